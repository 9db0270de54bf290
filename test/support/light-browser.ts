import { execFile } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { browserPath } from './browser-path.ts';

const run = promisify(execFile);

/** Debian's browser without a window, of which a page costs a third. */
const PACKAGE = 'chromium-headless-shell';
/** What all of Debian's Chromiums share. */
const COMMON = 'chromium-common';
const CACHE = join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'usher-tests');
const KEPT = join(CACHE, PACKAGE);
const binaryIn = (folder: string): string => join(folder, 'usr/lib/chromium', PACKAGE);
/** After it the next one is fetched, and before it nobody is asked; in milliseconds. */
const MONTH = 30 * 24 * 3_600_000;
/** Whoever has a slow line takes the browser that is there; in milliseconds. */
const PATIENCE = 60_000;

/**
 * The path of a browser without a window where there is one, or where Debian's package manager can fetch it: into a folder
 * of its own, for it takes no rights and leaves the machine as it is. Elsewhere what {@link browserPath} finds.
 */
export async function lightBrowserPath(): Promise<string> {
  const found = browserPath();
  if (process.env.CHROME_PATH || basename(found).includes('headless-shell')) return found;
  try {
    if (!existsSync(KEPT) || statSync(KEPT).mtimeMs < Date.now() - MONTH) await fetchIt();
    return binaryIn(KEPT);
  } catch {
    return found;
  }
}

async function fetchIt(): Promise<void> {
  mkdirSync(CACHE, { recursive: true });
  const making = mkdtempSync(join(CACHE, 'making-'));
  const options = { cwd: making, timeout: PATIENCE };
  try {
    await run('apt-get', ['download', '-qq', PACKAGE, COMMON], options);
    for (const archive of readdirSync(making)) {
      await run('dpkg-deb', ['--extract', archive, making], options);
      rmSync(join(making, archive));
    }
    // Fails where a library that it needs is not on this machine.
    await run(binaryIn(making), ['--no-sandbox', '--dump-dom', 'about:blank'], options);
    utimesSync(making, new Date(), new Date());
    rmSync(KEPT, { recursive: true, force: true });
    renameSync(making, KEPT);
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
}
