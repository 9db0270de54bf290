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

const SOONEST_MS = 5_000;
const LATEST_MS = 300_000;

/**
 * When an errand that only a newer version reads is looked at again: as long again as it has been owed. Beside a newer
 * replica, which pays it, that is soon; where that version is gone, an outbox full of such errands costs little.
 */
export const leftUntil = (owedAt: number, now: number): number =>
  now + Math.min(Math.max(now - owedAt, SOONEST_MS), LATEST_MS);
