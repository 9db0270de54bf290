import { randomBytes } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import type { Anchor } from './audit/anchor.ts';
import { nameOf } from './audit/ledger.ts';
import { TimestampError, timestampRequest, tokenIn } from './audit/timestamp.ts';
import { openHistory } from './open-history.ts';
import { newestOf } from './store/source.ts';
import { history as words } from './words/en/operator/history.ts';

/** sysexits.h: the configuration is wrong. */
const CONFIG = 78;
const PATIENCE_MS = 30_000;

function complain(what: string, code: number): number {
  process.stderr.write(`${what}\n`);
  return code;
}

/** A token of the authority over the hash, base64. Rejects with TimestampError, and with fetch's errors. */
async function timestamp(url: string, hash: string): Promise<string> {
  const random = randomBytes(8);
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/timestamp-query' },
    body: Buffer.from(timestampRequest(hash, random)),
    signal: AbortSignal.timeout(PATIENCE_MS),
  });
  if (!answer.ok) throw new TimestampError(`the authority answered with status ${answer.status}`);
  return Buffer.from(tokenIn(await answer.bytes(), hash, random)).toString('base64');
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
      ...(timestampUrl && { timestamp: await timestamp(timestampUrl, hash) }),
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
