import type { DatabaseSync } from 'node:sqlite';

interface Waiting {
  readonly run: () => void;
  readonly done: () => void;
  readonly fail: (error: unknown) => void;
}

/** More than this many wait for the next transaction, so that the event loop gets its turn in between. */
const MOST = 256;

/** Runs `work` in a transaction, soon; resolves with its result once that is on disk. */
export type GroupCommit = <T>(work: () => T) => Promise<T>;

/**
 * Writes that arrive in one turn of the event loop share one transaction, and so one wait for the disk; each has
 * its own savepoint, so that one that fails takes nothing along.
 */
export function createGroupCommit(database: DatabaseSync): GroupCommit {
  const begin = database.prepare('BEGIN IMMEDIATE');
  const commit = database.prepare('COMMIT');
  const mark = database.prepare('SAVEPOINT one');
  const release = database.prepare('RELEASE one');
  const back = database.prepare('ROLLBACK TO one');
  let queue: Waiting[] = [];

  function flush(): void {
    const group = queue.slice(0, MOST);
    queue = queue.slice(MOST);
    if (queue.length > 0) setImmediate(flush);
    const finished: (() => void)[] = [];
    try {
      begin.run();
      for (const { run, done, fail } of group) {
        mark.run();
        try {
          run();
          finished.push(done);
        } catch (error) {
          back.run();
          finished.push(() => fail(error));
        }
        release.run();
      }
      commit.run();
    } catch (error) {
      if (database.isOpen && database.isTransaction) database.exec('ROLLBACK');
      for (const { fail } of group) fail(error);
      return;
    }
    for (const finish of finished) finish();
  }

  return <T>(work: () => T): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      let result: T;
      queue.push({
        run: () => {
          result = work();
        },
        done: () => resolve(result),
        fail: reject,
      });
      if (queue.length === 1) setImmediate(flush);
    });
}
