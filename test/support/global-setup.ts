import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { browserPath } from './browser-path.ts';
import { childEnv } from './child-env.ts';

/** Once before all tests: a missing browser is installed, or said, before anything else has run. */
export default function setup(): void {
  browserPath();
  // Without settings the server loads all of itself and ends: those that are killed would keep nothing compiled.
  const server = ['--import', './src/node-version.mjs', 'src/index.ts'];
  spawnSync(process.execPath, server, { cwd: join(import.meta.dirname, '../..'), env: childEnv() });
}
