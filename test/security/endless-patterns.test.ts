/** @jest-environment node */
// Loads modules of its own, to see what they put together meanwhile.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from '@swc/core';
import { check } from 'recheck';
import { createLog } from '../../src/log.ts';
import { PROVES_ALL } from '../support/prove.ts';

const SRC = join(__dirname, '..', '..', 'src');

interface Pattern {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

const isNode = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** Every literal of a file, from its syntax, so that none hides in a comment, a string or a line break. */
function literalsOf(file: string, node: unknown, found: Pattern[] = []): readonly Pattern[] {
  if (!isNode(node)) return found;
  if (node.type === 'RegExpLiteral')
    found.push({ file, source: String(node.pattern), flags: String(node.flags) });
  for (const part of Object.values(node)) literalsOf(file, part, found);
  return found;
}

/** What a file puts together while it is loaded; a pattern that is made later is nowhere looked at, so there is none. */
function builtBy(file: string): readonly Pattern[] {
  const found: Pattern[] = [];
  const Real = globalThis.RegExp;
  globalThis.RegExp = new Proxy(Real, {
    construct(target, [pattern, flags = '']: [string, string?]) {
      found.push({ file, source: String(pattern), flags });
      return new target(pattern, flags);
    },
  });
  try {
    jest.isolateModules(() => jest.requireActual(join(SRC, file)));
  } finally {
    globalThis.RegExp = Real;
  }
  return found;
}

// The sandbox is on one person's machine, and meets nobody else's text.
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !file.startsWith('sandbox'),
);
const patterns = files.flatMap((file) => {
  const text = readFileSync(join(SRC, file), 'utf8');
  const literals = literalsOf(file, parseSync(text, { syntax: 'typescript' }).body);
  if (!/\bRegExp\(/u.test(text)) return literals;
  const built = builtBy(file);
  if (built.length === 0) throw new Error(`${file} makes a pattern that this test cannot see`);
  return [...literals, ...built];
});

/** The processor's time, which a busy machine does not make longer; the least of several goes: what else is done only adds. */
function milliseconds(work: () => void): number {
  const goes = Array.from({ length: 5 }, () => {
    const from = process.threadCpuUsage();
    work();
    const { user, system } = process.threadCpuUsage(from);
    return (user + system) / 1000;
  });
  return Math.min(...goes);
}

/** What grew with the square would take a hundred times as long for ten times the length. */
const growsFaster = (work: (length: number) => void): boolean =>
  milliseconds(() => work(20_000)) >
  40 *
    Math.max(
      milliseconds(() => work(2_000)),
      0.5,
    );

/** What an attacker would send, where there is something to send. What is only guessed at is tried. */
async function attackOn({ file, source, flags }: Pattern): Promise<readonly string[]> {
  const thought = await check(source, flags, { timeout: 5_000 });
  // What is too large to be thought through is tried out instead.
  const found =
    thought.status === 'unknown' ? await check(source, flags, { checker: 'fuzz', timeout: 60_000 }) : thought;
  if (found.status === 'safe') return [];
  if (found.status === 'vulnerable' && found.complexity.isFuzz) {
    const { pumps, suffix } = found.attack;
    const pattern = new RegExp(source, flags);
    const worst = (length: number): string =>
      pumps.map(({ prefix, pump }) => prefix + pump.repeat(length / pump.length)).join('') + suffix;
    if (!growsFaster((length) => void worst(length).replace(pattern, ''))) return [];
  }
  const worst =
    found.status === 'vulnerable' ? `${found.complexity.summary}: ${found.attack.pattern}` : found.status;
  return [`${file} /${source}/${flags} ${worst}`];
}

/**
 * What this checker has thought through before, which takes it minutes of two cores for all; whatever is not among them
 * is looked at now. `PROVE=all` looks at every one, and notes what it found linear.
 */
const NOTED = join(__dirname, 'linear-patterns.json');
const { recheck } = JSON.parse(readFileSync(join(SRC, '..', 'package.json'), 'utf8')).devDependencies;
const noted: { readonly recheck: string; readonly linear: readonly string[] } = JSON.parse(
  readFileSync(NOTED, 'utf8'),
);
const known = new Set(PROVES_ALL || noted.recheck !== recheck ? [] : noted.linear);

test('to freeze the process: a text for which one of our patterns takes more than its length', async () => {
  expect(patterns.length).toBeGreaterThan(100);
  const different = new Map(patterns.map((one) => [`/${one.source}/${one.flags}`, one]));
  const attacks: string[] = [];
  const work = [...different]
    .filter(([key]) => !known.has(key))
    .map(([, one]) => one)
    [Symbol.iterator]();
  const worker = async (): Promise<void> => {
    for (const pattern of work) attacks.push(...(await attackOn(pattern)));
  };
  await Promise.all([worker(), worker(), worker()]);
  expect(attacks).toEqual([]);
  if (PROVES_ALL)
    writeFileSync(
      NOTED,
      `${JSON.stringify({ recheck, linear: [...different.keys()].toSorted() }, undefined, 2)}\n`,
    );
}, 600_000);

test('the check sees one: this is how it looked', async () => {
  const jwt = { file: 'log.ts', source: '\\beyJ[\\w-]+\\.[\\w-]+\\.[\\w-]*', flags: 'gu' };
  expect(await attackOn(jwt)).toEqual([expect.stringContaining('polynomial')]);
}, 60_000);

test.each(['eyJ-', 'state%3D', 'Bearer ', 'https://a.', '%25253F', 'AccountKey='])(
  'to freeze the process through the log: %j again and again',
  (piece) => {
    const log = createLog('info', { write: () => true });
    const write = (length: number): void => {
      const text = piece.repeat(length / piece.length);
      log.child({ bound: text }).warn({ text }, text);
    };
    expect(growsFaster(write)).toBe(false);
  },
);
