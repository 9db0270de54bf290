import { tellingCode } from '../access/attempt.ts';
import type { Command } from '../access/command.ts';
import { decide } from '../access/decide.ts';
import { alreadyLive } from '../access/decide-request.ts';
import { begin, evolve } from '../access/evolve.ts';
import type { AccessEvent, AccessRecord, RecordId } from '../access/record.ts';
import { isAccess, isLive } from '../access/record-queries.ts';
import type { Refusal } from '../access/refusal.ts';
import { commit } from './commit.ts';
import { noteAttempt } from './note-attempt.ts';
import type { Claim, Stored, Version, World } from './ports.ts';

export type ChangeOutcome =
  | {
      readonly kind: 'changed';
      readonly record: AccessRecord;
      /** Of the record as it now is. */
      readonly version: Version;
      readonly events: readonly AccessEvent[];
    }
  | { readonly kind: 'unchanged'; readonly record: AccessRecord }
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly record?: AccessRecord };

const MAX_TRIES = 20;

/** A record by its id; or as it was just read, for who has it at hand. */
export type RecordRef = RecordId | Stored;

/** Reads the record, unless it was just read. */
export const readRecord = async (world: Pick<World, 'store'>, ref: RecordRef): Promise<Stored | undefined> =>
  typeof ref === 'string' ? world.store.load(ref) : ref;

/**
 * Reads, decides, writes with a compare-and-swap; whoever loses reads and decides again.
 * With `settles`, the errand that brought this about is paid in the same transaction, where there is one: `changed`.
 * Where somebody else has taken the errand over, what happened is written all the same, and they find it done.
 * With `doneBy`, nothing is done to a record of which it says that it was done.
 */
export async function change(
  world: World,
  ref: RecordRef,
  command: Exclude<Command, { type: 'request' }>,
  settles?: Claim,
  doneBy?: (record: AccessRecord) => Promise<boolean>,
): Promise<ChangeOutcome> {
  const id = typeof ref === 'string' ? ref : ref.record.id;
  let claim = settles;
  let lost: Version | undefined;
  for (let attempt = 0; attempt < MAX_TRIES; attempt++) {
    const stored = await readRecord(world, attempt === 0 ? ref : id);
    if (stored !== undefined && (await doneBy?.(stored.record)))
      return { kind: 'unchanged', record: stored.record };
    // Nobody has changed the record: then it is the claim that is stale.
    if (lost !== undefined && stored?.version === lost) claim = undefined;
    const decision = decide(stored?.record, command);
    if (decision.kind === 'refused') {
      const code = tellingCode(decision.refusal.code);
      if (code !== undefined && 'by' in command)
        await noteAttempt(world, id, { by: command.by.person, action: command.type, code });
      return { kind: 'refused', refusal: decision.refusal, ...(stored && { record: stored.record }) };
    }
    if (stored === undefined) throw new Error(`${command.type}: no record ${id}`);
    if (decision.events.length === 0) return { kind: 'unchanged', record: stored.record };
    const record = decision.events.reduce(evolve, stored.record);
    const outcome = await commit(world, { record, events: decision.events, read: stored, settles: claim });
    if (outcome.kind === 'committed')
      return { kind: 'changed', record, version: outcome.version, events: decision.events };
    if (outcome.kind === 'duplicate') {
      const { address, resource } = record.request;
      const other = await liveRecord(world, address, resource);
      if (other !== undefined) return { kind: 'refused', refusal: alreadyLive(other), record: stored.record };
    }
    lost = stored.version;
  }
  throw new Error(`${command.type}: ${id} kept changing under ${MAX_TRIES} tries`);
}

/** The record that stands in the way of another for the same address and resource. */
export async function liveRecord(
  world: World,
  address: string,
  resource: string,
): Promise<AccessRecord | undefined> {
  const all = await world.store.byAddress(address);
  return all.find(({ record }) => isLive(record) && isAccess(record) && record.request.resource === resource)
    ?.record;
}

/** Writes a new record, with what it owes. */
export async function create(
  world: World,
  id: RecordId,
  events: readonly AccessEvent[],
): Promise<{ readonly outcome: 'committed' | 'conflict' | 'duplicate'; readonly record: AccessRecord }> {
  const [first, ...rest] = events;
  if (first === undefined) throw new Error('a record begins with an event');
  const record = rest.reduce(evolve, begin(id, first));
  const { kind: outcome } = await commit(world, { record, events });
  return { outcome, record };
}
