import { readFileSync } from 'node:fs';
import { readAnchor } from './audit/anchor.ts';
import { stampOf } from './audit/timestamp.ts';
import { verify } from './audit/verify.ts';
import { openHistory } from './open-history.ts';
import { sourceOf } from './store/source.ts';
import { history as words } from './words/en/operator/history.ts';

/** sysexits.h: the configuration is wrong. */
const CONFIG = 78;

const say = (line: string): boolean => process.stdout.write(`${line}\n`);

function complain(what: string, code: number): number {
  process.stderr.write(`${what}\n`);
  return code;
}

/** Verifies what is on record, from an anchor on where one is given; the exit code. */
async function main(file: string | undefined, ...more: readonly string[]): Promise<number> {
  if (more.length > 0) return complain(words.usageVerify, CONFIG);
  const anchor = file === undefined ? undefined : readAnchor(readFileSync(file, 'utf8'));
  if (file !== undefined && anchor === undefined) return complain(words.noAnchor(file), CONFIG);
  const stamp = anchor?.timestamp && stampOf(Buffer.from(anchor.timestamp, 'base64'), anchor.hash).at;
  const { store, scratch, close } = await openHistory();
  try {
    // In Cosmos DB, what was committed a moment ago is not in the ledger yet.
    await store.putInLedger();
    const { breaks, events, records, entries, unsealed } = await verify(sourceOf(store, scratch), anchor);
    const [first, ...others] = breaks;
    if (first !== undefined) {
      complain(words.first(first), 1);
      return others.length > 0 ? complain(words.more(others.length), 1) : 1;
    }
    say(words.whole(events, records, entries));
    if (unsealed > 0) say(words.unsealed(unsealed));
    if (anchor !== undefined) say(words.anchored(anchor.n, anchor.at));
    if (stamp) say(words.stamped(stamp));
    return 0;
  } finally {
    await close();
  }
}

try {
  process.exitCode = await main(process.argv[2], ...process.argv.slice(3));
} catch (error) {
  process.exitCode = complain(words.failed((error as Error).message), 1);
}
