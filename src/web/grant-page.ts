import type { RedeemOutcome } from '../usecases/redeem-outcome.ts';
import type { GrantPageWords } from '../words/pages.ts';
import type { Page } from './page.ts';

export interface GrantAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly page: Page;
}

/** An empty link loads the same address again, without the token ever standing in the page. */
const SAME = '';

export function grantAnswer(outcome: RedeemOutcome, words: GrantPageWords): GrantAnswer {
  const { lang } = words;
  switch (outcome.kind) {
    case 'granted': {
      const { title, text, again, go, noLink } = words.granted;
      const { resource, url } = outcome;
      const said = outcome.again ? again(resource) : text(resource);
      const page: Page =
        url === undefined
          ? { lang, tone: 'good', title, paragraphs: [said, noLink] }
          : { lang, tone: 'good', title, paragraphs: [said], action: { href: url, text: go(resource) } };
      return { status: 200, headers: {}, page };
    }
    case 'not-accepted': {
      const { title, text, steps, retry } = words.notAccepted;
      const action = { href: SAME, text: retry };
      const page: Page = { lang, tone: 'wait', title, paragraphs: [text(outcome.resource)], steps, action };
      return { status: 409, headers: {}, page };
    }
    case 'expired':
      return stop(410, lang, words.expired);
    case 'ended':
      return stop(410, lang, words.ended);
    case 'unknown':
      return stop(404, lang, words.unknown);
    case 'unavailable': {
      const { title, text, again, retry, reference } = words.unavailable;
      const seconds = outcome.retryAfterSeconds;
      const page: Page = {
        lang,
        tone: 'wait',
        title,
        paragraphs: [text, again(seconds)],
        action: { href: SAME, text: retry },
        small: reference(outcome.reference),
        refreshSeconds: seconds,
      };
      return { status: 503, headers: { 'Retry-After': String(seconds) }, page };
    }
  }
}

export function stop(
  status: number,
  lang: string,
  said: { readonly title: string; readonly text: string },
  small?: string,
): GrantAnswer {
  const page: Page = {
    lang,
    tone: 'stop',
    title: said.title,
    paragraphs: [said.text],
    ...(small && { small }),
  };
  return { status, headers: {}, page };
}

/**
 * The token of a link: 32 bytes as base64url, once. Anything else in its place is no link of ours; other
 * parameters may have been added on the way.
 */
export function tokenOf(url: string | undefined): string | undefined {
  const raw = url?.split('?').slice(1).join('?') ?? '';
  const states: string[] = [];
  for (const part of raw.split('&')) {
    const [name = '', ...value] = part.split('=');
    if (/^state(\[|%5b|\.)/iu.test(name)) return undefined;
    if (name === 'state') states.push(value.join('='));
  }
  const [only, ...more] = states;
  return only !== undefined && more.length === 0 && /^[A-Za-z0-9_-]{43}$/u.test(only) ? only : undefined;
}
