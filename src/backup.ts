import { existsSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { copyStore, StoreHeldError } from './store/embedded/copy.ts';
import { backupWords as words } from './words/en/operator/backup.ts';

/** sysexits.h: the configuration is wrong. */
const CONFIG = 78;

function complain(what: string, code: number): number {
  process.stderr.write(`${what}\n`);
  return code;
}

/** Copies the embedded store of DATA_DIR, while a server has it or not; the exit code. */
async function main(target: string | undefined): Promise<number> {
  if (target === undefined || target === '') return complain(words.usage, CONFIG);
  const store = join(process.env.DATA_DIR || './data', 'usher.db');
  if (!existsSync(store)) return complain(words.noStore(store), CONFIG);
  if (existsSync(target)) return complain(words.exists(target), CONFIG);
  // Under another name until it is whole: a half copy is never taken for one.
  const partial = `${target}.partial`;
  try {
    const whole = await copyStore(store, partial);
    if (!whole) return complain(words.broken, 1);
    renameSync(partial, target);
    process.stdout.write(`${words.done(target, statSync(target).size)}\n`);
    return 0;
  } catch (error) {
    if (error instanceof StoreHeldError) return complain(words.silent(store), 1);
    return complain(words.failed((error as Error).message), 1);
  } finally {
    rmSync(partial, { force: true });
  }
}

process.exitCode = await main(process.argv[2]);
