import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copyOfProject, ROOT } from '../support/project-copy.ts';
import { instrument, type Numbered } from './instrument.ts';
import { type Mutant, mutantsIn } from './mutants.ts';
import { ROOMS } from './rooms.ts';

/** Rooms whose tests reach what decides: those without a server, and those before which one stands. */
const REACHING = /^test\/(?:access|audit|bot|doctor|jobs|security|store|tab|usecases|web|webhook|what-if)\//u;
/** Files that start processes or browsers, which load a product of their own, or that load it anew. */
const ELSEWHERE = /from '[^']*(?:axe|browser|-process)[^']*'|@jest-environment|run-script/u;
/** Files that take long, or look at what is decided nowhere here. */
const LONG = /crowd|endless-patterns|parse-command|processes|second-sdk|sentences|bot\/lines|whole-or-not/u;

const filesUnder = (path: string): readonly string[] =>
  path.endsWith('.ts')
    ? [path]
    : readdirSync(join(ROOT, path), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => join(path, name))
        .toSorted();

/** All ways to break what decides. */
export const allMutants = (): readonly Mutant[] =>
  Object.values(ROOMS)
    .flat()
    .flatMap(filesUnder)
    .flatMap((file) => mutantsIn(file, readFileSync(join(ROOT, file), 'utf8')));

/** The test files that run in the realm of the process that loads the product. */
export const testFiles = (): readonly string[] =>
  filesUnder('test').filter(
    (file) =>
      file.endsWith('.test.ts') &&
      REACHING.test(file) &&
      !LONG.test(file) &&
      !ELSEWHERE.test(readFileSync(join(ROOT, file), 'utf8')),
  );

/** A copy of the project whose sources hold the mutants. */
export function copyWith(mutants: readonly Numbered[]): string {
  const copy = copyOfProject();
  for (const [file, own] of Map.groupBy(mutants, ({ file }) => file))
    writeFileSync(join(copy, file), instrument(file, readFileSync(join(ROOT, file), 'utf8'), own));
  return copy;
}
