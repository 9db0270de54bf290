import { type Target, targetKey } from '../../access/catalog.ts';
import { type Problem, problemOf } from '../../access/problem.ts';
import type { Granting, Membership, RecordId } from '../../access/record.ts';
import { change } from '../change.ts';
import { type Claim, DirectoryError, type World } from '../ports.ts';
import { resourceOf } from '../roles.ts';
import { backoff, PAID, type PayerDirectory, type Payment, paidBy, postponed } from './payment.ts';

/** A problem that only an administrator can mend is tried again this often, in milliseconds. */
const MENDING_MS = 600_000;

/** Adds the memberships. Adding twice is no harm, so it is done before it is noted. */
export async function payGrant(world: World, claim: Claim, directory: PayerDirectory): Promise<Payment> {
  const id = claim.errand.record;
  const record = (await world.store.load(id))?.record;
  if (record === undefined || record.status === 'granted') return PAID;
  const targets = resourceOf(world, record.request.resource)?.grants;
  if (record.status !== 'granting') return undo(world, claim, targets ?? []);
  if (targets === undefined) return failed(world, claim, 'grant', { code: 'resource-gone' }, MENDING_MS);
  try {
    const at = world.clock.now();
    const begun = await change(world, id, { type: 'note-grant-begun', at, targets });
    if (begun.record?.status !== 'granting') return await undo(world, claim, targets);
    await leaveUnlisted(world, begun.record, targets);
    const memberships = await directory.join(record.account, targets);
    const noted = await change(
      world,
      id,
      { type: 'note-granted', at: world.clock.now(), memberships },
      claim,
    );
    if (noted.kind === 'unchanged' && noted.record.status !== 'granted')
      return await undo(world, claim, targets);
    return paidBy(noted);
  } catch (error) {
    return failure(world, claim, 'grant', error);
  }
}

/** What an earlier try may have added and the catalogue no longer lists is not given. */
async function leaveUnlisted(
  world: World,
  { id, account, begun = [] }: Granting,
  targets: readonly Target[],
): Promise<void> {
  const listed = new Set(targets.map(targetKey));
  const unlisted = begun.filter((target) => !listed.has(targetKey(target)));
  if (unlisted.length === 0) return;
  const { free } = await shared(world, id, account, unlisted);
  if (free.length > 0) await world.directory.leave(account, free);
}

/** Access was withdrawn while it was being given: what may have been added goes again. */
async function undo(world: World, claim: Claim, targets: readonly Target[]): Promise<Payment> {
  const record = (await world.store.load(claim.errand.record))?.record;
  if (record?.status !== 'removing' && record?.status !== 'ended') return PAID;
  if (record.account === undefined) return PAID;
  const { free } = await shared(world, record.id, record.account, targets);
  if (free.length > 0) await world.directory.leave(record.account, free);
  return PAID;
}

/** Takes the memberships away, except those that another live record of the same account still gives. */
export async function payRemoveMemberships(world: World, claim: Claim): Promise<Payment> {
  const record = (await world.store.load(claim.errand.record))?.record;
  if (record?.status !== 'removing') return PAID;
  try {
    const { free, kept } = await shared(world, record.id, record.account, record.held);
    const left = free.length > 0 ? await world.directory.leave(record.account, free) : [];
    const memberships: readonly Membership[] = [
      ...left,
      ...kept.map((target) => ({ target, outcome: 'kept' as const })),
    ];
    const at = world.clock.now();
    return paidBy(await change(world, record.id, { type: 'note-removed', at, memberships }, claim));
  } catch (error) {
    return failure(world, claim, 'removal', error);
  }
}

async function shared(
  world: World,
  id: RecordId,
  account: string,
  targets: readonly Target[],
): Promise<{ readonly free: readonly Target[]; readonly kept: readonly Target[] }> {
  const others = (await world.store.byAccount(account))
    .map(({ record }) => record)
    .filter((other) => other.id !== id);
  const needed = new Set(
    others.flatMap((other) => {
      if (other.status === 'granted') return other.held.map(targetKey);
      if (other.status === 'granting')
        return (resourceOf(world, other.request.resource)?.grants ?? []).map(targetKey);
      return [];
    }),
  );
  return {
    free: targets.filter((target) => !needed.has(targetKey(target))),
    kept: targets.filter((target) => needed.has(targetKey(target))),
  };
}

/** A pending guest is "not yet"; what passes is tried again; what does not is told, and tried again rarely. */
async function failure(
  world: World,
  claim: Claim,
  what: 'grant' | 'removal',
  error: unknown,
): Promise<Payment> {
  if (!(error instanceof DirectoryError)) throw error;
  if (error.code === 'pending-guest') return postponed(error.retryAfterMs ?? 30_000);
  if (error.retryAfterMs !== undefined)
    return postponed(Math.max(error.retryAfterMs, backoff(claim.attempts)));
  return failed(world, claim, what, problemOf(error), MENDING_MS);
}

async function failed(
  world: World,
  claim: Claim,
  what: 'grant' | 'removal',
  problem: Problem,
  ms: number,
): Promise<Payment> {
  const type = what === 'grant' ? 'note-grant-failed' : 'note-removal-failed';
  await change(world, claim.errand.record, { type, at: world.clock.now(), ...problem });
  return postponed(ms);
}
