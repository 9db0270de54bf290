import type { DatabaseSync } from 'node:sqlite';

interface Waiting {
  readonly run: () => void;
  readonly done: () => void;
  readonly fail: (error: unknown) => void;
}

/**
 * Writes that arrive in one turn of the event loop share one transaction, and so one wait for the disk; each has
 * its own savepoint, so that one that fails takes nothing along. A write's promise resolves once it is on disk.
 */
export function createGroupCommit(database: DatabaseSync): <T>(work: () => T) => Promise<T> {
  let queue: Waiting[] = [];

  function flush(): void {
    const group = queue;
    queue = [];
    const finished: (() => void)[] = [];
    try {
      database.exec('BEGIN IMMEDIATE');
      for (const { run, done, fail } of group) {
        database.exec('SAVEPOINT one');
        try {
          run();
          finished.push(done);
        } catch (error) {
          database.exec('ROLLBACK TO one');
          finished.push(() => fail(error));
        }
        database.exec('RELEASE one');
      }
      database.exec('COMMIT');
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK');
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
