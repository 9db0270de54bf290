import { parseArgs } from 'node:util';
import { keep, keptPlans } from './kept.ts';
import { takeOverTimeAndChance } from './machine.ts';
import type { Wanted } from './simulation.ts';
import { withDefect } from './with-defect.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string' },
    seeds: { type: 'string' },
    days: { type: 'string' },
    trace: { type: 'boolean' },
    /** A failing seed as it is, which is told in seconds rather than minutes. */
    whole: { type: 'boolean' },
    /** Puts one of the list of defects in, by its number. */
    defect: { type: 'string' },
    /** What each seed's trace comes to. */
    digests: { type: 'boolean' },
    /** Stops at the first seed that fails. */
    first: { type: 'boolean' },
    /** Keeps what the failing seed takes as a file of that name. */
    keep: { type: 'string' },
    /** Those that were kept, before the seeds. */
    kept: { type: 'boolean' },
    /** How things fail, where it is not to be as the seed draws it: `graph:10,kills:2` (faults.ts). */
    faults: { type: 'string' },
    /** The second replica is now and then of that commit's version. */
    older: { type: 'string' },
    /** Shows one life after the other on a page of this machine. */
    watch: { type: 'boolean' },
    port: { type: 'string' },
  },
});
if (values.watch) {
  const { watch } = await import('./watch/server.ts');
  const { seed = '1', days = '30', faults = '', port = '0', defect } = values;
  await watch({ seed, days, faults, port: Number(port), ...(defect !== undefined && { defect }) });
  process.exit();
}
const now = performance.now.bind(performance);
takeOverTimeAndChance();
if (values.defect !== undefined) withDefect(Number(values.defect));
const { simulate } = await import('./simulation.ts');
const { shrink } = await import('./shrink.ts');
const { transcriptOf } = await import('./transcript.ts');
const { faultsText, parseFaults, wantedWith } = await import('./faults.ts');
const { commitOf } = await import('../support/older-version.ts');

const days = Number(values.days ?? 90);
const [first = 1, last = first] = (values.seeds ?? values.seed ?? '1').split('..').map(Number);
const faults = parseFaults(values.faults ?? '');
if (faults === undefined) throw new Error(`${values.faults} names no faults; see test/simulate/faults.ts`);
const older = values.older === undefined ? undefined : commitOf(values.older);
if (values.older !== undefined && older === undefined) {
  process.stdout.write(`skipped: this history does not reach back to ${values.older}\n`);
  process.exit();
}
const seeds = Array.from({ length: last - first + 1 }, (_, nth) => first + nth);
const wanted: readonly (readonly [name: string, wanted: Wanted])[] = [
  ...(values.kept ? keptPlans() : []),
  ...seeds.map((seed) => [String(seed), wantedWith(seed, days, faults, older)] as const),
];
const began = now();
let failed = 0;
for (const [name, one] of wanted) {
  const given = { ...one, ...(values.trace && { traced: true }) };
  const found = await simulate(given);
  if (found.lines !== undefined) process.stdout.write(found.lines.join(''));
  if (wanted.length === 1 || values.digests) process.stdout.write(`${name} ${found.digest}\n`);
  if (found.violation === undefined) continue;
  failed += 1;
  if (values.whole || values.trace)
    process.stdout.write(transcriptOf(found, given.days, faultsText(faults), given.older));
  else {
    const shrunk = await shrink(found, given, simulate);
    process.stdout.write(transcriptOf(shrunk.found, given.days, faultsText(faults), given.older));
    if (values.keep !== undefined) keep(values.keep, shrunk.found.violation ?? '', shrunk.wanted);
  }
  if (values.first) break;
}
const ms = Math.round(now() - began);
const cpu = process.cpuUsage();
const seconds = ((cpu.user + cpu.system) / 1e6).toFixed(1);
process.stdout.write(
  `${wanted.length} seeds of ${days} days, ${failed} failed, ${ms} ms, ${seconds} s of CPU\n`,
);
process.exitCode = failed > 0 ? 1 : 0;
