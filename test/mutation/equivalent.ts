/** Mutants that change nothing that anybody could see, by name, and why. */
export const EQUIVALENT: ReadonlyMap<string, string> = new Map([
  ['src/access/nearest.ts: one more: 1', 'the first row gets a column more than anybody reads'],
  [
    'src/usecases/ending.ts: one more: 0',
    'the store is asked for an hour more, and whether access ends that day is asked of each record',
  ],
  ['src/usecases/batch/show-progress.ts: one more: 0 (4)', 'drawn in 1970, or a millisecond later'],
]);
