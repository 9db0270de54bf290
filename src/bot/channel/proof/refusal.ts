/** Why a call was not let in: all that is ever logged or counted of one that proved nothing. */
export type Reason =
  | 'no-token'
  | 'malformed'
  | 'unknown-key'
  | 'not-endorsed'
  | 'signature'
  | 'expired'
  | 'claims'
  | 'keys-unavailable'
  | 'service-url'
  | 'foreign-host'
  | 'forwarded';

/** Lines for one reason in one minute; the rest is a number. */
const MAX_LINES_A_MINUTE = 20;
const MINUTE_MS = 60_000;

/**
 * Notes refusals, one short line each; from the twenty-first of a kind in a minute on they are counted, and said at
 * the end of that minute.
 */
export function noteRefusals(log: { warn(fields: object, message: string): void }): (why: Reason) => void {
  const counts = new Map<Reason, number>();

  function sayTheRest(): void {
    for (const [why, count] of counts)
      if (count > MAX_LINES_A_MINUTE)
        log.warn(
          { why, calls: count - MAX_LINES_A_MINUTE },
          'more calls did not prove that they come from the channel',
        );
    counts.clear();
  }

  return (why) => {
    if (counts.size === 0) setTimeout(sayTheRest, MINUTE_MS).unref();
    const count = (counts.get(why) ?? 0) + 1;
    counts.set(why, count);
    if (count <= MAX_LINES_A_MINUTE) log.warn({ why }, 'a call did not prove that it comes from the channel');
  };
}
