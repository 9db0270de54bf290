import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { DEFECTS } from './defects.ts';

/** Puts each defect of the list in by itself, and says which kept plan or seed finds it first, and when. */
const [only, seeds = '1..180', days = '60'] = process.argv.slice(2);
const main = join(import.meta.dirname, 'main.ts');
let found = 0;
let tried = 0;
for (const [nth, { name }] of DEFECTS.entries()) {
  if (only !== undefined && only !== 'all' && !only.split(',').includes(String(nth))) continue;
  const given = ['--defect', String(nth), '--kept', '--seeds', seeds, '--days', days, '--first', '--whole'];
  const began = performance.now();
  const { stdout, stderr } = spawnSync(process.execPath, [main, ...given], { encoding: 'utf8' });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const first = /^seed (\d+), (.*)/mu.exec(stdout);
  tried += 1;
  if (first !== null) found += 1;
  const said = first?.[0].slice(0, 160) ?? `NOT FOUND ${stderr.slice(0, 200)}`;
  process.stdout.write(`${nth} ${name} (${seconds} s): ${said}\n`);
}
process.stdout.write(`${found} of ${tried} found\n`);
process.exitCode = found < tried ? 1 : 0;
