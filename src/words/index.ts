import { cards } from './en/cards.ts';
import { type CommandName, type CommandWords, commands } from './en/commands.ts';
import { compose } from './en/compose.ts';
import { directory, resourceGone } from './en/directory.ts';
import { events } from './en/events.ts';
import { chatClosed } from './en/options.ts';
import { warnings } from './en/people.ts';
import { refusals } from './en/refusals.ts';
import { replies } from './en/replies.ts';

/** Every sentence that people in the chat read, in one language. */
export interface Words {
  readonly cards: typeof cards;
  readonly events: typeof events;
  readonly refusals: typeof refusals;
  readonly directory: typeof directory;
  readonly warnings: typeof warnings;
  readonly resourceGone: string;
  readonly chatClosed: string;
  readonly replies: typeof replies;
  readonly compose: typeof compose;
  readonly commands: Readonly<Record<CommandName, CommandWords>>;
}

const en: Words = {
  cards,
  events,
  refusals,
  directory,
  warnings,
  resourceGone,
  chatClosed,
  replies,
  compose,
  commands,
};

/** By a person's locale, such as `de-DE`; English is what there is so far. */
export const wordsFor = (_locale: string): Words => en;
