import { connect } from 'node:net';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { anyCharacter } from '../support/any-character.ts';
import { runs } from '../support/prove.ts';
import { proven } from '../support/proven.ts';

const on = proven();

const MANY = runs({ suite: 300, all: 10_000 });
const AT_ONCE = 50;

const path = fc.oneof(
  fc.constant('/api/messages'),
  fc.constant('/api/messages'),
  fc.constantFrom(
    '/',
    '/healthz',
    '/readyz',
    '/grant-access',
    '/api/messages',
    '/metrics',
    '/__proto__',
    '//',
    '/%zz',
    '*',
  ),
  fc
    .base64String({ minLength: 44, maxLength: 44 })
    .map((text) => `/grant-access?state=${text.slice(0, 43).replace(/[+/=]/gu, '-')}`),
  fc
    .string({ maxLength: 60, unit: 'grapheme-ascii' })
    .map((text) => `/grant-access?state=${encodeURIComponent(text)}`),
  fc
    .array(fc.string({ unit: anyCharacter, maxLength: 20 }), { maxLength: 8 })
    .map((parts) => `/${parts.map(encodeURIComponent).join('/')}`),
);
const header = fc.constantFrom(
  'Content-Encoding: gzip',
  'Authorization: Bearer a.b.c',
  'Authorization: Bearer eyJhbGciOiJSUzI1NiIsImtpZCI6Im1pbmUifQ.e30.AAAA',
  'Authorization: Basic abc',
  'X-Forwarded-For: 198.51.100.9',
  'Accept-Language: de;q=0.5, *;q=0, x',
  'Host: evil.example',
  'Upgrade: websocket',
);
const body = fc.oneof(
  fc.json({ maxDepth: 3 }),
  fc.string({ maxLength: 200 }),
  fc.string({ maxLength: 30 }).map((type) => JSON.stringify({ type, channelId: 'eyJ-'.repeat(50) })),
);
/** Bytes as they go over the line; some are hardly HTTP. */
const call = fc
  .record({
    method: fc.constantFrom('GET', 'GET', 'HEAD', 'POST', 'POST', 'PUT', 'OPTIONS', 'TRACE', 'NONSENSE'),
    path,
    headers: fc.uniqueArray(header, { maxLength: 3 }),
    body,
  })
  .map(({ method, path: target, headers, body: content }) => {
    const said = method === 'POST' || method === 'PUT' ? content : '';
    const length = `Content-Length: ${Buffer.byteLength(said)}`;
    const lines = [
      'Host: localhost',
      'Content-Type: application/json',
      length,
      'Connection: close',
      ...headers,
    ];
    return `${method} ${target} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n${said}`;
  });

/** Resolves when the line is closed, to what was answered first. */
const sends = (bytes: string): Promise<string> =>
  new Promise((resolve) => {
    let heard = '';
    const socket = connect(Number(new URL(on.usher.url).port), '127.0.0.1', () => socket.write(bytes));
    socket.on('data', (chunk) => {
      heard += chunk.toString('latin1');
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(heard.slice(9, 12)));
  });

async function crowd(calls: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const statuses = new Map<string, number>();
  const work = calls[Symbol.iterator]();
  const caller = async (): Promise<void> => {
    for (const one of work) {
      const status = await sends(one);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, caller));
  return statuses;
}

const series = async (): Promise<number> =>
  (await (await fetch(`${on.usher.url}/metrics`)).text())
    .split('\n')
    .filter((line) => line.startsWith('usher_')).length;
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** The least of several looks: what is only waiting to be collected comes and goes. */
async function heap(): Promise<number> {
  const looks: number[] = [];
  for (let i = 0; i < 3; i++) {
    collect();
    await new Promise((resolve) => setImmediate(resolve));
    looks.push(process.memoryUsage().heapUsed);
  }
  return Math.min(...looks);
}

/** How late the event loop is while something goes on: half of the time, and seldom more, in milliseconds. */
async function delayWhile(act: () => Promise<unknown>): Promise<readonly [p50: number, p99: number]> {
  const delay = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();
  await act();
  delay.disable();
  return [delay.percentile(50) / 1e6, delay.percentile(99) / 1e6];
}
/** One colleague's load balancer, one look after the other. */
async function calm(): Promise<void> {
  for (let i = 0; i < 200; i++) await fetch(`${on.usher.url}/healthz`);
}

async function looked() {
  const [quiet, used] = [await delayWhile(calm), await heap()];
  const { rss } = process.memoryUsage();
  return { delay: quiet, heap: used, rss, series: await series(), lines: on.usher.logged.length };
}

test('to wear it out: thousands of calls of anybody leave memory, metrics, log and the event loop as they were', async () => {
  const calls = fc.sample(call, { numRuns: MANY, seed: 12 });
  // Code is compiled, pools are filled and every kind of metric is there after the first ones.
  await crowd(calls.slice(0, MANY / 10));
  const before = await looked();
  let statuses: ReadonlyMap<string, number> = new Map();
  const during = await delayWhile(async () => {
    statuses = await crowd(calls);
  });
  const after = await looked();
  const tenths = (...figures: readonly number[]) => figures.map((one) => Math.round(one * 10) / 10);
  const figures = {
    answers: Object.fromEntries([...statuses].sort()),
    heapMB: tenths(before.heap / 1e6, after.heap / 1e6),
    rssMB: tenths(before.rss / 1e6, after.rss / 1e6),
    series: [before.series, after.series],
    logLines: after.lines - before.lines,
    delayMs: [before.delay, during, after.delay].map((one) => tenths(...one)),
  };
  process.stdout.write(`anonymous crowd: ${JSON.stringify(figures)}\n`);

  expect([...statuses.keys()].filter((status) => /^5/u.test(status) && status !== '503')).toEqual([]);
  expect(after.series).toBeLessThanOrEqual(before.series + 5);
  expect(after.lines - before.lines).toBeLessThan(MANY / 10);
  // What stays of a call and is its test's is part of it; the text of one call alone has a kilobyte.
  expect(after.heap - before.heap).toBeLessThan(30e6);
  // The median, and far above what a loaded machine adds: the freeze was 16 s.
  for (const [p50] of [during, after.delay]) expect(p50).toBeLessThan(250);
  expect((await fetch(`${on.usher.url}/healthz`)).status).toBe(200);
});
