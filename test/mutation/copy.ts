import { cpSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instrument, type Numbered } from './instrument.ts';
import { type Mutant, mutantsIn } from './mutants.ts';

export const ROOT = join(import.meta.dirname, '../..');
/** What decides: the core, the use cases, the stores, and who may type and click what. */
const MUTATED = ['src/access', 'src/usecases', 'src/store', 'src/bot/authorize.ts', 'src/bot/turn-away.ts'];
const COPIED = [
  'src',
  'test',
  'appPackage',
  'docs',
  'env',
  'package.json',
  'jest.config.mjs',
  'tsconfig.json',
  'CONTRIBUTING.md',
];
/** Rooms whose tests reach what decides. */
const ROOMS = /^test\/(?:access|audit|bot|jobs|security|store|tab|usecases|webhook|what-if)\//u;
/** Files that start processes or browsers, which load a product of their own, or that load it anew. */
const ELSEWHERE = /browser|server-process|sandbox-process|fork\(|spawn|@jest-environment|run-script/u;
/** Files that take long: asked where no other noticed. */
const LONG =
  /transcripts|who-may-what|cosmos|crowd|endless-patterns|migrate|held|invitation-pace|bulk|first-day|processes|lists\/|only-ours|sentences|lines|second-sdk/u;

const filesUnder = (path: string): readonly string[] =>
  path.endsWith('.ts')
    ? [path]
    : readdirSync(join(ROOT, path), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => join(path, name))
        .toSorted();

/** All ways to break what decides. */
export const allMutants = (): readonly Mutant[] =>
  MUTATED.flatMap(filesUnder).flatMap((file) => mutantsIn(file, readFileSync(join(ROOT, file), 'utf8')));

/** The test files that run in the realm of the process that loads the product: the fast ones, and the others. */
export function testFiles(): { readonly fast: readonly string[]; readonly long: readonly string[] } {
  const all = filesUnder('test').filter(
    (file) =>
      ROOMS.test(file) &&
      file.endsWith('.test.ts') &&
      !ELSEWHERE.test(readFileSync(join(ROOT, file), 'utf8')),
  );
  return { fast: all.filter((file) => !LONG.test(file)), long: all.filter((file) => LONG.test(file)) };
}

/** A copy of the project whose sources hold the mutants. */
export function copyWith(mutants: readonly Numbered[]): string {
  const copy = mkdtempSync(join(tmpdir(), 'usher-mutants-'));
  for (const name of COPIED) cpSync(join(ROOT, name), join(copy, name), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
  for (const [file, own] of Map.groupBy(mutants, ({ file }) => file))
    writeFileSync(join(copy, file), instrument(file, readFileSync(join(ROOT, file), 'utf8'), own));
  return copy;
}
