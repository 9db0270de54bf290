import { statfsSync } from 'node:fs';

/** Linux's folder in memory, and how much of it must be free, in bytes: all tests together never fill it. */
const IN_MEMORY = '/dev/shm';
const ENOUGH = 2 ** 30;

/** The stores of tests wait for a disk at each commit. A process that is killed loses nothing in memory either. */
export function keepInMemory(): void {
  if (freeIn(IN_MEMORY) > ENOUGH) process.env.TMPDIR = IN_MEMORY;
}

function freeIn(folder: string): number {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return 0;
  }
}
