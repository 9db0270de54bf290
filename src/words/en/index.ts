import type { InviteeWords } from '../types.ts';
import { cards } from './cards.ts';
import { compose } from './compose.ts';
import { directory, resourceGone } from './directory.ts';
import { events } from './events.ts';
import { grantPage } from './grant-page.ts';
import { letter } from './letter.ts';
import { listed } from './listed.ts';
import { chatClosed } from './options.ts';
import { warnings } from './people.ts';
import { refusals } from './refusals.ts';
import { replies } from './replies.ts';

export const invitee: InviteeWords = { letter, grantPage };

/** Every sentence that people in the chat read; what English says, each other language says. */
export const chat = {
  cards,
  compose,
  directory,
  resourceGone,
  events,
  listed,
  chatClosed,
  warnings,
  refusals,
  replies,
};
