// Takes out the guards of test/support/guard-mutants.ts, one at a time and in a copy, and says whether a test notices:
// `npm run mutate:guards`, or with the number of one. Ends with 1 where one survives, or where a test fails without any.
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MUTANTS } from './support/guard-mutants.ts';
import { copyOfProject, ROOT } from './support/project-copy.ts';

const copy = copyOfProject();

const passes = (tests: readonly string[]): boolean =>
  spawnSync(
    process.execPath,
    [join(ROOT, 'node_modules/jest/bin/jest.js'), '--silent', '--maxWorkers=1', ...tests],
    {
      cwd: copy,
      stdio: 'ignore',
    },
  ).status === 0;

try {
  if (!passes([...new Set(MUTANTS.flatMap(({ tests }) => tests))])) {
    console.log('A test fails as it is: mend that first.');
    process.exitCode = 1;
  } else {
    const only = process.argv[2];
    for (const [n, { what, file, from, to, tests }] of MUTANTS.entries()) {
      if (only !== undefined && Number(only) !== n + 1) continue;
      const path = join(copy, file);
      const text = readFileSync(path, 'utf8');
      if (!text.includes(from)) throw new Error(`${file} has no longer: ${from}`);
      writeFileSync(
        path,
        text.replace(from, () => to),
      );
      const caught = !passes(tests);
      writeFileSync(path, text);
      if (!caught) process.exitCode = 1;
      console.log(`${caught ? 'caught  ' : 'SURVIVED'} ${n + 1} of ${MUTANTS.length}: ${what}`);
    }
  }
} finally {
  rmSync(copy, { recursive: true, force: true });
}
