import type { DatabaseSync } from 'node:sqlite';
import { endsAt } from '../../access/keys.ts';
import type { AccessRecord } from '../../access/record.ts';
import type { Store, Stored } from '../../usecases/ports.ts';
import { storedOf } from './records.ts';

interface Cursor {
  readonly at: number;
  readonly id: string;
}

/**
 * Lists by status. Each status is read in the order of an index from where the last page ended, and the few
 * rows are merged, so that a page costs the same however many records there are.
 */
export function createLists(database: DatabaseSync): Store['list'] {
  const newest = (where: string) =>
    database.prepare(
      `SELECT document, version FROM records WHERE ${where} status = ? AND (changed_at < ? OR (changed_at = ? AND id > ?))
       ORDER BY changed_at DESC, id LIMIT ?`,
    );
  const all = newest('');
  const own = newest('sponsor = ? AND');
  const ending = database.prepare(
    `SELECT document, version FROM records WHERE status = ? AND ends_at < ? AND (ends_at > ? OR (ends_at = ? AND id > ?))
     AND (? IS NULL OR sponsor = ?) ORDER BY ends_at, id LIMIT ?`,
  );

  return async ({ statuses, sponsor, endsBefore }, limit, after) => {
    const soonest = endsBefore !== undefined;
    const from = cursorOf(after) ?? { at: soonest ? 0 : Number.MAX_SAFE_INTEGER, id: '' };
    const rows = statuses.flatMap((status) => {
      if (soonest) {
        const mine = sponsor ?? null;
        return ending.all(status, endsBefore, from.at, from.at, from.id, mine, mine, limit + 1);
      }
      return sponsor === undefined
        ? all.all(status, from.at, from.at, from.id, limit + 1)
        : own.all(sponsor, status, from.at, from.at, from.id, limit + 1);
    });
    const key = ({ record }: Stored): number => (soonest ? (endsAt(record) ?? 0) : record.changedAt);
    const sorted = rows
      .map(storedOf)
      .sort((a, b) => (soonest ? key(a) - key(b) : key(b) - key(a)) || compare(a.record, b.record));
    const items = sorted.slice(0, limit);
    const last = items.at(-1);
    if (sorted.length <= limit || last === undefined) return { items };
    return {
      items,
      next: Buffer.from(JSON.stringify({ at: key(last), id: last.record.id })).toString('base64url'),
    };
  };
}

const compare = (a: AccessRecord, b: AccessRecord): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

function cursorOf(text: string | undefined): Cursor | undefined {
  if (text === undefined) return undefined;
  try {
    const { at, id } = JSON.parse(Buffer.from(text, 'base64url').toString('utf8')) as Partial<Cursor>;
    return typeof at === 'number' && typeof id === 'string' ? { at, id } : undefined;
  } catch {
    return undefined;
  }
}
