import { spawnSync } from 'node:child_process';
import { statfsSync } from 'node:fs';
import { join } from 'node:path';
import { browserPath } from './browser-path.ts';
import { childEnv } from './child-env.ts';

/** Linux's folder in memory, and how much of it must be free, in bytes: all tests together never fill it. */
const IN_MEMORY = '/dev/shm';
const ENOUGH = 2 ** 30;

/** Once before all tests: a missing browser is installed, or said, before anything else has run. */
export default function setup(): void {
  browserPath();
  // The stores of tests wait for a disk at each commit. A process that is killed loses nothing in memory either.
  if (freeIn(IN_MEMORY) > ENOUGH) process.env.TMPDIR = IN_MEMORY;
  // Without settings the server loads all of itself and ends: those that are killed would keep nothing compiled.
  const server = ['--import', './src/node-version.mjs', 'src/index.ts'];
  spawnSync(process.execPath, server, { cwd: join(import.meta.dirname, '../..'), env: childEnv() });
}

function freeIn(folder: string): number {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return 0;
  }
}
