import type { AskedSince } from '../access/asked-since.ts';
import type { AccessRecord } from '../access/record.ts';
import { isAccess } from '../access/record-queries.ts';
import type { World } from './ports.ts';

/**
 * The first who did; undefined as long as nobody has, or nothing is over. A row of a list has no card of its own that
 * the earlier one could lead on to, and none of those is drawn for it.
 */
export async function askedSince(
  { store }: Pick<World, 'store'>,
  record: AccessRecord,
): Promise<AskedSince | undefined> {
  if (record.status !== 'ended' || !isAccess(record)) return undefined;
  const first = (await same({ store }, record))
    .filter(({ request }) => request.batch === undefined && request.at >= record.changedAt)
    .toSorted((a, b) => a.request.at - b.request.at || (a.id < b.id ? -1 : 1))[0];
  return first && { by: first.request.sponsor, at: first.request.at };
}

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
