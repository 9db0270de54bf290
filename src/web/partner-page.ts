import type { ActOutcome, Offer, OpenWish, PartnerAct, RedeemOutcome } from '../usecases/redeem-outcome.ts';
import { unbroken } from '../words/joints.ts';
import type { GrantPageWords } from '../words/types.ts';
import { helpPage } from './help-page.ts';
import { named } from './named.ts';
import type { Fact, Page } from './page.ts';
import type { Form } from './paths.ts';
import { termsPage } from './terms-page.ts';

export const STATUS: Readonly<Record<RedeemOutcome['kind'], number>> = {
  granted: 200,
  terms: 200,
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
      const { again, offer, url, until, wish } = outcome;
      const { resource } = named(offer, words);
      const text = (again ? words.grantedBefore : words.granted)(resource, url !== undefined);
      const end = until === undefined ? words.facts.noEnd : lastDay(until, words);
      const facts = [...factsOf(offer, words), { name: words.facts.until, value: end }];
      const leave: Form = { path: '/grant-access/leave', label: words.forms.leave };
      const asked = wishPart(wish, offer, words);
      const forms = [...(asked.forms ?? []), helpForm(words), leave];
      const page: Page = { text, look: 'done', facts, ...asked, forms };
      return url === undefined ? page : { ...page, action: { kind: 'open', url } };
    }
    case 'terms':
      return { ...termsPage(outcome, words), facts: factsOf(outcome.offer, words) };
    case 'not-accepted':
      return {
        text: words.notAccepted(named(outcome.offer, words).resource),
        look: 'wait',
        facts: factsOf(outcome.offer, words),
        action: { kind: 'again', label: words.tryAgain },
        forms: [helpForm(words)],
      };
    case 'expired': {
      const asked = wishPart(outcome.wish, outcome.offer, words);
      const facts = factsOf(outcome.offer, words);
      return {
        text: words.expired,
        look: 'stop',
        facts,
        ...asked,
        forms: [...(asked.forms ?? []), helpForm(words)],
      };
    }
    case 'ended':
      return {
        text: words.ended,
        look: 'stop',
        facts: factsOf(outcome.offer, words),
        ...wishPart(outcome.wish, outcome.offer, words),
      };
    case 'unknown':
      return { text: words.unknown, look: 'stop' };
    case 'unavailable': {
      const again = waitOf(outcome.retryAfterSeconds);
      return {
        text: words.unavailable(again),
        look: 'wait',
        ...(outcome.offer && { facts: factsOf(outcome.offer, words) }),
        action: { kind: 'again', label: words.tryNow },
        reference: outcome.reference,
        again,
      };
    }
  }
}

const helpForm = ({ helpMeIn }: GrantPageWords): Form => ({
  path: '/grant-access/help',
  label: helpMeIn.open,
});

/** What can be asked for, or that it was. */
function wishPart(
  open: OpenWish | undefined,
  offer: Offer,
  words: GrantPageWords,
): Pick<Page, 'forms' | 'note'> {
  if (open === undefined) return {};
  if (open.made) return { note: words.wishedBefore[open.wish](named(offer, words).sponsor) };
  return { forms: [{ path: '/grant-access/renew', label: words.forms[open.wish] }] };
}

const CONFIRMED = { confirm: 'yes' } as const;

/** To give access up takes two forms, and only the second says so. */
export const leaveOf = (fields: URLSearchParams): PartnerAct => ({
  kind: 'leave',
  confirmed: fields.get('confirm') === CONFIRMED.confirm,
});

/** What the page says of what somebody did on it. */
export function actPage(
  outcome: Exclude<ActOutcome, { kind: 'opened' | 'unknown' }>,
  words: GrantPageWords,
  company?: string,
): Page {
  if (outcome.kind === 'help') return helpPage(outcome.help, words, company);
  const { offer } = outcome;
  const { sponsor, resource } = named(offer, words);
  const facts = factsOf(offer, words);
  const back: Page['action'] = { kind: 'again', label: words.back };
  switch (outcome.kind) {
    case 'wished':
      return { text: words.wished[outcome.wish](sponsor), look: 'done', facts, action: back };
    case 'confirm-leave':
      return {
        text: words.confirmLeave(resource, sponsor),
        look: 'wait',
        facts,
        forms: [{ path: '/grant-access/leave', label: words.forms.confirmLeave, fields: CONFIRMED }],
        action: back,
      };
    case 'left':
      return { text: words.left(resource, sponsor), look: 'done', facts };
    case 'complained':
      return { text: words.helpMeIn.complained(sponsor), look: 'done', facts, action: back };
    case 'declined': {
      const said = outcome.held ? words.terms.declinedAnew : words.terms.declined;
      return { text: said(resource, sponsor), look: 'stop', facts, action: back };
    }
    case 'nothing-to-do':
      return { text: words.nothingToDo, look: 'stop', facts, action: back };
  }
}

const factsOf = ({ resource, description, sponsor }: Offer, { facts }: GrantPageWords): readonly Fact[] => [
  { name: facts.sponsor, value: sponsor },
  { name: facts.resource, value: resource },
  ...(description === undefined ? [] : [{ name: facts.description, value: description }]),
];

/** Making a format costs more than the rest of a page; there are as many as languages. */
const DAYS = new Map<string, Intl.DateTimeFormat>();

/** An end on a day's last instant is said as that day. */
function lastDay(until: number, { language }: GrantPageWords): string {
  const format =
    DAYS.get(language) ?? new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  DAYS.set(language, format);
  return unbroken(format.format(until - 1));
}
