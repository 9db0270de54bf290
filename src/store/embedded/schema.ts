/** One file. Columns beside a document are what is searched for; the document is the truth. */
export const SCHEMA = `
CREATE TABLE IF NOT EXISTS meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS records (
  id TEXT PRIMARY KEY, version INTEGER NOT NULL, document TEXT NOT NULL,
  address TEXT NOT NULL, account TEXT, sponsor TEXT NOT NULL, status TEXT NOT NULL,
  live_key TEXT, wakes_at INTEGER, ends_at INTEGER, asked_at INTEGER NOT NULL, changed_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX IF NOT EXISTS records_live ON records (live_key) WHERE live_key IS NOT NULL;
CREATE INDEX IF NOT EXISTS records_address ON records (address, asked_at DESC);
CREATE INDEX IF NOT EXISTS records_account ON records (account, asked_at DESC) WHERE account IS NOT NULL;
CREATE INDEX IF NOT EXISTS records_wakes ON records (wakes_at) WHERE wakes_at IS NOT NULL;
CREATE INDEX IF NOT EXISTS records_changed ON records (status, changed_at DESC, id);
CREATE INDEX IF NOT EXISTS records_sponsor ON records (sponsor, status, changed_at DESC, id);
CREATE INDEX IF NOT EXISTS records_ends ON records (status, ends_at, id) WHERE ends_at IS NOT NULL;
CREATE TABLE IF NOT EXISTS links (hash TEXT PRIMARY KEY, record TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS events (
  record TEXT NOT NULL, seq INTEGER NOT NULL, document TEXT NOT NULL, PRIMARY KEY (record, seq)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS errands (
  id TEXT PRIMARY KEY, record TEXT NOT NULL, kind TEXT NOT NULL, document TEXT NOT NULL,
  due_at INTEGER NOT NULL, owed_at INTEGER NOT NULL, attempts INTEGER NOT NULL, fence INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS errands_due ON errands (due_at);
CREATE INDEX IF NOT EXISTS errands_record ON errands (record, kind);
CREATE TABLE IF NOT EXISTS postings (
  record TEXT NOT NULL, conversation TEXT NOT NULL, activity TEXT NOT NULL, document TEXT NOT NULL,
  PRIMARY KEY (record, conversation, activity)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS conversations (key TEXT PRIMARY KEY, document TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS notes (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
`;
