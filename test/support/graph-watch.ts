import { ChildFindings, watchExchanges } from './graph-findings.ts';

const problems: string[] = [];
const children = new ChildFindings();

/** What a process that a test starts needs in its environment to be watched like this one. */
export const watchedEnv = (): Record<string, string> => children.env;
/** How many exchanges of such processes were looked at. */
export const seenInChildren = (): number => children.seen;

/** What was wrong since the last time of asking, here and in processes that were started. */
export const takeProblems = (): readonly string[] => [...problems.splice(0), ...children.take()];

function failOnProblems(): void {
  const found = takeProblems();
  if (found.length > 0) throw new Error(`not as Graph describes it:\n  ${found.join('\n  ')}`);
}

/**
 * Holds every exchange with a simulated tenant, in whatever test and process, against Graph's own description where
 * GRAPH_OPENAPI says where that is.
 */
const stop = watchExchanges((found) => problems.push(...found));
afterEach(failOnProblems);
afterAll(() => {
  stop();
  try {
    failOnProblems();
  } finally {
    children.close();
  }
});
