import { DocumentError, NewerDocumentError } from './errors.ts';

/** Told of a document that only a newer version reads, by its id; it is left as it stands. */
export type OnUnreadable = (id: string, error: Error) => void;

/** What `read` makes of a document; undefined where only a newer version can. Throws what else goes wrong. */
export function readOrLeave<T>(id: string, read: () => T, onUnreadable: OnUnreadable): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof DocumentError || error instanceof NewerDocumentError)) throw error;
    onUnreadable(id, error);
    return undefined;
  }
}

/** So many that only a newer version reads are passed by to find what stands behind them. */
const MAX_PASSED = 1_000;

/**
 * The first so many of a list that can be read. `look` gives that many of the list from its beginning, undefined where
 * only a newer version reads one.
 */
export async function firstReadable<T>(
  limit: number,
  look: (count: number) => Promise<readonly (T | undefined)[]>,
): Promise<readonly T[]> {
  for (let count = limit; ; ) {
    const found = await look(count);
    const readable = found.filter((one) => one !== undefined);
    const isAll = found.length < count || count >= limit + MAX_PASSED;
    if (isAll || readable.length >= limit) return readable.slice(0, limit);
    count = limit + Math.min(2 * (found.length - readable.length), MAX_PASSED);
  }
}

const SOONEST_MS = 5_000;
const LATEST_MS = 300_000;

/**
 * When an errand that only a newer version reads is looked at again: as long again as it has been owed. Beside a newer
 * replica, which pays it, that is soon; where that version is gone, an outbox full of such errands costs little.
 */
export const leftUntil = (owedAt: number, now: number): number =>
  now + Math.min(Math.max(now - owedAt, SOONEST_MS), LATEST_MS);
