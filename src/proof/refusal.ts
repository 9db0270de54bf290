import type { TokenFault } from './signed-token.ts';

/** Why a call was not let in: all that is ever logged or counted of one that proved nothing. */
export type Reason = TokenFault | 'not-endorsed' | 'service-url' | 'foreign-host' | 'forwarded';

/** Lines for one reason in one minute; the rest is a number. */
const MAX_LINES_A_MINUTE = 20;
const MINUTE_MS = 60_000;

const OF_THE_CHANNEL = {
  one: 'a call did not prove that it comes from the channel',
  more: 'more calls did not prove that they come from the channel',
};
export const OF_THE_TAB: typeof OF_THE_CHANNEL = {
  one: 'a call of the tab did not prove whose it is',
  more: 'more calls of the tab did not prove whose they are',
};

/**
 * Notes refusals, one short line each; from the twenty-first of a kind in a minute on they are counted, and said at
 * the end of that minute.
 */
export function noteRefusals(
  log: { warn(fields: object, message: string): void },
  said: { readonly one: string; readonly more: string } = OF_THE_CHANNEL,
): (why: Reason) => void {
  const counts = new Map<Reason, number>();

  function sayTheRest(): void {
    for (const [why, count] of counts)
      if (count > MAX_LINES_A_MINUTE) log.warn({ why, calls: count - MAX_LINES_A_MINUTE }, said.more);
    counts.clear();
  }

  return (why) => {
    if (counts.size === 0) setTimeout(sayTheRest, MINUTE_MS).unref();
    const count = (counts.get(why) ?? 0) + 1;
    counts.set(why, count);
    if (count <= MAX_LINES_A_MINUTE) log.warn({ why }, said.one);
  };
}
