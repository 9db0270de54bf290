import { DatabaseSync, type SQLOutputValue } from 'node:sqlite';
import type { Link } from '../audit/chain.ts';
import type { RecordEnd, Scratch } from '../audit/verify.ts';

type Row = Record<string, SQLOutputValue>;

// Read back as they were put in, by this process alone.
const linkIn = ({ told }: Row): Link => JSON.parse(String(told));
const endIn = ({ told }: Row): RecordEnd => JSON.parse(String(told));

/**
 * In a file that nobody needs afterwards; without a name, SQLite makes one where temporary files go, once it does not
 * fit in memory, and removes it by itself. It holds hashes and numbers, and nothing of a person.
 */
export function openScratch(file = ''): Scratch {
  const database = new DatabaseSync(file);
  database.exec(`PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -16000;
CREATE TABLE entries (n INTEGER PRIMARY KEY, hash TEXT NOT NULL) STRICT;
CREATE TABLE heads (record TEXT, seq INTEGER, n INTEGER NOT NULL, hash TEXT NOT NULL, PRIMARY KEY (record, seq)) STRICT, WITHOUT ROWID;
CREATE TABLE ends (record TEXT PRIMARY KEY, told TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE links (record TEXT NOT NULL, seq REAL NOT NULL, told TEXT NOT NULL) STRICT;
CREATE INDEX links_of ON links (record, seq);
BEGIN`);
  const addEntry = database.prepare('INSERT INTO entries VALUES (?, ?)');
  const entry = database.prepare('SELECT hash FROM entries WHERE n = ?');
  const addHead = database.prepare('INSERT INTO heads VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING');
  const head = database.prepare('SELECT n, hash FROM heads WHERE record = ? AND seq = ?');
  const last = database.prepare('SELECT max(seq) AS seq FROM heads WHERE record = ?');
  const addEnd = database.prepare('INSERT OR REPLACE INTO ends VALUES (?, ?)');
  const end = database.prepare('SELECT told FROM ends WHERE record = ?');
  const addLink = database.prepare('INSERT INTO links VALUES (?, ?, ?)');
  const links = database.prepare('SELECT told FROM links WHERE record = ? ORDER BY seq');
  const next = database.prepare(
    ['ends', 'links', 'heads']
      .map(
        (table) => `SELECT * FROM (SELECT record FROM ${table} WHERE record >= ?1 ORDER BY record LIMIT 1)`,
      )
      .join(' UNION ')
      .concat(' ORDER BY record LIMIT 1'),
  );

  return {
    addEntry: (n, hash) => void addEntry.run(n, hash),
    hashAt(n) {
      const row = entry.get(n);
      return row && String(row.hash);
    },
    addHead: ({ record, seq, hash }, n) => void addHead.run(record, seq, n, hash),
    head(record, seq) {
      const row = head.get(record, seq);
      return row && { n: Number(row.n), hash: String(row.hash) };
    },
    last(record) {
      const seq = last.get(record)?.seq ?? null;
      return seq === null ? undefined : Number(seq);
    },
    addEnd: (one) => void addEnd.run(one.record, JSON.stringify(one)),
    addLink: (record, link) => void addLink.run(record, link.seq, JSON.stringify(link)),
    *records() {
      // Right behind a text comes the same with a character of no value.
      for (let row = next.get(''); row !== undefined; row = next.get(`${row.record}\0`)) {
        const record = String(row.record);
        const found = end.get(record);
        yield {
          record,
          links: links.all(record).map(linkIn),
          ...(found && { end: endIn(found) }),
        };
      }
    },
    close: () => database.close(),
  };
}
