import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { SCHEMA } from './schema.ts';

/** Another process has the store. Its message says which, and what to do. */
export class StoreHeldError extends Error {
  override readonly name = 'StoreHeldError';
  readonly holder: Holder | undefined;
  constructor(file: string, holder: Holder | undefined) {
    const who =
      holder === undefined
        ? 'Another process'
        : `Process ${holder.pid} on ${holder.host} (since ${holder.since})`;
    super(`${who} holds ${file}. Stop it, or set DATA_DIR to another folder.`);
    this.holder = holder;
  }
}

/** The folder or the file cannot be used. Its message says why, and what to do. */
export class StoreUnusableError extends Error {
  override readonly name = 'StoreUnusableError';
}

const Holder = z.object({ pid: z.number(), host: z.string(), since: z.string() });
export type Holder = z.infer<typeof Holder>;

/**
 * Opens the file for this process alone. SQLite's own lock is what holds it, so that a holder that was killed
 * leaves nothing behind; the file beside it only says who it is.
 */
export function openDatabase(file: string): DatabaseSync {
  try {
    mkdirSync(dirname(file), { recursive: true });
  } catch (error) {
    throw new StoreUnusableError(
      `${dirname(file)} cannot be made or used. Set DATA_DIR to a folder that Usher may write to.`,
      {
        cause: error,
      },
    );
  }
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(file, { timeout: 0 });
    // Before the first access, so that WAL needs no shared memory and the lock is never let go.
    database.exec('PRAGMA locking_mode = EXCLUSIVE');
    database.exec('PRAGMA journal_mode = WAL');
    database.exec('PRAGMA synchronous = FULL');
    database.exec(`BEGIN IMMEDIATE; ${SCHEMA} COMMIT;`);
  } catch (error) {
    database?.close();
    const code = error instanceof Error && 'errcode' in error ? Number(error.errcode) & 0xff : undefined;
    if (code === 5 || code === 6) throw new StoreHeldError(file, holderOf(file));
    throw new StoreUnusableError(
      code === 26 || code === 11
        ? `${file} is not a store of Usher's. Move it away, or set DATA_DIR to another folder.`
        : `${file} cannot be opened for writing. Check its rights and the space on disk, or set DATA_DIR to another folder.`,
      { cause: error },
    );
  }
  writeFileSync(
    `${file}.holder`,
    JSON.stringify({ pid: process.pid, host: hostname(), since: new Date().toISOString() }),
  );
  return database;
}

function holderOf(file: string): Holder | undefined {
  try {
    return Holder.parse(JSON.parse(readFileSync(`${file}.holder`, 'utf8')));
  } catch {
    return undefined;
  }
}
