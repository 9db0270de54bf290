import { StoreAwayError, type World } from './ports.ts';
import type { RedeemOutcome } from './redeem-outcome.ts';

/** Longer than a page waits for a grant that somebody else is giving, in milliseconds; a browser gives up later. */
const MAX_WAIT_MS = 15_000;
const AGAIN_SECONDS = 30;

/**
 * What a page's work comes to; where the store is away, that it could not be done for now. A store that only hangs is
 * waited for no longer than people wait: the work goes on, and is found done when they come again.
 */
export async function orAway<T>(
  { log, trace }: Pick<World, 'log' | 'trace'>,
  work: Promise<T>,
): Promise<T | Extract<RedeemOutcome, { kind: 'unavailable' }>> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new StoreAwayError('no answer in time')), MAX_WAIT_MS);
  try {
    return await Promise.race([work, late.promise]);
  } catch (error) {
    if (!(error instanceof StoreAwayError)) throw error;
    const reference = trace.correlation();
    log.error({ err: error, reference }, 'a page met no store');
    work.catch(() => undefined);
    return { kind: 'unavailable', retryAfterSeconds: AGAIN_SECONDS, reference };
  } finally {
    clearTimeout(timer);
  }
}
