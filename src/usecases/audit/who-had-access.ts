import { accessPeriods, type Held, reachesInto } from '../../access/access-periods.ts';
import type { Resource } from '../../access/catalog.ts';
import { FORGOTTEN } from '../../access/forgotten.ts';
import type { Instant } from '../../access/term.ts';
import type { Proven } from '../../audit/chain.ts';
import type { World } from '../ports.ts';
import { allRecords } from './all-records.ts';
import { mayAudit, type Reader } from './may-audit.ts';

/** A window of time: from `since` until right before `until`. */
export interface Window {
  readonly since: Instant;
  readonly until: Instant;
}

/** Who had access to a resource at some time in the window, as far as the reader may know. Throws DirectoryError. */
export async function whoHadAccess(
  world: Pick<World, 'store' | 'clock' | 'policy' | 'directory'>,
  reader: Reader,
  resource: Pick<Resource, 'id'>,
  { since, until }: Window,
): Promise<readonly Held[]> {
  const found: Held[] = [];
  for await (const record of allRecords(world)) {
    if (record.request.resource !== resource.id || record.request.at >= until) continue;
    if (!mayAudit(world, reader, record, 'access')) continue;
    const history = await world.store.history(record.id);
    for (const period of accessPeriods(record.id, history))
      if (reachesInto(period, since, until)) found.push({ record, period });
  }
  const ids = [...new Set(found.map(({ period }) => period.account))].filter((id) => id !== FORGOTTEN);
  const accounts = await world.directory.accountsById(ids);
  return found
    .map((held) => {
      const upn = accounts.get(held.period.account)?.upn;
      return upn === undefined ? held : { ...held, upn };
    })
    .toSorted((a, b) => a.period.from - b.period.from || (a.record.id < b.record.id ? -1 : 1));
}

/** The histories that an answer follows from, with what proves them. */
export async function proofOf(
  world: Pick<World, 'store'>,
  held: readonly Held[],
): Promise<readonly Proven[]> {
  const ids = [...new Set(held.map(({ record }) => record.id))];
  const all = await Promise.all(ids.map((id) => world.store.proven(id)));
  return all.flat();
}
