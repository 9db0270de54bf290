import { join } from 'node:path';

/** Programs that tests start as processes, by their names in the bundle. */
export const PROGRAMS = { serve: 'src/index.ts', sandbox: 'src/sandbox/start.ts' } as const;

/** Where a run of the tests finds the bundle that was made for it. */
export const MADE = 'USHER_BUNDLE';

/** What Node.js is to run for a program: its source where no bundle was made, as outside of Jest. */
export function programFile(name: keyof typeof PROGRAMS): string {
  const made = process.env[MADE];
  return made === undefined ? PROGRAMS[name] : join(made, `${name}.mjs`);
}
