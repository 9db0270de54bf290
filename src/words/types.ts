import type { Direction } from './direction.ts';
import type { HelpWords } from './help-types.ts';
import type { PageWords } from './page-words.ts';

export type { PageWords } from './page-words.ts';

/** How a sentence writes what it is given. */
export interface Saying {
  date(at: number): string;
  dateTime(at: number): string;
  /** Escaped for a card, and cut. */
  plain(text: string, longest?: number): string;
}

/** What a short message may speak of; texts are escaped for a card already. */
export interface NoticeFacts {
  readonly address: string;
  /** Whether the address is an employee's. */
  readonly isEmployee: boolean;
  readonly resource: string;
  readonly by: string;
  /** Who asked for it. */
  readonly sponsor: string;
  /** What the end of access took away: memberships, nothing, or not what was there before us. */
  readonly ended: 'taken' | 'nothing' | 'stays';
  /** Of whom it speaks, as a list. */
  readonly people: string;
  /** Those of them who have not installed us, as a list; empty where it is nobody, or not known. */
  readonly notInstalled: { readonly names: string; readonly several: boolean };
  /** Who can mend a failure and was told of it, as a list; empty where it is nobody, or not known. */
  readonly told: string;
  /** Who decided in somebody's place. */
  readonly decider: string;
  /** Why others are asked. */
  readonly turned: string;
  readonly until: string | undefined;
  readonly comment: string | undefined;
  readonly why: string;
}

export interface LetterFacts {
  readonly sponsor: string;
  readonly resource: string;
  readonly address: string;
  /** Undefined while it is not known. */
  readonly company: string | undefined;
}

/** What somebody can hold a mail against who does not know whether to trust it. */
export interface LetterProofs {
  readonly sponsor: string;
  /** Undefined where the directory does not tell it. */
  readonly sponsorAddress: string | undefined;
  /** Undefined likewise. */
  readonly sender: string | undefined;
  /** Where its button leads. */
  readonly host: string;
}

/** Our own mail with an invitation, in one language. */
export interface LetterWords {
  /** BCP 47. */
  readonly language: string;
  readonly direction: Direction;
  readonly subject: (p: LetterFacts) => string;
  readonly reminderSubject: (p: LetterFacts) => string;
  readonly endedSubject: (p: LetterFacts) => string;
  readonly greeting: (name: string | undefined) => string;
  readonly invited: (p: LetterFacts) => string;
  /** In its place, once half of the time is over. */
  readonly reminded: (p: LetterFacts) => string;
  /** That access is over, since this day; and what to do who still needs it. */
  readonly ended: (p: LetterFacts, day: string) => string;
  readonly stillNeeded: (p: LetterFacts) => string;
  /** Above what the sponsor wrote. */
  readonly writes: (p: LetterFacts) => string;
  /** Before the address at which the sponsor has answers. */
  readonly contact: (p: LetterFacts) => string;
  readonly accept: string;
  /** With which address to sign in. */
  readonly signIn: (p: LetterFacts) => string;
  readonly until: (when: string) => string;
  /** Above the link in full, for who cannot use the button. */
  readonly copy: string;
  /** How to check that it is real. */
  readonly check: {
    readonly title: string;
    readonly lines: (p: LetterProofs) => readonly string[];
    /** Before the address of the company's own help. */
    readonly help: string;
  };
  /** Whom to ask, and what to do with a mail that was not expected. */
  readonly unexpected: (p: LetterFacts) => string;
}

/** The terms that a partner agrees to on the page. */
export interface TermsPageWords {
  readonly first: (resource: string, sponsor: string) => PageWords;
  /** To somebody who has access, and keeps it meanwhile. */
  readonly anew: (resource: string) => PageWords;
  readonly read: string;
  readonly tick: (version: string) => string;
  readonly agree: string;
  readonly agreeAnew: string;
  readonly decline: string;
  readonly declined: (resource: string, sponsor: string) => PageWords;
  readonly declinedAnew: (resource: string, sponsor: string) => PageWords;
  readonly declinedBefore: string;
}

/** Everything that an invitee's browser shows, in one language. */
export interface GrantPageWords {
  /** BCP 47. */
  readonly language: string;
  /** What the language calls itself. */
  readonly name: string;
  readonly direction: Direction;
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
  /** At the address itself: what this is, whose, and whom to ask. */
  readonly front: (company: string | undefined) => PageWords;
  readonly wrongMethod: PageWords;
  readonly badAddress: PageWords;
  /** As `busy`, after a form: it is not sent again by itself. */
  readonly busyForm: (seconds: number) => PageWords;
  /** What the sponsor was asked for just now. */
  readonly wished: Readonly<Record<'new-link' | 'longer', (sponsor: string) => PageWords>>;
  /** What the sponsor was asked for earlier. */
  readonly wishedBefore: Readonly<Record<'new-link' | 'longer', (sponsor: string) => string>>;
  readonly confirmLeave: (resource: string, sponsor: string) => PageWords;
  readonly left: (resource: string, sponsor: string) => PageWords;
  readonly terms: TermsPageWords;
  readonly nothingToDo: PageWords;
  readonly forms: Readonly<Record<'new-link' | 'longer' | 'leave' | 'confirmLeave', string>>;
  readonly helpMeIn: HelpWords;
  /** From what a form led to, to the link's page. */
  readonly back: string;
  /** What stands before who invited, what access is to, what it gives, and the last day of it. */
  readonly facts: {
    readonly sponsor: string;
    readonly resource: string;
    readonly description: string;
    readonly until: string;
    readonly noEnd: string;
  };
  readonly toApplication: string;
  /** The link to the company's own help. */
  readonly help: string;
  /** What the choice of languages is, for who does not see it. */
  readonly languages: string;
  readonly tryAgain: string;
  readonly tryNow: string;
  readonly reference: string;
  /** Small print: who is behind this page. */
  readonly about: string;
}

/** Everything that somebody reads who is invited. */
export interface InviteeWords {
  readonly letter: LetterWords;
  readonly grantPage: GrantPageWords;
}

/** What a language has to say where English says T: the same keys, asked the same, with any text. */
export type Wording<T> = T extends string
  ? string
  : T extends (...facts: infer Facts) => infer Said
    ? (...facts: Facts) => Wording<Said>
    : { readonly [K in keyof T]: Wording<T[K]> };
