import { createWriteStream } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { DatabaseSync } from 'node:sqlite';
import { pipeline } from 'node:stream/promises';
import { copyTo, socketOf } from './backup.ts';
import { openDatabase } from './open.ts';

export { StoreHeldError } from '../errors.ts';

/**
 * Copies a store to a file: the process that has it does so when there is one, else we. False for a copy that is not
 * whole. Rejects with StoreHeldError when somebody has it who hands out no copies, and with what keeps `target` from
 * being written.
 */
export async function copyStore(file: string, target: string): Promise<boolean> {
  const running = await reach(socketOf(file));
  if (running === undefined) {
    const database = await openDatabase(file);
    try {
      await copyTo(database, target);
    } finally {
      database.close();
    }
  } else await pipeline(running, createWriteStream(target, { mode: 0o600 }));
  return isWhole(target);
}

function reach(path: string): Promise<Socket | undefined> {
  return new Promise((resolve) => {
    const socket = connect(path, () => resolve(socket));
    socket.once('error', () => resolve(undefined));
  });
}

function isWhole(file: string): boolean {
  try {
    const database = new DatabaseSync(file);
    try {
      return database.prepare('PRAGMA integrity_check').get()?.integrity_check === 'ok';
    } finally {
      database.close();
    }
  } catch {
    return false;
  }
}
