import { lookOf } from '../../src/web/look.ts';
import { type Page, renderPage } from '../../src/web/page.ts';
import { actPage, pageOf } from '../../src/web/partner-page.ts';
import { LANGUAGES } from '../../src/words/languages.ts';
import type { GrantPageWords } from '../../src/words/types.ts';
import { ACTS, OUTCOMES } from './outcomes.ts';

export const TOKEN = 'c'.repeat(43);
export const COMPANY = 'Lindenau AG';
const LOOK = lookOf({ name: () => COMPANY, helpUrl: 'https://help.lindenau.example/guests' });

type Draw = (words: GrantPageWords) => Page;
const stop = (what: 'noPage' | 'badAddress' | 'wrongMethod'): Draw => {
  return (words) => ({ text: words[what], look: 'stop' });
};
const map = <T, R>(all: Readonly<Record<string, T>>, of: (one: T) => R): Readonly<Record<string, R>> =>
  Object.fromEntries(Object.entries(all).map(([name, one]) => [name, of(one)]));

/** Every page that an invitee can meet, by a name for its picture. */
export const CASES: Readonly<Record<string, Draw>> = {
  ...map(
    OUTCOMES,
    (outcome): Draw =>
      (words) =>
        pageOf(outcome, words),
  ),
  ...map(
    ACTS,
    (outcome): Draw =>
      (words) =>
        outcome.kind === 'opened' || outcome.kind === 'unknown'
          ? pageOf({ kind: 'unknown' }, words)
          : actPage(outcome, words, COMPANY),
  ),
  front: ({ front }) => ({ text: front(COMPANY), look: 'front' }),
  fault: ({ fault }) => ({ text: fault, look: 'stop', reference: '4be1c0ffee' }),
  'no-page': stop('noPage'),
  'bad-address': stop('badAddress'),
  'wrong-method': stop('wrongMethod'),
  busy: ({ busy }) => ({ text: busy(3), look: 'wait', again: 3 }),
  'busy-form': (words) => ({
    text: words.busyForm(11),
    look: 'wait',
    action: { kind: 'again', label: words.back },
  }),
};

/** The document that the server sends, but with all ways to be stuck open, and not turning to another by itself. */
export function cellHtml(name: string, language: string): string {
  const words = LANGUAGES[language]?.invitee.grantPage;
  const draw = CASES[name];
  if (words === undefined || draw === undefined) throw new Error(`${name} in ${language}`);
  return renderPage(draw(words), words, LOOK, { token: TOKEN })
    .replaceAll('<details>', '<details open>')
    .replace(/<meta http-equiv="refresh"[^>]*>/u, '');
}
