declare global {
  /** Asked by the instrumented source at each place that can be broken: whether it is broken now. */
  var __mutant: ((id: number) => boolean) | undefined;
}

/** What a loop that a mutant made endless is stopped by. */
const MOST_ASKED = 2_000_000;

/** How a file of tests is run. */
export interface Run {
  /** The place that is broken; absent: none. */
  readonly broken?: number;
  /** A test that takes longer, in milliseconds, fails; by its place in the file. */
  readonly patience?: readonly number[];
  /** The only tests that are run, by their places in the file. */
  readonly only?: readonly number[];
}

const OUTSIDE = -1;

let run: Run = {};
let asked = 0;
let failed = false;
let at = OUTSIDE;
let began = 0;
let took: number[] = [];
let reached = new Map<number, Set<number>>();

globalThis.__mutant = (id) => {
  const by = reached.get(id);
  if (by === undefined) reached.set(id, new Set([at]));
  else by.add(at);
  if (id !== run.broken) return false;
  asked++;
  if (asked > MOST_ASKED) throw new Error('a mutant runs without end');
  return true;
};

/** Before a file of tests: forgets the one before. */
export function begin(next: Run): void {
  run = next;
  asked = 0;
  failed = false;
  at = OUTSIDE;
  took = [];
  reached = new Map();
}

/** How long the test that began last may take, in milliseconds; between tests as long as the longest. */
export const patience = (): number =>
  run.patience === undefined ? Number.POSITIVE_INFINITY : (run.patience[at] ?? Math.max(0, ...run.patience));
/** How long each test took, in milliseconds. */
export const durations = (): readonly number[] => took;
export const reaches = (): ReadonlyMap<number, ReadonlySet<number>> => reached;

/** Whether the next test is to be run: not after one failed, since the mutant is noticed. */
export function beginTest(): boolean {
  at = took.length;
  took.push(0);
  began = performance.now();
  return !failed && run.only?.includes(at) !== false;
}

export function endTest(): void {
  took[at] = Math.round(performance.now() - began);
  at = OUTSIDE;
}

export function noteFailure(): void {
  if (run.broken !== undefined) failed = true;
}
