import type { en } from './en/index.ts';
import type { options } from './en/options.ts';
import type { InviteeWords, Wording } from './types.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Every sentence that people in the chat read, in one language: what English says, each other language says. */
export type Words = Wording<typeof en.chat>;

/** The rarely used part of the form, the form that changes an address, and links to pass on. */
export type Options = Wording<typeof options>;

export interface Language {
  readonly invitee: InviteeWords;
  /** Without it people in the chat are answered in English. */
  readonly chat?: Words;
  /** What they type beside English; each language of the chat but English has one. */
  readonly vocabulary?: Vocabulary;
}
