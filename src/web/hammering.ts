import { hash, randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Log } from '../usecases/ports.ts';
import { clientAddress } from './client-address.ts';

/** Far more than people behind one address open, even where a proxy that is not declared stands before them all. */
const MAX_LINKS_A_WINDOW = 300;
const WINDOW_SECONDS = 10;

/** Seconds that a caller has to wait; undefined for who does not hammer. */
export type Hammering = (request: IncomingMessage) => Promise<number | undefined>;

/**
 * Counts the links that an address opens. Addresses share 65,536 places, by a hash that nobody outside can guess: the
 * memory that this takes is bounded, whoever comes from wherever.
 */
export function createHammering(trustedProxies: readonly string[], log: Pick<Log, 'warn'>): Hammering {
  const limiter = new RateLimiterMemory({ points: MAX_LINKS_A_WINDOW, duration: WINDOW_SECONDS });
  const addressOf = clientAddress(trustedProxies);
  const secret = randomBytes(16).toString('hex');
  // At every visit: a keyed hash of the library would cost ten times as much, and its result never leaves the process.
  const placeOf = (address: string): string => hash('sha256', `${secret}${address}`, 'hex').slice(0, 4);
  return async (request) => {
    const address = addressOf(request);
    try {
      await limiter.consume(placeOf(address));
      return undefined;
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused;
      // Once for all that it opens until it may again.
      if (refused.consumedPoints === MAX_LINKS_A_WINDOW + 1)
        log.warn({ address }, 'an address opens links faster than people do');
      return Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
    }
  };
}
