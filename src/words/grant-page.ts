import { de } from './de/grant-page.ts';
import { en } from './en/grant-page.ts';
import { es } from './es/grant-page.ts';
import { fr } from './fr/grant-page.ts';

/** A page's text: what happened, then what to do next, a paragraph each, or steps in their order. */
export interface PageWords {
  readonly title: string;
  readonly lines: readonly string[];
  readonly steps?: readonly string[];
}

/** Everything that an invitee's browser shows, in one language. */
export interface GrantPageWords {
  /** BCP 47. */
  readonly language: string;
  readonly granted: (resource: string, hasLink: boolean) => PageWords;
  readonly grantedBefore: (resource: string, hasLink: boolean) => PageWords;
  readonly notAccepted: (resource: string) => PageWords;
  readonly expired: PageWords;
  readonly ended: PageWords;
  readonly unknown: PageWords;
  readonly unavailable: (seconds: number) => PageWords;
  /** Too many calls from one address. */
  readonly busy: (seconds: number) => PageWords;
  readonly fault: PageWords;
  readonly noPage: PageWords;
  readonly wrongMethod: PageWords;
  readonly badAddress: PageWords;
  readonly toApplication: string;
  readonly tryAgain: string;
  readonly tryNow: string;
  readonly reference: string;
  /** Small print: who is behind this page. */
  readonly about: string;
}

const LANGUAGES: Readonly<Record<string, GrantPageWords>> = { en, de, fr, es };

/** The words for an `Accept-Language` header (RFC 9110, 12.5.4); English when none of its languages is there. */
export function grantPageWords(acceptLanguage: string | undefined): GrantPageWords {
  const wanted = (acceptLanguage ?? '')
    .slice(0, 500)
    .split(',')
    .map((range) => {
      const [tag = '', ...parameters] = range
        .toLowerCase()
        .split(';')
        .map((part) => part.trim());
      const quality = parameters.find((parameter) => parameter.startsWith('q='));
      return {
        tag: tag.split('-', 1)[0] ?? '',
        weight: quality === undefined ? 1 : Number(quality.slice(2)),
      };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight);
  for (const { tag } of wanted) {
    if (Object.hasOwn(LANGUAGES, tag)) return LANGUAGES[tag] ?? en;
  }
  return en;
}
