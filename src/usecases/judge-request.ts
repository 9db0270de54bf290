import { decide } from '../access/decide.ts';
import { alreadyLive } from '../access/decide-request.ts';
import { checkRequest } from '../access/policy.ts';
import type { AccessEvent, Request } from '../access/record.ts';
import { isAccess, isLive } from '../access/record-queries.ts';
import type { Refusal } from '../access/refusal.ts';
import type { Warning } from '../access/warning.ts';
import { liveRecord } from './change.ts';
import type { Account, World } from './ports.ts';
import { type Sight, sightOf, type Whom, whoIsIt } from './who-is-it.ts';

/** What would come of a request; nothing is written. */
export type Judged =
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** Several people have the address: somebody has to choose. */
  | { readonly kind: 'several'; readonly accounts: readonly Account[] }
  | {
      readonly kind: 'decided';
      readonly request: Request;
      readonly account: Account | undefined;
      readonly events: readonly AccessEvent[];
      /** Something to be sure of first. */
      readonly warning: Warning | undefined;
    };

/** What policy refuses whoever the address may be, before anybody looks. */
export function refusedAtOnce({ request, resource, by }: Whom): Refusal | undefined {
  const refusal = checkRequest(request, resource, by);
  return refusal?.code === 'domain-not-allowed' ? undefined : refusal;
}

/**
 * Holds a request against every rule there is, the same for one by a line and for each row of a list, which brings its
 * own `see`. The directory is not asked about what policy refuses anyway. Throws DirectoryError.
 */
export async function judgeRequest(
  world: World,
  whom: Whom,
  see: (world: World, address: string, resource: Whom['resource']) => Promise<Sight> = sightOf,
): Promise<Judged> {
  const refused = (refusal: Refusal): Judged => ({ kind: 'refused', refusal });
  const { request, resource, by } = whom;
  const refusal = refusedAtOnce(whom);
  if (refusal !== undefined) return refused(refusal);
  const live = await liveRecord(world, request.address, resource.id);
  if (live !== undefined) return refused(alreadyLive(live));

  const who = await whoIsIt(whom, await see(world, request.address, resource));
  if (who.kind !== 'settled') return who;
  const { account, found, domain, warning } = who;
  // Another address of the guest whose place this takes: they are to redeem anew with it.
  if (account !== undefined && account.id !== request.replaces?.account) {
    const same = (await world.store.byAccount(account.id)).find(
      ({ record }) => isLive(record) && isAccess(record) && record.request.resource === resource.id,
    );
    if (same !== undefined) return refused(alreadyLive(same.record));
  }
  const known: Request = { ...request, found, domain };
  const decision = decide(undefined, {
    type: 'request',
    at: request.at,
    by,
    resource: who.resource,
    request: known,
    ttlMs: world.policy.invitationTtlMs,
  });
  if (decision.kind === 'refused') return decision;
  return { kind: 'decided', request: known, account, events: decision.events, warning };
}
