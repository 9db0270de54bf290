import type { SqlParameter } from '@azure/cosmos';
import type { ListFilter, Store } from '../../usecases/ports.ts';
import { cursorOf, pageOf } from '../paging.ts';
import { firstReadable, type OnUnreadable, readOrLeave } from '../unreadable.ts';
import type { Calls } from './calls.ts';
import { query } from './records.ts';
import { idOf, storedOf } from './rows.ts';
import type { Containers } from './set-up/set-up.ts';

/**
 * The only queries over all partitions, which cost by the physical ones: one, up to 50 GB. Each walks a composite
 * index from where the last page ended, 3 RU and 1 for every three records, however many records there are.
 * The cursor is ours and not the SDK's: it is short, names no partition, and outlives a split of one.
 */
export function createLists(
  { records }: Containers,
  calls: Calls,
  onUnreadable: OnUnreadable,
): Pick<Store, 'list' | 'startingWith' | 'due'> {
  return {
    async list(filter, limit, after) {
      const { sponsor, resources, endsBefore } = filter;
      const from = cursorOf(filter, after);
      const soonest = endsBefore !== undefined;
      const at = soonest ? 'c.endsAt' : 'c.changedAt';
      const whose =
        resources !== undefined ? ['c.body.request.resource'] : sponsor !== undefined ? ['c.sponsor'] : [];
      const conditions = [
        ...whose.map((path) => `${path} = @whose`),
        'c.status = @status',
        ...(soonest ? ['c.endsAt < @before'] : []),
        `(${at} ${soonest ? '>' : '<'} @at OR (${at} = @at AND c.recordId > @id))`,
      ];
      // As the composite index has them: what is filtered by stands in front of what is ordered by.
      const order = [
        ...whose.map((path) => `${path} ASC`),
        'c.status ASC',
        `${at} ${soonest ? 'ASC' : 'DESC'}`,
        'c.recordId ASC',
      ];
      const sql = `SELECT TOP ${whole(limit + 1)} * FROM c WHERE ${conditions.join(' AND ')} ORDER BY ${order.join(', ')}`;
      const found = await Promise.all(
        walksOf(filter).map(({ status, whose: one }) => {
          const parameters: SqlParameter[] = [
            { name: '@status', value: status },
            { name: '@at', value: from.at },
            { name: '@id', value: from.id },
            ...(one === undefined ? [] : [{ name: '@whose', value: one }]),
            ...(soonest ? [{ name: '@before', value: endsBefore }] : []),
          ];
          return query(calls, 'list', records, { query: sql, parameters });
        }),
      );
      return pageOf(filter, limit, found.flat().map(storedOf));
    },

    /** 3 RU, and 1 for every three records that are found. */
    async startingWith(prefix, limit, sponsor) {
      const theirs = sponsor === undefined ? '' : ' AND c.sponsor = @sponsor';
      const found = await query(calls, 'search', records, {
        query: `SELECT TOP ${whole(limit)} * FROM c WHERE STARTSWITH(c.address, @prefix)${theirs} ORDER BY c.address ASC`,
        parameters: [
          { name: '@prefix', value: prefix },
          ...(sponsor === undefined ? [] : [{ name: '@sponsor', value: sponsor }]),
        ],
      });
      return found.map(storedOf);
    },

    /** 3 RU when nothing is due. */
    async due(now, limit) {
      return firstReadable(limit, async (count) => {
        const found = await query(calls, 'due', records, {
          query: `SELECT TOP ${whole(count)} * FROM c WHERE c.wakesAt <= @now ORDER BY c.wakesAt ASC`,
          parameters: [{ name: '@now', value: now }],
        });
        return found.map((one) => readOrLeave(idOf(one), () => storedOf(one), onUnreadable));
      });
    },
  };
}

/** One walk along an index for each status, of each resource where resources are named. */
const walksOf = ({ statuses, sponsor, resources }: ListFilter) =>
  [...new Set(statuses)].flatMap((status) =>
    (resources === undefined ? [sponsor] : [...new Set(resources)]).map((whose) => ({ status, whose })),
  );

/** TOP takes a constant. Throws RangeError. */
export function whole(n: number): number {
  if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(`not a number of rows: ${n}`);
  return n;
}
