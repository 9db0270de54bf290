import { existsSync, writeFileSync } from 'node:fs';
import type { Anchor } from './audit/anchor.ts';
import { nameOf } from './audit/ledger.ts';
import { openHistory } from './open-history.ts';
import { requestTimestamp } from './request-timestamp.ts';
import { newestOf } from './store/source.ts';
import { history as words } from './words/en/operator/history.ts';

/** sysexits.h: the configuration is wrong. */
const CONFIG = 78;

function complain(what: string, code: number): number {
  process.stderr.write(`${what}\n`);
  return code;
}

/** Keeps the newest head of the history in a file, with a time stamp where an authority is set; the exit code. */
async function main(file: string | undefined): Promise<number> {
  if (file === undefined || file === '') return complain(words.usageAnchor, CONFIG);
  if (existsSync(file)) return complain(words.exists(file), CONFIG);
  const { store, timestampUrl, close } = await openHistory();
  try {
    await store.putInLedger();
    const { n, hash } = nameOf(await newestOf(store));
    if (n === 0) return complain(words.empty, 1);
    const anchor: Anchor = {
      kind: 'usher-anchor',
      n,
      hash,
      at: new Date().toISOString(),
      ...(timestampUrl && { timestamp: await requestTimestamp(timestampUrl, hash) }),
    };
    writeFileSync(file, `${JSON.stringify(anchor, null, 2)}\n`, { flag: 'wx', mode: 0o600 });
    process.stdout.write(`${words.kept(n, hash, file)}\n`);
    return 0;
  } finally {
    await close();
  }
}

try {
  process.exitCode = await main(process.argv[2]);
} catch (error) {
  process.exitCode = complain(words.failed((error as Error).message), 1);
}
