import { distinctTargets, type ObjectId, type Target } from '../../access/catalog.ts';
import { mayHaveGiven } from '../../access/record-queries.ts';
import type { World } from '../ports.ts';

/**
 * What of all that the catalogue gives an account holds now, and not through us: what was there before our grants, and
 * what nobody has on record. Throws DirectoryError.
 */
export async function unexplained(
  { store, directory, policy }: Pick<World, 'store' | 'directory' | 'policy'>,
  account: ObjectId,
): Promise<readonly Target[]> {
  const targets = distinctTargets(...policy.resources.map(({ grants }) => grants));
  const held = await directory.holds(account, targets);
  const records = (await store.byAccount(account)).map(({ record }) => record);
  return held.filter((target) => !records.some((record) => mayHaveGiven(record, target)));
}
