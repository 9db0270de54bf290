import { chmodSync, createReadStream, existsSync, rmSync, unlinkSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { backup, type DatabaseSync } from 'node:sqlite';
import { pipeline } from 'node:stream/promises';

/** Beside the store, in its folder, so that whoever may read the store may copy it, and nobody else. */
export const socketOf = (file: string): string => `${file}.backup`;

/**
 * Hands a consistent copy of the store, as it is at the end, to whoever connects: the process that has the file is the
 * only one that can make it. Resolves to what ends it.
 */
export async function offerBackups(database: DatabaseSync, file: string): Promise<() => Promise<void>> {
  const path = socketOf(file);
  // What a killed process left; the lock on the store says that there is no other.
  if (existsSync(path)) unlinkSync(path);
  let next = 0;
  const server = createServer((socket) => {
    const copy = `${file}.copy${next++}`;
    socket.on('error', () => undefined);
    copyTo(database, copy)
      .then(() => pipeline(createReadStream(copy), socket))
      // Nothing, or too little, is what whoever asked sees, and says.
      .catch(() => socket.destroy())
      .finally(() => rmSync(copy, { force: true }));
  });
  server.unref();
  await listening(server, path);
  chmodSync(path, 0o600);
  return () =>
    new Promise((resolve) => {
      server.close(() => resolve());
    });
}

/** Copies an open store to a file; rejects when that cannot be written. */
export async function copyTo(database: DatabaseSync, file: string): Promise<void> {
  await backup(database, file, { rate: 1000 });
  chmodSync(file, 0o600);
}

const listening = (server: Server, path: string): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, () => {
      server.off('error', reject);
      resolve();
    });
  });
