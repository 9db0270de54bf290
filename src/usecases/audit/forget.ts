import type { AccessRecord, Person } from '../../access/record.ts';
import type { Refusal } from '../../access/refusal.ts';
import { change } from '../change.ts';
import type { World } from '../ports.ts';
import { actorFor, type Caller, resourceOf } from '../roles.ts';
import { allRecords } from './all-records.ts';

export type Forgot =
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** How many records were stripped, and what is not over and keeps what it needs. */
  | { readonly kind: 'forgot'; readonly stripped: number; readonly left: readonly AccessRecord[] };

/** Strips a partner's records of personal data, as far as they are over; for administrators. */
export async function forget(
  world: World,
  address: string,
  { person, caller, reason }: { readonly person: Person; readonly caller: Caller; readonly reason?: string },
): Promise<Forgot> {
  const found = await world.store.byAddress(address);
  const left: AccessRecord[] = [];
  let stripped = 0;
  for (const stored of found) {
    const by = actorFor(world, person, caller, resourceOf(world, stored.record.request.resource));
    const outcome = await change(world, stored, {
      ...{ type: 'forget', at: world.clock.now(), by },
      ...(reason !== undefined && { reason }),
    });
    if (outcome.kind === 'changed') stripped++;
    else if (outcome.kind === 'unchanged') left.push(outcome.record);
    else if (outcome.refusal.code === 'not-ended') left.push(stored.record);
    else return outcome;
  }
  return { kind: 'forgot', stripped, left };
}

/** Strips what has been over for so long; returns how many records. */
export async function forgetOld(world: World, retentionMs: number): Promise<number> {
  const before = world.clock.now() - retentionMs;
  let stripped = 0;
  for await (const record of allRecords(world, ['ended'])) {
    if (record.status !== 'ended' || record.forgotten || record.changedAt >= before) continue;
    const { kind } = await change(world, record.id, { type: 'forget', at: world.clock.now() });
    if (kind === 'changed') stripped++;
  }
  return stripped;
}
