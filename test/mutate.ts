// Breaks what decides in hundreds of ways that a seed draws, one at a time, and says which of them no test notices:
// `npm run mutate -- [count] [seed] [words]`, such as `300 1`, or `100 1 src/access` of those whose name holds the words.
// Ends with 1 where one survives that `mutation/equivalent.ts` does not explain.
import { rmSync } from 'node:fs';
import { allMutants, copyWith, testFiles } from './mutation/copy.ts';
import { EQUIVALENT } from './mutation/equivalent.ts';
import type { Numbered } from './mutation/instrument.ts';
import { sampleOf } from './mutation/mutants.ts';
import { type Fate, reachOf, tryAll } from './mutation/try-all.ts';

const [count = '300', seed = '1', words = ''] = process.argv.slice(2);
const all = allMutants().filter(({ name }) => name.includes(words));
const drawn = sampleOf(all, Number(count), seed);
const mutants: readonly Numbered[] = drawn.map((mutant, id) => ({ ...mutant, id }));
const copy = copyWith(mutants);
const fates = new Map<number, Fate>();
const survived = ({ id }: Numbered): boolean => fates.get(id)?.kind !== 'noticed';
const describe = ({ name, line }: Numbered): string => `${name} (line ${line})`;
try {
  for (const files of testFiles()) {
    const left = mutants.filter(survived);
    if (left.length === 0) continue;
    const reaches = await reachOf(copy, files);
    const seconds = Math.round(reaches.reduce((sum, { ms }) => sum + ms, 0) / 1_000);
    console.log(
      `${left.length} of ${mutants.length} (of ${all.length}) by ${reaches.length} of ${files.length} files, in ${seconds} s`,
    );
    await tryAll(copy, left, reaches, (mutant, fate) => {
      fates.set(mutant.id, fate);
      const how = fate.kind === 'noticed' ? `by ${fate.by}` : `${fate.tests} files pass`;
      console.log(`${fate.kind.padEnd(8)} ${describe(mutant)}, ${how}`);
    });
  }
} finally {
  rmSync(copy, { recursive: true, force: true });
}

const roomOf = ({ file }: Numbered): string => file.split('/').slice(0, 2).join('/');
const isExplained = ({ name }: Numbered): boolean => EQUIVALENT.has(name);
const row = (name: string, of: readonly Numbered[]): string => {
  const open = of.filter(survived);
  const same = open.filter(isExplained).length;
  const noticed = of.length - open.length;
  const score = Math.round((noticed / Math.max(1, of.length - same)) * 100);
  return `| ${name} | ${of.length} | ${noticed} | ${same} | ${open.length - same} | ${score} % |`;
};
for (const mutant of mutants.filter(survived)) {
  const why = EQUIVALENT.get(mutant.name);
  console.log(`survived: ${describe(mutant)}${why === undefined ? '' : `, equivalent: ${why}`}`);
}
console.log(
  '\n| room | mutants | noticed | equivalent | survived | score |\n| --- | --- | --- | --- | --- | --- |',
);
for (const [room, of] of Map.groupBy(mutants, roomOf)) console.log(row(room, of));
console.log(row('all', mutants));
const open = mutants.filter((mutant) => survived(mutant) && !isExplained(mutant));
console.log(`\n${mutants.length} mutants, ${open.length} survived`);
if (open.length > 0) process.exitCode = 1;
