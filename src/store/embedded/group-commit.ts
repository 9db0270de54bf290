import type { DatabaseSync } from 'node:sqlite';
import { StoreAwayError } from '../../usecases/ports.ts';

interface Waiting {
  readonly lasts: boolean;
  readonly run: () => void;
  readonly done: () => void;
  readonly fail: (error: unknown) => void;
}

/** What ends each transaction. */
export interface Closing {
  /** The last that is written in it. */
  closing(): void;
  /** It is on disk, or it was rolled back. */
  closed(done: boolean): void;
}

/** More than this many wait for the next transaction, so that the event loop gets its turn in between. */
const MAX_COMMITS = 256;

/**
 * Runs `work` in a transaction, soon; resolves with its result once that is on disk. What need not outlive a loss of
 * power (`lasts` false) is written in its order all the same, and waits for no disk: it is there with whatever is next.
 */
export type GroupCommit = <T>(work: () => T, lasts?: boolean) => Promise<T>;

/**
 * Writes that arrive in one turn of the event loop share one transaction, and so one wait for the disk. Works look
 * at their conditions before they write, so that one that loses spoils nothing. Should one throw, the whole is
 * rolled back and each runs in a transaction of its own: a savepoint for each would cost a third of the speed.
 */
export function createGroupCommit(database: DatabaseSync, { closing, closed }: Closing): GroupCommit {
  const begin = database.prepare('BEGIN IMMEDIATE');
  const commit = database.prepare('COMMIT');
  let queue: Waiting[] = [];
  let waitsForDisk = true;

  /** Source: sqlite.org/pragma.html, synchronous: with a WAL, NORMAL syncs at checkpoints, FULL after each commit, too. */
  function wait(next: boolean): void {
    if (next === waitsForDisk) return;
    database.exec(`PRAGMA synchronous = ${next ? 'FULL' : 'NORMAL'}`);
    waitsForDisk = next;
  }

  function flush(): void {
    const group = queue.slice(0, MAX_COMMITS);
    queue = queue.slice(MAX_COMMITS);
    if (queue.length > 0) setImmediate(flush);
    transact(group);
  }

  function transact(group: readonly Waiting[]): void {
    try {
      wait(group.some(({ lasts }) => lasts));
      begin.run();
      for (const { run } of group) run();
      closing();
      commit.run();
      closed(true);
    } catch (error) {
      if (database.isOpen && database.isTransaction) database.exec('ROLLBACK');
      closed(false);
      const [only, ...others] = group;
      if (others.length === 0)
        only?.fail(isAway(error) ? new StoreAwayError('the disk takes no writes', { cause: error }) : error);
      else for (const one of group) transact([one]);
      return;
    }
    for (const { done } of group) done();
  }

  return <T>(work: () => T, lasts = true): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      let result: T;
      queue.push({
        lasts,
        run: () => {
          result = work();
        },
        done: () => resolve(result),
        fail: reject,
      });
      if (queue.length === 1) setImmediate(flush);
    });
}

/** Busy, read-only, out of order, full. Source: sqlite.org/rescode.html. */
const AWAY: readonly number[] = [5, 8, 10, 13];

/** Whether the disk takes no writes for now; the low byte of a code says which kind it is. */
const isAway = (error: unknown): boolean =>
  error instanceof Error &&
  'errcode' in error &&
  typeof error.errcode === 'number' &&
  AWAY.includes(error.errcode & 0xff);
