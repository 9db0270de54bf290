import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Program } from './server-process.ts';

const ROOT = join(import.meta.dirname, '../..');

/** The commit that is meant; undefined where there is none, or no history, as in a tarball. */
export function commitOf(ref: string): string | undefined {
  try {
    const asked = ['-C', ROOT, 'rev-parse', '--verify', '--quiet', '--short=8', `${ref}^{commit}`];
    return execFileSync('git', asked, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  } catch {
    return undefined;
  }
}

/**
 * The server of an earlier commit, as it was: its sources out of this repository's own history, with the packages of
 * today. A copy of an older version kept beside today's would be source that nobody may change; the history has it
 * already. Undefined where the history does not reach back so far, as in a shallow clone.
 */
export function olderVersion(commit: string, folder: string): Program | undefined {
  const git = (...args: readonly string[]): Buffer =>
    execFileSync('git', ['-C', ROOT, ...args], { maxBuffer: 2 ** 28, stdio: ['ignore', 'pipe', 'ignore'] });
  let archive: Buffer;
  try {
    archive = git('archive', commit, 'src', 'package.json');
  } catch {
    return undefined;
  }
  mkdirSync(folder, { recursive: true });
  execFileSync('tar', ['-x', '-C', folder], { input: archive });
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
  return { folder, args: ['--import', './src/node-version.mjs', 'src/index.ts'] };
}
