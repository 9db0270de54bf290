import { parseArgs } from 'node:util';
import { takeOverTimeAndChance } from './machine.ts';
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
  },
});
const now = performance.now.bind(performance);
takeOverTimeAndChance();
if (values.defect !== undefined) withDefect(Number(values.defect));
const { simulate } = await import('./simulation.ts');
const { shrink } = await import('./shrink.ts');
const { transcriptOf } = await import('./transcript.ts');

const days = Number(values.days ?? 90);
const [first = 1, last = first] = (values.seeds ?? values.seed ?? '1').split('..').map(Number);
const began = now();
let failed = 0;
for (let seed = first; seed <= last; seed++) {
  const wanted = { seed, days, ...(values.trace && { traced: true }) };
  const found = await simulate(wanted);
  if (found.lines !== undefined) process.stdout.write(found.lines.join(''));
  if (first === last || values.digests) process.stdout.write(`${seed} ${found.digest}\n`);
  if (found.violation === undefined) continue;
  failed += 1;
  if (values.whole || values.trace) process.stdout.write(transcriptOf(found, days));
  else {
    const shrunk = await shrink(found, wanted, simulate);
    process.stdout.write(transcriptOf(shrunk.found, days));
  }
  if (values.first) break;
}
const count = last - first + 1;
const ms = Math.round(now() - began);
const cpu = process.cpuUsage();
const seconds = ((cpu.user + cpu.system) / 1e6).toFixed(1);
process.stdout.write(`${count} seeds of ${days} days, ${failed} failed, ${ms} ms, ${seconds} s of CPU\n`);
process.exitCode = failed > 0 ? 1 : 0;
