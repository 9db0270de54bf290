import { statfsSync } from 'node:fs';
import { bundle } from './bundle.ts';
import { lightBrowserPath } from './light-browser.ts';

/** Linux's folder in memory, and how much of it must be free, in bytes: all tests together never fill it. */
const IN_MEMORY = '/dev/shm';
const ENOUGH = 2 ** 30;

/** Once before all tests: a missing browser is installed, or said, before anything else has run. */
export default async function setup(): Promise<void> {
  // The stores of tests wait for a disk at each commit. A process that is killed loses nothing in memory either.
  if (freeIn(IN_MEMORY) > ENOUGH) process.env.TMPDIR = IN_MEMORY;
  const [path] = await Promise.all([lightBrowserPath(), bundle()]);
  process.env.CHROME_PATH = path;
}

function freeIn(folder: string): number {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return 0;
  }
}
