// Breaks what decides in hundreds of ways that a seed draws, one at a time, and says which of them no test notices:
// `npm run mutate -- [count] [seed] [words]`, such as `300 1`, or `100 1 src/access` of those whose name holds the words.
// With `--processes 1` it takes one core and not two, with `--tests test/access` it asks only files with that in their
// name. Ends with 1 where one survives that `mutation/equivalent.ts` does not explain.
import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { allMutants, copyWith, testFiles } from './mutation/copy.ts';
import { EQUIVALENT } from './mutation/equivalent.ts';
import type { Numbered } from './mutation/instrument.ts';
import { roomOf, sampleOf } from './mutation/rooms.ts';
import { type Fate, reachOf, tryAll } from './mutation/try-all.ts';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { processes: { type: 'string', default: '2' }, tests: { type: 'string', default: '' } },
});
const [count = '300', seed = '1', words = ''] = positionals;
const all = allMutants().filter(({ name }) => name.includes(words));
const mutants: readonly Numbered[] = sampleOf(all, Number(count), seed).map((mutant, id) => ({
  ...mutant,
  id,
}));
const isExplained = ({ name }: Numbered): boolean => EQUIVALENT.has(name);
const fates = new Map<number, Fate>();
const survived = ({ id }: Numbered): boolean => fates.get(id)?.kind !== 'noticed';
const describe = ({ name, line }: Numbered): string => `${name} (line ${line})`;
const seconds = (ms: number): string => `${(ms / 1_000).toFixed(1)} s`;

const copy = copyWith(mutants);
try {
  const bench = { copy, processes: Number(values.processes) };
  const files = testFiles().filter((file) => file.includes(values.tests));
  const reaches = await reachOf(bench, files);
  const took = reaches.reduce((sum, { ms }) => sum + ms, 0);
  console.log(
    `${mutants.length} of ${all.length}, by ${reaches.length} of ${files.length} files of ${seconds(took)}`,
  );
  await tryAll(bench, mutants, reaches, (mutant, fate) => {
    fates.set(mutant.id, fate);
    const by = fate.kind === 'noticed' ? ` by ${fate.by}` : '';
    console.log(`${fate.kind.padEnd(8)} ${describe(mutant)}${by}, after ${seconds(fate.ms)}`);
  });
} finally {
  rmSync(copy, { recursive: true, force: true });
}

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
