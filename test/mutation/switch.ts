declare global {
  /** Asked by the instrumented source at each place that can be broken: whether it is broken now. */
  var __mutant: ((id: number) => boolean) | undefined;
}

/** What a loop that a mutant made endless is stopped by. */
const MOST_ASKED = 2_000_000;

let active = -1;
let asked = 0;
let failed = false;
const reached = new Set<number>();

globalThis.__mutant = (id) => {
  reached.add(id);
  if (id !== active) return false;
  asked++;
  if (asked > MOST_ASKED) throw new Error('a mutant runs without end');
  return true;
};

/** Breaks one place (or, with -1, none), and forgets what was reached. */
export function breakAt(id: number): void {
  active = id;
  asked = 0;
  failed = false;
  reached.clear();
}

export const reachedSince = (): readonly number[] => [...reached];

/** A test failed: those after it in its file need not run. */
export function noteFailure(): void {
  if (active >= 0) failed = true;
}
export const hasFailed = (): boolean => failed;
