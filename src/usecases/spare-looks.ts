/** Whoever accepts and comes straight back is let in at once, so often. */
const FREE_LOOKS = 5;
/** After that the directory is asked the same once in so long, in milliseconds. */
const LOOK_EVERY_MS = 2_000;
/** What was not asked for so long, in milliseconds, starts anew. */
const QUIET_MS = 600_000;
/** Questions that are remembered; the oldest is forgotten for a new one. */
const MAX_LINKS_REMEMBERED = 10_000;

interface Look<T> {
  readonly answer: Promise<T>;
  readonly at: number;
  readonly count: number;
  underWay: boolean;
}

/**
 * `look` for pages that anybody may open as often as they like: equal looks under way are one, and after the
 * first few the answer, or the failure, is the one of at most two seconds ago.
 */
export function spareLooks<Asked extends readonly unknown[], T>(
  look: (...asked: Asked) => Promise<T>,
  now: () => number,
): (...asked: Asked) => Promise<T> {
  const looks = new Map<string, Look<T>>();
  return (...asked) => {
    const id = JSON.stringify(asked);
    const last = looks.get(id);
    const age = last === undefined ? Number.POSITIVE_INFINITY : now() - last.at;
    if (last !== undefined && (last.underWay || (last.count >= FREE_LOOKS && age < LOOK_EVERY_MS)))
      return last.answer;
    const answer = look(...asked);
    const count = last === undefined || age >= QUIET_MS ? 1 : last.count + 1;
    const latest: Look<T> = { answer, at: now(), count, underWay: true };
    const done = (): void => {
      latest.underWay = false;
    };
    answer.then(done, done);
    looks.delete(id);
    looks.set(id, latest);
    const [oldest] = looks.keys();
    if (looks.size > MAX_LINKS_REMEMBERED && oldest !== undefined) looks.delete(oldest);
    return answer;
  };
}
