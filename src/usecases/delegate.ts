import type { AdminDeed } from '../access/admin-act.ts';
import { belongs, type Members, stagesOf } from '../access/catalog.ts';
import { requireReason } from '../access/policy.ts';
import type { Person } from '../access/record.ts';
import type { Refusal } from '../access/refusal.ts';
import { DAY_MS, type Instant } from '../access/term.ts';
import { administer } from './administer.ts';
import { lookUp } from './approvers.ts';
import { delegationsNow } from './delegation.ts';
import { withinLimit } from './limits.ts';
import { type Delegation, DeliveryError, type World } from './ports.ts';
import { belonging, type Caller, isAdmin } from './roles.ts';

/** Nobody is away for longer; whoever is, is gone, and the catalogue needs somebody else. */
const MAX_DELEGATION_MS = 366 * DAY_MS;

export type Delegated =
  | {
      readonly kind: 'delegated';
      readonly delegation: Delegation;
      /** Whether who stands in could be told. */
      readonly told: boolean;
    }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/**
 * Lets somebody decide for somebody who is away: for oneself, or, as an administrator, who says why, for anybody. To
 * oneself, or with an end that is past, it ends what was set.
 */
export async function delegate(
  world: World,
  by: { readonly person: Person; readonly caller: Caller; readonly reason?: string },
  asked: { readonly from: Person; readonly to: Person; readonly until: Instant },
  activity: string,
): Promise<Delegated> {
  const now = world.clock.now();
  const own = asked.from.id === by.person.id;
  if (!own && !isAdmin(world, by.caller))
    return { kind: 'refused', refusal: { code: 'not-yours-to-delegate' } };
  const ends = asked.until <= now || asked.to.id === asked.from.id;
  if (!ends && !(await decidesSomewhere(world, asked.from, own ? by.caller : undefined)))
    return { kind: 'refused', refusal: { code: 'nothing-to-delegate', of: asked.from } };
  if (asked.until > now + MAX_DELEGATION_MS)
    return { kind: 'refused', refusal: { code: 'term-too-long', latest: now + MAX_DELEGATION_MS } };
  const unsaid = own ? undefined : requireReason(by.reason);
  if (unsaid !== undefined) return { kind: 'refused', refusal: unsaid };
  const over = await withinLimit(world, 'stand-ins', by.person.id, activity);
  if (over !== undefined) return { kind: 'refused', refusal: over };
  const delegation: Delegation = { ...asked, by: by.person, at: now };
  if (!own) {
    const to = (await delegationsNow(world)).find(({ from }) => from.id === asked.from.id)?.to;
    const deed: AdminDeed = ends
      ? { kind: 'stand-in-ended', from: asked.from, ...(to && { to }) }
      : { kind: 'stand-in-set', ...asked };
    await administer(world, deed, { person: by.person, activity, reason: by.reason });
    return { kind: 'delegated', delegation, told: true };
  }
  await world.store.saveDelegation(delegation);
  world.log.info({ from: asked.from.id, to: asked.to.id, by: by.person.id }, 'delegation set');
  if (ends) return { kind: 'delegated', delegation, told: true };
  try {
    await world.messenger.post({ kind: 'person', person: asked.to.id }, { kind: 'delegated', delegation });
    return { kind: 'delegated', delegation, told: true };
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error;
    world.log.warn({ person: asked.to.id, err: error }, 'stand-in not told');
    return { kind: 'delegated', delegation, told: false };
  }
}

/** Whether the catalogue may ever ask somebody to decide. Throws DirectoryError. */
async function decidesSomewhere(world: World, person: Person, known: Caller | undefined): Promise<boolean> {
  const stages = world.policy.resources.flatMap(stagesOf);
  const sources = stages.flatMap(({ approvers, alternates }) => [
    approvers,
    ...(alternates ? [alternates] : []),
  ]);
  // A manager, an owner or a guest's sponsor is found out request by request.
  if (sources.some(({ kind }) => kind !== 'members')) return true;
  const named = sources.filter((one) => one.kind === 'members').map((one): Members => one);
  if (stages.length > 0 && world.policy.admins !== undefined) named.push(world.policy.admins);
  const one = known === undefined ? await lookUp(world, person.id, named) : belonging(known);
  return named.some((members) => belongs(members, one));
}
