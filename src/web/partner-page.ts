import type { Offer, RedeemOutcome } from '../usecases/redeem-outcome.ts';
import type { GrantPageWords } from '../words/types.ts';
import type { Fact, Page } from './page.ts';

export const STATUS: Readonly<Record<RedeemOutcome['kind'], number>> = {
  granted: 200,
  'not-accepted': 409,
  expired: 410,
  ended: 410,
  unknown: 404,
  unavailable: 503,
};

/** Whole seconds, at least one; an hour is as long as a page can be expected to stay open. */
export const waitOf = (seconds: number): number => Math.min(3600, Math.max(1, Math.ceil(seconds) || 1));

/** What the link's page says of what became of it. */
export function pageOf(outcome: RedeemOutcome, words: GrantPageWords): Page {
  switch (outcome.kind) {
    case 'granted': {
      const { again, offer, url, until } = outcome;
      const text = (again ? words.grantedBefore : words.granted)(offer.resource, url !== undefined);
      const end = until === undefined ? words.facts.noEnd : lastDay(until, words);
      const facts = [...factsOf(offer, words), { name: words.facts.until, value: end }];
      const page: Page = { text, look: 'done', facts };
      return url === undefined ? page : { ...page, action: { kind: 'open', url } };
    }
    case 'not-accepted':
      return {
        text: words.notAccepted(outcome.offer.resource),
        look: 'wait',
        facts: factsOf(outcome.offer, words),
        action: { kind: 'again', label: words.tryAgain },
      };
    case 'expired':
    case 'ended':
      return { text: words[outcome.kind], look: 'stop', facts: factsOf(outcome.offer, words) };
    case 'unknown':
      return { text: words.unknown, look: 'stop' };
    case 'unavailable': {
      const again = waitOf(outcome.retryAfterSeconds);
      return {
        text: words.unavailable(again),
        look: 'wait',
        facts: factsOf(outcome.offer, words),
        action: { kind: 'again', label: words.tryNow },
        reference: outcome.reference,
        again,
      };
    }
  }
}

const factsOf = ({ resource, description, sponsor }: Offer, { facts }: GrantPageWords): readonly Fact[] => [
  { name: facts.sponsor, value: sponsor },
  { name: facts.resource, value: resource },
  ...(description === undefined ? [] : [{ name: facts.description, value: description }]),
];

/** An end on a day's last instant is said as that day. */
const lastDay = (until: number, { language }: GrantPageWords): string =>
  new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(until - 1);
