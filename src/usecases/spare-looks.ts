import type { Directory } from './ports.ts';

/** Whoever accepts and comes straight back is let in at once, so often. */
const FREE = 5;
/** After that the directory is asked about one account once in so long, in milliseconds. */
const BETWEEN_MS = 2_000;
/** Who was not looked at for so long, in milliseconds, starts anew. */
const QUIET_MS = 600_000;
/** Accounts that are remembered; the oldest is forgotten for a new one. */
const MOST = 10_000;

interface Look {
  readonly answer: ReturnType<Directory['account']>;
  readonly at: number;
  readonly count: number;
  underWay: boolean;
}

/**
 * `account` for pages that anybody may open as often as they like: equal looks under way are one, and after the
 * first few the answer, or the failure, is the one of at most two seconds ago.
 */
export function spareLooks(account: Directory['account'], now: () => number): Directory['account'] {
  const looks = new Map<string, Look>();
  return (id) => {
    const last = looks.get(id);
    const age = last === undefined ? Number.POSITIVE_INFINITY : now() - last.at;
    if (last !== undefined && (last.underWay || (last.count >= FREE && age < BETWEEN_MS))) return last.answer;
    const answer = account(id);
    const count = last === undefined || age >= QUIET_MS ? 1 : last.count + 1;
    const look: Look = { answer, at: now(), count, underWay: true };
    const done = (): void => {
      look.underWay = false;
    };
    answer.then(done, done);
    looks.delete(id);
    looks.set(id, look);
    const [oldest] = looks.keys();
    if (looks.size > MOST && oldest !== undefined) looks.delete(oldest);
    return answer;
  };
}
