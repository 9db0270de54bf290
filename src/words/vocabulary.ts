import type { CommandName } from './en/commands.ts';
import type { SmallTalk } from './small-talk.ts';

/** What begins a line beside the commands' own names: what has a short form in English. */
export const QUESTIONS = [
  'when does',
  'my partners',
  'who has access to',
  'who is waiting',
  'what ends soon',
  'approvals on',
] as const;
export type TypedLine = CommandName | (typeof QUESTIONS)[number];

/**
 * Words within a line, by what stands for them in English: that is what they are read as. Units, months and weekdays
 * come from Intl; what is under a unit here is understood beside that.
 */
export const TYPED_WORDS = [
  // Before what access is to, how long it lasts, and why.
  ...(['to', 'for', 'until', 'since', 'on', 'by', 'from', 'and', 'because'] as const),
  // What may stand between a command and whom it is about.
  ...(['the', 'my', 'access', 'request', 'invitation', 'approval', 'as'] as const),
  ...(['all of', 'everything of', 'now'] as const),
  // How long.
  ...(['day', 'week', 'month', 'quarter', 'year', 'half a year', 'forever'] as const),
  ...(['today', 'tomorrow', 'end of', 'this', 'next'] as const),
  ...(['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'] as const),
  ...(['eleven', 'twelve'] as const),
  // What `list` tells apart, and what else commands take.
  ...(['pending', 'active', 'expiring', 'removed', 'mine', 'all', 'partners'] as const),
  ...(['stop', 'nobody', 'go on', 'auto'] as const),
  // Whoever writes one of these may not want what the rest says.
  ...(['not', 'never', 'without', 'except', 'instead', 'if', 'maybe', 'wait'] as const),
  // What is said to be kind.
  ...(['please', 'could you', 'i want to', 'hello', 'thanks'] as const),
] as const;
export type TypedWord = (typeof TYPED_WORDS)[number];

/**
 * What is said in whole sentences, as English has it, beside the words of a line and the verbs with which lines begin.
 */
export const SENTENCE_WORDS = [
  ...(['needs', 'no longer needs', 'we need', 'no longer', 'another'] as const),
  ...(['request', 'set up', 'send', 'again', 'mail'] as const),
  ...([
    'left',
    'project is over',
    'stays',
    'new',
    'guest',
    'our',
    'in',
    'needed',
    'did not get mail',
  ] as const),
  ...(['who has not accepted', 'how many', 'have', 'we', 'what did i ask for'] as const),
  ...(['i am', 'on holiday', 'decides', 'i meant', 'sorry'] as const),
] as const;
export type SentenceWord = (typeof SENTENCE_WORDS)[number];

/**
 * What people type in one language, in small letters; accents may be left out by whoever types. English itself has none:
 * it is what all others are read as.
 */
export interface Vocabulary {
  /**
   * How a line begins, in each way that people are likely to write: `einladen`. Where the verb is torn in two, `…` stands
   * for the rest: `lade … ein`; where it comes last, `… einladen`; where its end is what the rest goes on with,
   * `haal … uit …`. The first is what offers and buttons type. What is taken away decides which command it is, so that
   * one verb does for requests and for access.
   */
  readonly lines: Readonly<Record<TypedLine, readonly [string, ...string[]]>>;
  /** A word or several; one with an apostrophe at its end begins a word: `jusqu'`. Empty where there is none. */
  readonly words: Readonly<Record<TypedWord, readonly string[]>>;
  /** As `words`, read where somebody speaks in a whole sentence. */
  readonly sentences: Readonly<Record<SentenceWord, readonly string[]>>;
  /** All that a line says, beside whom it names, that means what was asked just before for them, too. */
  readonly same: readonly [string, ...string[]];
  /**
   * That somebody is to have the same as somebody else: words that say that it is the same, and what stands right before
   * the address of whoever has it.
   */
  readonly sameAs: {
    readonly same: readonly [string, ...string[]];
    readonly as: readonly [string, ...string[]];
  };
  /** Whole messages that ask for nothing. */
  readonly talk: Readonly<Record<Exclude<SmallTalk, 'help'>, readonly string[]>>;
}
