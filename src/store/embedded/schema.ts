/** Kept in the file as `user_version`; raise it with a step in `UPGRADES`. Version 1 was never released. */
export const SCHEMA_VERSION = 5;

/** What makes a file of this version into one of the next. Of version 2, the first files had no acts. */
export const UPGRADES: Readonly<Record<number, string>> = {
  2: `ALTER TABLE records ADD COLUMN head TEXT; ALTER TABLE events ADD COLUMN seal TEXT;
CREATE TABLE IF NOT EXISTS acts (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, document TEXT NOT NULL
) STRICT;
ALTER TABLE acts ADD COLUMN seal TEXT;`,
  // Some files of version 3 had indices of an expression instead, which read two documents for every change.
  3: `ALTER TABLE records ADD COLUMN resource TEXT NOT NULL DEFAULT '';
UPDATE records SET resource = document ->> '$.body.request.resource';
DROP INDEX IF EXISTS records_resource; DROP INDEX IF EXISTS records_resource_ends;`,
  // An event was found by an index of (record, seq), which a table that says so is only rid of when it is made anew.
  // With OR ROLLBACK, and emptied before it goes, SQLite does not hold what was there before in memory.
  4: `ALTER TABLE records ADD COLUMN events TEXT NOT NULL DEFAULT '[]';
UPDATE OR ROLLBACK records SET events = (SELECT json_group_array(row ORDER BY seq) FROM events WHERE record = records.id);
ALTER TABLE events RENAME TO indexed_events;
CREATE TABLE events (
  row INTEGER PRIMARY KEY, record TEXT NOT NULL, seq INTEGER NOT NULL, document TEXT NOT NULL, seal TEXT
) STRICT;
INSERT INTO events SELECT row, record, seq, document, seal FROM indexed_events ORDER BY row;
DELETE FROM indexed_events; DROP TABLE indexed_events;`,
};

/**
 * One file. Columns beside a document are what is searched for; the document is the truth.
 * Every list and look-up walks one of these indices from where it starts, and sorts nothing.
 *
 * What a commit costs is the pages it touches. So tables with documents have a rowid: new rows stand together at
 * the end, and only the small entries of an index are spread by their random keys. Events have no index at all: a
 * record names the rows of its own, in a column that each change of it writes anyway. Nothing but the comparison of
 * its version keeps two events from having one number, which a changed record gives to the next of its events.
 */
export const SCHEMA = `
CREATE TABLE IF NOT EXISTS holder (one INTEGER PRIMARY KEY CHECK (one = 1), who TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS records (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, version INTEGER NOT NULL, document TEXT NOT NULL,
  address TEXT NOT NULL, account TEXT, sponsor TEXT NOT NULL, status TEXT NOT NULL,
  live_key TEXT, wakes_at INTEGER, ends_at INTEGER, asked_at INTEGER NOT NULL, changed_at INTEGER NOT NULL, head TEXT,
  resource TEXT NOT NULL, events TEXT NOT NULL
) STRICT;
CREATE UNIQUE INDEX IF NOT EXISTS records_live ON records (live_key) WHERE live_key IS NOT NULL;
CREATE INDEX IF NOT EXISTS records_address ON records (address, asked_at DESC, id);
CREATE INDEX IF NOT EXISTS records_account ON records (account, asked_at DESC, id) WHERE account IS NOT NULL;
CREATE INDEX IF NOT EXISTS records_wakes ON records (wakes_at) WHERE wakes_at IS NOT NULL;
CREATE INDEX IF NOT EXISTS records_changed ON records (status, changed_at DESC, id);
CREATE INDEX IF NOT EXISTS records_sponsor ON records (sponsor, status, changed_at DESC, id);
CREATE INDEX IF NOT EXISTS records_resource ON records (resource, status, changed_at DESC, id);
CREATE INDEX IF NOT EXISTS records_resource_ends ON records (resource, status, ends_at, id) WHERE ends_at IS NOT NULL;
CREATE INDEX IF NOT EXISTS records_ends ON records (status, ends_at, id) WHERE ends_at IS NOT NULL;
CREATE INDEX IF NOT EXISTS records_sponsor_ends ON records (sponsor, status, ends_at, id) WHERE ends_at IS NOT NULL;
CREATE TABLE IF NOT EXISTS links (hash TEXT PRIMARY KEY, record INTEGER NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS events (
  row INTEGER PRIMARY KEY, record TEXT NOT NULL, seq INTEGER NOT NULL, document TEXT NOT NULL, seal TEXT
) STRICT;
DROP INDEX IF EXISTS events_restored;
CREATE TABLE IF NOT EXISTS errands (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, record TEXT NOT NULL, kind TEXT NOT NULL,
  document TEXT NOT NULL, owed_at INTEGER NOT NULL, attempts INTEGER NOT NULL,
  ready_at INTEGER NOT NULL, lease_until INTEGER NOT NULL, fence INTEGER NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS errands_ready ON errands (ready_at);
CREATE INDEX IF NOT EXISTS errands_kind_ready ON errands (kind, ready_at, id);
CREATE INDEX IF NOT EXISTS errands_record ON errands (record, kind);
CREATE TABLE IF NOT EXISTS acts (
  row INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, document TEXT NOT NULL, seal TEXT
) STRICT;
CREATE TABLE IF NOT EXISTS ledger (row INTEGER PRIMARY KEY, document TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS postings (
  row INTEGER PRIMARY KEY, record TEXT NOT NULL, conversation TEXT NOT NULL, activity TEXT NOT NULL,
  document TEXT NOT NULL, UNIQUE (record, conversation, activity)
) STRICT;
CREATE TABLE IF NOT EXISTS conversations (
  row INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, document TEXT NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS notes (row INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, value TEXT NOT NULL) STRICT;
CREATE TABLE IF NOT EXISTS passing_notes (
  row INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, value TEXT NOT NULL, over_at INTEGER NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS passing_notes_over ON passing_notes (over_at);
`;
