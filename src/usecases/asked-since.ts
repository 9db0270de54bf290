import type { AskedSince } from '../access/asked-since.ts';
import type { AccessRecord } from '../access/record.ts';
import { isAccess, isAdopted } from '../access/record-queries.ts';
import type { World } from './ports.ts';

/** The first who did; undefined as long as nobody has, or nothing is over. */
export async function askedSince(
  { store }: Pick<World, 'store'>,
  record: AccessRecord,
): Promise<AskedSince | undefined> {
  if (record.status !== 'ended' || !isAccess(record)) return undefined;
  const first = askedAfter(record, await same({ store }, record));
  return first && { by: first.request.sponsor, at: first.request.at };
}

/**
 * Which of the others a record that is over leads on to. A row of a list has no card of its own, nor has what was there
 * and was adopted: no earlier card is drawn for those.
 */
export const askedAfter = (
  { id, changedAt }: AccessRecord,
  others: readonly AccessRecord[],
): AccessRecord | undefined =>
  others
    .filter((one) => one.id !== id && one.request.at >= changedAt)
    .filter((one) => one.request.batch === undefined && !isAdopted(one))
    .toSorted((a, b) => a.request.at - b.request.at || (a.id < b.id ? -1 : 1))[0];

/** The record as its card shows it: what is over leads on to what was asked for since. */
export async function withSince(
  world: Pick<World, 'store'>,
  record: AccessRecord,
): Promise<{ readonly kind: 'journey'; readonly record: AccessRecord; readonly since?: AskedSince }> {
  const since = await askedSince(world, record);
  return { kind: 'journey', record, ...(since && { since }) };
}

/** The others for the same address and resource. */
export async function same(
  { store }: Pick<World, 'store'>,
  { id, request: { address, resource } }: AccessRecord,
): Promise<readonly AccessRecord[]> {
  const all = (await store.byAddress(address)).map(({ record }) => record);
  return all.filter((one) => isAccess(one) && one.id !== id && one.request.resource === resource);
}
