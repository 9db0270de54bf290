import { includesTarget, type ObjectId, type Target, withoutTargets } from '../access/catalog.ts';
import type { AccessRecord, Membership, RecordId } from '../access/record.ts';
import { needs } from '../access/record-queries.ts';
import { change } from './change.ts';
import { type DirectoryCode, DirectoryError, type World } from './ports.ts';

/** What an answer may be where the account has been deleted. */
const UNKNOWN: ReadonlySet<DirectoryCode> = new Set(['not-replicated', 'not-found']);

/** The other records of an account: another resource, another address, another request. */
export async function othersOf(
  { store }: Pick<World, 'store'>,
  { id, account }: { readonly id: RecordId; readonly account: ObjectId },
): Promise<readonly AccessRecord[]> {
  const all = await store.byAccount(account);
  return all.map(({ record }) => record).filter((other) => other.id !== id);
}

/**
 * Takes memberships away, except those that another live record of the account needs. Looks again afterwards, and
 * puts back what such a record lacks: it may have come in between, or a try of ours that was cut short took it. Nothing
 * is put back to an account that is gone: what this record gave is gone with it.
 */
export async function take(
  world: World,
  record: { readonly id: RecordId; readonly account: ObjectId },
  targets: readonly Target[],
): Promise<readonly Membership[]> {
  const needed = (others: readonly AccessRecord[]) =>
    targets.filter((target) => others.some((other) => needs(other, target)));
  const kept = needed(await othersOf(world, record));
  const free = withoutTargets(targets, kept);
  const left = free.length > 0 ? await world.directory.leave(record.account, free) : [];
  const others = await othersOf(world, record);
  await putBack(world, record.account, needed(others), others).catch((error: unknown) => {
    if (!(error instanceof DirectoryError) || !UNKNOWN.has(error.code)) throw error;
    world.log.info({ record: record.id, err: error }, 'nothing was put back: nobody knows the account');
  });
  return [...left, ...kept.map((target) => ({ target, outcome: 'kept' as const }))];
}

/** Adds what these records need and the account may lack; on record, and told, for access that was there already. */
export async function putBack(
  world: World,
  account: ObjectId,
  targets: readonly Target[],
  records: readonly AccessRecord[],
): Promise<number> {
  if (targets.length === 0) return 0;
  const joined = await world.directory.join(account, targets);
  const back = joined.filter(({ outcome }) => outcome === 'added').map(({ target }) => target);
  for (const record of records)
    await noteRestored(
      world,
      record,
      back.filter((target) => needs(record, target)),
    );
  return back.length;
}

/**
 * Other live access found these there before, and now they are given by us: somebody had taken them meanwhile. They are
 * ours from then on, and go when the last access that needs them ends.
 */
export async function noteRestoredBefore(
  world: World,
  targets: readonly Target[],
  records: readonly AccessRecord[],
): Promise<void> {
  for (const record of records) {
    const before = record.status === 'granted' ? (record.before ?? []) : [];
    await noteRestored(
      world,
      record,
      targets.filter((target) => includesTarget(before, target)),
    );
  }
}

async function noteRestored(world: World, record: AccessRecord, targets: readonly Target[]): Promise<void> {
  if (record.status === 'granted' && targets.length > 0)
    await change(world, record.id, { type: 'note-restored', at: world.clock.now(), targets });
}
