import { z } from 'zod';
import { endsAt } from '../access/record-queries.ts';
import type { ListFilter, Page, Stored } from '../usecases/ports.ts';

/**
 * Where a page ended: the instant that the list is ordered by, and the record's id. The next page starts right
 * after it by an index, so it costs the same however long the list is, and nothing is kept between pages.
 */
export interface Cursor {
  readonly at: number;
  readonly id: string;
}

const Cursor = z.object({ at: z.number(), id: z.string() });

/** A list that starts after this cursor starts at the beginning. */
export function startOf(filter: ListFilter): Cursor {
  return { at: filter.endsBefore === undefined ? Number.MAX_SAFE_INTEGER : 0, id: '' };
}

/** Throws RangeError for a text that is no cursor. */
export function cursorOf(filter: ListFilter, after: string | undefined): Cursor {
  if (after === undefined) return startOf(filter);
  try {
    return Cursor.parse(JSON.parse(Buffer.from(after, 'base64url').toString('utf8')));
  } catch (cause) {
    throw new RangeError('this is not the end of any page', { cause });
  }
}

/**
 * Merges what each status gave, each in the list's order and up to `limit + 1` long, into one page.
 * Ties are broken by id, ascending, as both stores' indices do.
 */
export function pageOf(filter: ListFilter, limit: number, found: readonly Stored[]): Page<Stored> {
  const soonest = filter.endsBefore !== undefined;
  const at = ({ record }: Stored): number => (soonest ? (endsAt(record) ?? 0) : record.changedAt);
  const sorted = found.toSorted(
    (a, b) => (soonest ? at(a) - at(b) : at(b) - at(a)) || (a.record.id < b.record.id ? -1 : 1),
  );
  const items = sorted.slice(0, limit);
  const last = items.at(-1);
  if (last === undefined || sorted.length <= limit) return { items };
  const cursor: Cursor = { at: at(last), id: last.record.id };
  return { items, next: Buffer.from(JSON.stringify(cursor)).toString('base64url') };
}

/** Newest request first. */
export const newestFirst = (a: Stored, b: Stored): number =>
  b.record.request.at - a.record.request.at || (a.record.id < b.record.id ? -1 : 1);

/** One page of what is numbered, from behind: what was found below the number that `before` gives, newest first. */
export function seqPage<T extends { readonly seq: number }>(limit: number, found: readonly T[]): Page<T> {
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return last === undefined || last.seq === 1 ? { items } : { items, next: String(last.seq) };
}

/** Below which number such a page begins; undefined: at the newest. Throws RangeError for a text that is no cursor. */
export function beforeSeq(after: string | undefined): number | undefined {
  if (after === undefined) return undefined;
  if (!/^[1-9]\d{0,8}$/u.test(after)) throw new RangeError('this is not the end of any page');
  return Number(after);
}
