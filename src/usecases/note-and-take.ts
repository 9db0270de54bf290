import { includesTarget, type ObjectId, type Target, targetKey } from '../access/catalog.ts';
import type { Membership, RecordId } from '../access/record.ts';
import { DAY_MS } from '../access/term.ts';
import { DirectoryError, type World } from './ports.ts';
import { take } from './shared-memberships.ts';

/** Longer than a removal is tried, in milliseconds. */
const NOTED_MS = 30 * DAY_MS;

/**
 * As `take`, and says truly what was taken also where a try before this one took it and nobody heard: what the account
 * held is noted under `id` before anything is taken. `id`: the same for each try of one removal, and for no other.
 */
export async function noteAndTake(
  world: World,
  id: string,
  record: { readonly id: RecordId; readonly account: ObjectId },
  targets: readonly Target[],
): Promise<readonly Membership[]> {
  const noted = await heldBefore(world, `${id}/held`, record.account, targets);
  const taken = await take(world, record, targets);
  const doubtful = taken.filter(
    ({ target, outcome }) => outcome === 'was-not-member' && noted.has(targetKey(target)),
  );
  if (doubtful.length === 0) return taken;
  // What is held by way of another group was never ours to take, and is held still.
  const held = await world.directory.holds(
    record.account,
    doubtful.map(({ target }) => target),
  );
  return taken.map((one) =>
    doubtful.includes(one) && !includesTarget(held, one.target) ? { ...one, outcome: 'removed' } : one,
  );
}

/** Keys of the targets that were held before the first try; of none where the directory does not let us know. */
async function heldBefore(
  { store, directory, clock }: World,
  key: string,
  account: ObjectId,
  targets: readonly Target[],
): Promise<ReadonlySet<string>> {
  const noted = await store.note(key);
  if (noted !== undefined) return new Set(noted.split(' '));
  const held = await directory.holds(account, targets).catch((error: unknown) => {
    if (error instanceof DirectoryError && error.code === 'permission-missing') return [];
    throw error;
  });
  const keys = held.map(targetKey);
  await store.saveNote(key, keys.join(' '), clock.now() + NOTED_MS);
  return new Set(keys);
}
