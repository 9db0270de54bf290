import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyOfProject, ROOT } from '../support/project-copy.ts';
import { instrument, type Numbered } from './instrument.ts';
import { type Mutant, mutantsIn } from './mutants.ts';

/** What decides: the core, the use cases, the stores, and who may type and click what. */
const MUTATED = ['src/access', 'src/usecases', 'src/store', 'src/bot/authorize.ts', 'src/bot/turn-away.ts'];
/** Rooms whose tests reach what decides: the pure ones, those without a server, and those before which one stands. */
const PURE = /^test\/access\//u;
const NEAR = /^test\/(?:audit|store|usecases|what-if)\//u;
const FAR = /^test\/(?:bot|jobs|security|tab|webhook)\//u;
/** Files that start processes or browsers, which load a product of their own, or that load it anew. */
const ELSEWHERE = /browser|server-process|sandbox-process|fork\(|spawn|@jest-environment|run-script/u;
/** Files that take long, or look at what is decided nowhere here. */
const LONG =
  /who-may-what|crowd|endless-patterns|migrate|invitation-pace|processes|sentences|lines|second-sdk/u;
const COSMOS = /cosmos/u;

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

/** The test files that run in the realm of the process that loads the product: first those that are fast. */
export function testFiles(): readonly (readonly string[])[] {
  const all = filesUnder('test').filter(
    (file) =>
      file.endsWith('.test.ts') &&
      !LONG.test(file) &&
      !ELSEWHERE.test(readFileSync(join(ROOT, file), 'utf8')),
  );
  const pure = all.filter((file) => PURE.test(file));
  const near = all.filter((file) => NEAR.test(file) && !COSMOS.test(file));
  const far = all.filter((file) => FAR.test(file) || (NEAR.test(file) && COSMOS.test(file)));
  return [pure, near, far];
}

/** A copy of the project whose sources hold the mutants. */
export function copyWith(mutants: readonly Numbered[]): string {
  const copy = copyOfProject();
  for (const [file, own] of Map.groupBy(mutants, ({ file }) => file))
    writeFileSync(join(copy, file), instrument(file, readFileSync(join(ROOT, file), 'utf8'), own));
  return copy;
}
