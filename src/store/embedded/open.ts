import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { store as words } from '../../words/en/operator/store.ts';
import { type Holder, StoreHeldError, StoreUnusableError } from '../errors.ts';
import { makePrivate } from './private.ts';
import { SCHEMA, SCHEMA_VERSION, UPGRADES } from './schema.ts';

/** sqlite.org/rescode.html, the primary code in the low byte. */
const BUSY = 5;
const LOCKED = 6;
const CORRUPT = 11;
const NOT_A_DATABASE = 26;

/**
 * Pages are 4 KiB: the WAL goes into the file at 32 MB, and 32 MB of the file are kept in memory. What is deleted or
 * written over is zeroed, so that what was stripped is not found in the file.
 */
const PRAGMAS = `PRAGMA journal_mode = WAL; PRAGMA secure_delete = ON; PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 8000;
  PRAGMA cache_size = -32000; PRAGMA temp_store = MEMORY`;

/** A holder that is just going, or two that start at once, get this many tries, this far apart (ms). */
const MAX_TRIES = 5;
const PAUSE_MS = 60;

/**
 * Opens the file for this process alone. What holds it is SQLite's own lock, which the operating system drops
 * with the process, so a holder that was killed leaves nothing behind that has to be cleared up.
 */
export async function openDatabase(
  file: string,
  onExposed: (path: string) => void = () => undefined,
): Promise<DatabaseSync> {
  try {
    makePrivate(file, onExposed);
  } catch (cause) {
    throw new StoreUnusableError(words.folder(dirname(file)), { cause });
  }
  for (let tried = 1; ; tried++) {
    try {
      return attempt(file);
    } catch (error) {
      const code = codeOf(error);
      if (code !== BUSY && code !== LOCKED) throw unusable(file, error);
      if (tried === MAX_TRIES) throw new StoreHeldError(file, holderOf(file));
      await wait(PAUSE_MS * (1 + Math.random()));
    }
  }
}

function attempt(file: string): DatabaseSync {
  const database = new DatabaseSync(file, { timeout: 0 });
  try {
    // Before the first access: then WAL needs no shared memory, and the lock is never let go.
    database.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE; COMMIT');
    const found = Number(database.prepare('PRAGMA user_version').get()?.user_version);
    const filled = database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'records'").get() !== undefined;
    const older = filled ? range(found, SCHEMA_VERSION) : [];
    if (found > SCHEMA_VERSION || older.some((version) => !(version in UPGRADES)))
      throw new StoreUnusableError(words.otherVersion(file, found, SCHEMA_VERSION));
    database.exec(PRAGMAS);
    const holder: Holder = { pid: process.pid, host: hostname(), since: new Date().toISOString() };
    const steps = older.map((version) => UPGRADES[version]).join(' ');
    database.exec(`BEGIN IMMEDIATE; ${steps} ${SCHEMA} PRAGMA user_version = ${SCHEMA_VERSION}`);
    database.prepare('INSERT OR REPLACE INTO holder VALUES (1, ?)').run(JSON.stringify(holder));
    // Out of the WAL and into the file, where a process that finds it locked can read it.
    database.exec('COMMIT; PRAGMA wal_checkpoint(TRUNCATE)');
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

const Who = z.object({ pid: z.number(), host: z.string(), since: z.string() });

/** Reads past the lock: `immutable` neither takes one nor looks into the WAL. For a message, so errors are none. */
function holderOf(file: string): Holder | undefined {
  try {
    const url = pathToFileURL(file);
    url.searchParams.set('immutable', '1');
    const database = new DatabaseSync(url, { readOnly: true });
    try {
      return Who.parse(JSON.parse(String(database.prepare('SELECT who FROM holder').get()?.who)));
    } finally {
      database.close();
    }
  } catch {
    return undefined;
  }
}

const SqliteError = z.object({ errcode: z.number() });

function codeOf(error: unknown): number | undefined {
  const parsed = SqliteError.safeParse(error);
  return parsed.success ? parsed.data.errcode & 0xff : undefined;
}

function unusable(file: string, cause: unknown): Error {
  if (cause instanceof StoreUnusableError) return cause;
  const code = codeOf(cause);
  return new StoreUnusableError(
    code === NOT_A_DATABASE || code === CORRUPT
      ? words.noStore(file)
      : words.unwritable(file, (cause as Error).message),
    { cause },
  );
}
