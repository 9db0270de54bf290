import { join } from 'node:path';

/** Programs that tests start as processes, by their names in the bundle. */
export const PROGRAMS = {
  serve: 'src/index.ts',
  sandbox: 'src/sandbox/start.ts',
  anchor: 'src/anchor.ts',
  'check-catalogue': 'src/check-catalogue.ts',
  doctor: 'src/doctor.ts',
  migrate: 'src/migrate.ts',
  'verify-history': 'src/verify-history.ts',
  'what-if': 'src/what-if.ts',
  simulate: 'test/simulate/main.ts',
  life: 'test/simulate/watch/life.ts',
  az: 'test/deploy/az.ts',
} as const;

/**
 * What lives for a second or two begins with room for what it makes while it loads, which is a good deal: looking through
 * it for garbage took a tenth of its time.
 */
export const SHORT_LIVED = '--min-semi-space-size=16';

/** Where a run of the tests finds the bundle that was made for it. */
export const MADE = 'USHER_BUNDLE';

/** What Node.js is to run for a program: its source where no bundle was made, as outside of Jest. */
export function programFile(name: keyof typeof PROGRAMS): string {
  const made = process.env[MADE];
  return made === undefined ? PROGRAMS[name] : join(made, `${name}.mjs`);
}

/** The same, for the file that a command of package.json names; where it is none of these, that file. */
export function bundledFile(source: string): string {
  const name = (Object.keys(PROGRAMS) as (keyof typeof PROGRAMS)[]).find((one) => PROGRAMS[one] === source);
  return name === undefined ? source : programFile(name);
}
