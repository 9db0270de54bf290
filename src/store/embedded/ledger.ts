import type { DatabaseSync } from 'node:sqlite';
import type { Entry, Head } from '../../audit/ledger.ts';
import { nameOf, nextEntry } from '../../audit/ledger.ts';
import type { Named } from '../../audit/seal.ts';
import type { Store } from '../../usecases/ports.ts';
import { read, write } from '../documents.ts';
import type { Closing } from './group-commit.ts';

/** The store-wide sequence: each transaction ends with an entry of all that was committed in it, and so nothing is ever unlisted. */
export interface EmbeddedLedger extends Closing {
  readonly port: Pick<Store, 'entries' | 'putInLedger'>;
  /** The newest entry that is on disk. */
  newest(): Named;
  /** Inside a transaction: to be named in its entry. */
  add(head: Head): void;
  /** Inside a transaction: puts it in, or over what is there. */
  restore(entry: Entry): void;
}

export function createLedger(database: DatabaseSync, now: () => number): EmbeddedLedger {
  const last = database.prepare('SELECT document FROM ledger ORDER BY row DESC LIMIT 1');
  const after = database.prepare('SELECT document FROM ledger WHERE row > ? ORDER BY row LIMIT ?');
  const insert = database.prepare('INSERT OR REPLACE INTO ledger VALUES (?, ?)');
  const found = last.get();
  let newest = nameOf(found && read('entry', String(found.document)));
  let [heads, written]: [Head[], Named | undefined] = [[], undefined];

  const put = (entry: Entry): void => {
    insert.run(entry.n, write('entry', entry));
  };

  return {
    newest: () => newest,
    add: (head) => void heads.push(head),
    restore(entry) {
      put(entry);
      if (entry.n > newest.n) written = nameOf(entry);
    },
    closing() {
      if (heads.length === 0) return;
      const entry = nextEntry(newest, heads, now());
      put(entry);
      written = nameOf(entry);
    },
    closed(done) {
      if (done && written !== undefined) newest = written;
      [heads, written] = [[], undefined];
    },
    port: {
      async entries(n, limit) {
        return after.all(n, limit).map(({ document }) => read('entry', String(document)));
      },
      async putInLedger() {
        // Each change is in it already.
      },
    },
  };
}
