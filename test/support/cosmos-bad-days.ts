import type { Waiting } from '../../src/store/cosmos/calls.ts';
import type { Answer, Seen } from './cosmos-emulator.ts';

/** What the service answers on a bad day. Sources: azure-docs, "HTTP status codes for Azure Cosmos DB", and reports. */
const BEFORE: readonly Answer[] = [
  { status: 410, headers: { 'x-ms-substatus': '1022' } },
  { status: 429, headers: { 'x-ms-retry-after-ms': '1' } },
  { status: 449 },
  { status: 500 },
  { status: 502, html: true },
  { status: 503 },
];
/** All is done, and nobody hears of it. Of a read it makes no difference. */
const AFTER: readonly Answer[] = ['lost', { status: 408, done: true }, { status: 500, done: true }];

/** One request in `oneIn` goes wrong; the same seed gives the same row of days. For `intercept`. */
export function badDays(seed: number, oneIn: number): (request: Seen) => Answer | undefined {
  let state = seed;
  const below = (n: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
  return ({ kind, method }) => {
    if (kind === 'other' || kind === 'plan' || below(oneIn) > 0) return undefined;
    const writes = kind === 'batch' || (kind === 'document' && method !== 'GET');
    const answers = writes ? [...BEFORE, ...AFTER, ...AFTER] : BEFORE;
    return answers[below(answers.length)];
  };
}

/** Waits no longer than a turn of the event loop, by a clock that goes as far as was waited. */
export function hurried(): Waiting & { waited: number } {
  const clock = {
    waited: 0,
    now: () => clock.waited,
    async sleep(ms: number) {
      clock.waited += ms;
    },
  };
  return clock;
}
