import { parseAddress, parseGuestName } from '../../access/address.ts';
import type { AdminAct } from '../../access/admin-act.ts';
import { includesTarget } from '../../access/catalog.ts';
import { adoption, type Drift, type DriftOutcome } from '../../access/drift.ts';
import { FORGOTTEN } from '../../access/forgotten.ts';
import type { Actor } from '../../access/policy.ts';
import type { Found, Person } from '../../access/record.ts';
import { needs } from '../../access/record-queries.ts';
import { inTurnOf, TURN_TAKEN_MS } from '../account-turn.ts';
import { change, create } from '../change.ts';
import { recordIdFor } from '../identify.ts';
import { noteAndTake } from '../note-and-take.ts';
import { type Account, DirectoryError, isEmployee, type World } from '../ports.ts';
import { resourceOf } from '../roles.ts';
import { putBack } from '../shared-memberships.ts';
import { noteOutcomes } from './report.ts';

type Settling = Extract<AdminAct, { kind: 'drift-settled' }>;
type Row = Settling['rows'][number];

/**
 * Does what somebody decided about differences, one after the other; each is looked at anew, so that doing it twice does
 * no harm. What the directory refuses for good is noted as failed. Throws DirectoryError for what may pass.
 */
export async function settleDrift(world: World, act: Settling): Promise<void> {
  const outcomes = new Map<number, DriftOutcome>();
  try {
    // Who was forgotten before it came to this is nobody any more.
    for (const row of act.rows)
      if (row.account !== FORGOTTEN) outcomes.set(row.n, await settle(world, act, row));
  } finally {
    await noteOutcomes(world, act.report, outcomes);
  }
}

async function settle(world: World, act: Settling, { n, ...drift }: Row): Promise<DriftOutcome> {
  try {
    switch (act.does) {
      case 'adopt':
        return await adopt(world, act, drift);
      case 'remove':
        return drift.record === undefined
          ? await removeMembership(world, `${act.report}/${n}`, drift)
          : await removeAccess(world, act, drift.record);
      case 'put-back':
        return await restore(world, drift);
    }
  } catch (error) {
    if (!(error instanceof DirectoryError) || error.retryAfterMs !== undefined) throw error;
    world.log.warn({ account: drift.account, err: error }, 'a membership could not be settled');
    return 'failed';
  }
}

/** A record for what is there: with a sponsor, and an end where the catalogue has one. Nothing is given by it. */
async function adopt(
  world: World,
  act: Settling,
  { account: id, resource: of, target }: Drift,
): Promise<DriftOutcome> {
  const resource = resourceOf(world, of);
  const account = (await world.directory.accountsById([id])).get(id);
  if (resource === undefined || account === undefined) return 'nothing-left';
  // Nobody decides on what is their own.
  if (id === act.by.id) return 'own';
  const address = addressOf(account);
  if (address === undefined) return 'no-address';
  const held = await world.directory.holds(id, resource.grants);
  if (!includesTarget(held, target)) return 'nothing-left';
  const asked = {
    address,
    partnerName: account.name,
    sponsor: await sponsorFor(world, account, act.by),
    at: world.clock.now(),
    found: foundOf(account),
  };
  const { by, reason } = act;
  const events = adoption(asked, resource, { account: id, held, by, ...(reason && { reason }) });
  const { outcome } = await create(world, recordIdFor(address, of, `${act.report} ${id}`), events);
  return outcome === 'duplicate' ? 'explained' : 'adopted';
}

function addressOf({ mail, upn }: Account): string | undefined {
  for (const one of [mail, parseGuestName(upn)?.address, upn]) {
    const parsed = one === undefined ? undefined : parseAddress(one);
    if (parsed?.ok) return parsed.address;
  }
  return undefined;
}

function foundOf(account: Account): Found {
  const { id, name } = account;
  if (isEmployee(account)) return { kind: 'employee', account: id, name };
  return { kind: account.invitation === 'pending' ? 'pending-guest' : 'accepted-guest', account: id, name };
}

/** Whom the directory names for a guest, and who adopts where it names nobody. */
async function sponsorFor(world: World, account: Account, by: Person): Promise<Person> {
  if (isEmployee(account)) return by;
  const named = await world.directory.sponsors(account.id).catch((error: unknown) => {
    if (error instanceof DirectoryError && error.retryAfterMs === undefined) return [];
    throw error;
  });
  return named[0] ?? by;
}

/** In the account's turn; where a record needs it by now, it stays. */
async function removeMembership(world: World, id: string, { account, target }: Drift): Promise<DriftOutcome> {
  const [taken] = await inTurn(world, account, () => noteAndTake(world, id, { id: '', account }, [target]));
  if (taken?.outcome === 'kept') return 'explained';
  return taken?.outcome === 'removed' ? 'removed' : 'nothing-left';
}

async function removeAccess(world: World, { by, reason }: Settling, id: string): Promise<DriftOutcome> {
  const actor: Actor = {
    person: by,
    ...{ mayAsk: false, mayApprove: false, mayBeAsked: false, isAdmin: false, isAuditor: false },
    administers: true,
  };
  const command = { type: 'remove', at: world.clock.now(), by: actor, ...(reason && { reason }) } as const;
  return (await change(world, id, command)).kind === 'changed' ? 'removed' : 'nothing-left';
}

async function restore(world: World, { account, target, record: id = '' }: Drift): Promise<DriftOutcome> {
  return inTurn(world, account, async () => {
    const record = (await world.store.load(id))?.record;
    if (record === undefined || !needs(record, target)) return 'nothing-left';
    return (await putBack(world, account, [target], [record])) > 0 ? 'put-back' : 'nothing-left';
  });
}

async function inTurn<T>(world: World, account: string, work: () => Promise<T>): Promise<T> {
  const done = await inTurnOf(world, account, async () => ({ it: await work() }));
  if (done === undefined) throw new DirectoryError('unavailable', { retryAfterMs: TURN_TAKEN_MS });
  return done.it;
}
