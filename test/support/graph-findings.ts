import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { EXCHANGES, type Exchange } from '../../src/sandbox/entra/index.ts';
import { createCollected } from '../graph-requests/collection.ts';
import { requestsIn } from '../graph-requests/requests-in.ts';
import { checkExchange } from './graph-check.ts';

/** Where a process that a test started writes what it found: a line for each exchange, with its problems as JSON. */
const FILE = 'GRAPH_FINDINGS';

/** What every call of ours carries, and nobody else's in a test does. */
const OURS = 'x-ms-throttle-priority';

/**
 * Tells of every exchange with a simulated tenant in this process what is wrong with it: by Graph's own description,
 * where that is at hand, and of ours that the collection of requests has it. A request that is wrong on purpose carries
 * `x-deliberate-mistake`. Ends when what it returns is called.
 */
export function watchExchanges(tell: (problems: readonly string[]) => void): () => void {
  // Most test files exchange nothing.
  let collected: ReturnType<typeof createCollected> | undefined;
  const watch = (message: unknown): void => {
    const exchange = message as Exchange;
    if (exchange.requestHeaders['x-deliberate-mistake'] !== undefined) return;
    const described = checkExchange?.(exchange).problems ?? [];
    const ours = exchange.requestHeaders[OURS] === undefined ? [] : requestsIn(exchange);
    collected ??= createCollected();
    const isCollected = collected;
    tell([...described, ...ours.flatMap((request) => isCollected(request) ?? [])]);
  };
  subscribe(EXCHANGES, watch);
  return () => void unsubscribe(EXCHANGES, watch);
}

/** In a child: what is found goes to the file that the parent named. */
export function reportToParent(): void {
  const file = process.env[FILE];
  if (file === undefined) return;
  watchExchanges((problems) => {
    // A test that is over has taken its folder away, and looks no more.
    if (existsSync(dirname(file))) appendFileSync(file, `${JSON.stringify(problems)}\n`);
  });
}

/** Exchanges of the processes that one test file starts, and of theirs. */
export class ChildFindings {
  readonly #folder = mkdtempSync(join(tmpdir(), 'usher-findings-'));
  readonly #file = join(this.#folder, 'findings.jsonl');
  /** How many exchanges were looked at. */
  seen = 0;

  /** What a child is to be started with, so that it watches; nothing where there is no description. */
  get env(): Record<string, string> {
    const { GRAPH_OPENAPI } = process.env;
    if (!GRAPH_OPENAPI) return {};
    const module = pathToFileURL(join(import.meta.dirname, 'graph-watch-child.ts')).href;
    return { GRAPH_OPENAPI, [FILE]: this.#file, NODE_OPTIONS: `--import=${module}` };
  }

  /** The problems since the last time of asking. */
  take(): readonly string[] {
    if (!existsSync(this.#file)) return [];
    const lines = readFileSync(this.#file, 'utf8').split('\n').slice(0, -1);
    const fresh = lines.slice(this.seen);
    this.seen = lines.length;
    return fresh.flatMap((line) => JSON.parse(line) as string[]);
  }

  close(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
