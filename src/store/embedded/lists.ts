import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Store } from '../../usecases/ports.ts';
import { cursorOf, pageOf } from '../paging.ts';
import { behind, type createRecordReader } from './stored.ts';

type RecordReader = ReturnType<typeof createRecordReader>;

/**
 * Lists by status. Each status is read in the order of an index from where the last page ended, and the few
 * rows are merged, so that a page costs the same however many records there are.
 */
export function createLists(database: DatabaseSync, storedOf: RecordReader): Store['list'] {
  // In parentheses the cursor's tie-break; before it the bound that the index starts from.
  const newest = (whose: string): StatementSync =>
    database.prepare(
      `SELECT row, document, version FROM records
       WHERE ${whose} status = :status AND changed_at <= :at AND (changed_at < :at OR id > :id)
       ORDER BY changed_at DESC, id LIMIT :limit`,
    );
  const soonest = (whose: string): StatementSync =>
    database.prepare(
      `SELECT row, document, version FROM records
       WHERE ${whose} status = :status AND ends_at >= :at AND ends_at < :before AND (ends_at > :at OR id > :id)
       ORDER BY ends_at, id LIMIT :limit`,
    );
  const by = (whose: string) => ({ newest: newest(whose), soonest: soonest(whose) });
  const [all, own, of] = [by(''), by('sponsor = :sponsor AND'), by('resource = :resource AND')];

  return async (filter, limit, after) => {
    const { statuses, sponsor, resources, endsBefore } = filter;
    const from = { ...cursorOf(filter, after), limit: limit + 1 };
    const walks =
      resources !== undefined
        ? [...new Set(resources)].map((resource) => ({ walk: of, key: { resource } }))
        : [sponsor === undefined ? { walk: all, key: {} } : { walk: own, key: { sponsor } }];
    const rows = walks.flatMap(({ walk, key }) =>
      [...new Set(statuses)].flatMap((status) =>
        endsBefore === undefined
          ? walk.newest.all({ ...from, ...key, status })
          : walk.soonest.all({ ...from, ...key, status, before: endsBefore }),
      ),
    );
    return pageOf(filter, limit, rows.map(storedOf));
  };
}

/** A sponsor's own are picked out of the walk over all that begin so: a few microseconds a record. */
export function createPrefixSearch(database: DatabaseSync, storedOf: RecordReader): Store['startingWith'] {
  const search = (sponsor: string): StatementSync =>
    database.prepare(
      `SELECT row, document, version FROM records WHERE ${sponsor} address >= :from AND address < :to
       ORDER BY address, asked_at DESC, id LIMIT :limit`,
    );
  // The plus keeps the index of sponsors out of it, whose rows would have to be sorted.
  const [all, own] = [search(''), search('+sponsor = :sponsor AND')];
  return async (prefix, limit, sponsor) => {
    const range = { from: prefix, to: behind(prefix), limit };
    const rows = sponsor === undefined ? all.all(range) : own.all({ ...range, sponsor });
    return rows.map(storedOf);
  };
}
