import { joints } from '../joints.ts';
import type { Language, Words } from '../words.ts';
import { administration, pace } from './administration.ts';
import { audit } from './audit.ts';
import { cards } from './cards/cards.ts';
import { commands } from './commands.ts';
import { compose } from './compose.ts';
import { listed, number } from './counting.ts';
import { directory, paced, privilegedGroup, resourceGone, unknownAnswer } from './directory.ts';
import { drift } from './drift.ts';
import { emergency } from './ending/emergency.ts';
import { events } from './events.ts';
import { grantPage } from './invitee/grant-page.ts';
import { letter } from './invitee/letter.ts';
import { batches } from './lists/batches.ts';
import { lists } from './lists/faults.ts';
import { inquiries } from './lists/inquiries.ts';
import { manifest } from './manifest.ts';
import { catalogueFault } from './operator/catalogue.ts';
import { doctor } from './operator/doctor.ts';
import { chatClosed } from './options.ts';
import { warnings } from './people.ts';
import { refusals } from './refusals.ts';
import { replies } from './replies.ts';
import { tab } from './tab.ts';
import { vocabulary } from './vocabulary.ts';

/** Nouns and whole sentences keep their capital. */
const goesOn = (status: string): string =>
  /^(?:Abgelehnt|Angenommen|Beendet|Eingeladen|Genehmigt|Hat|Verfallen|Verzögert|Wartet|Zurückgezogen)\b/u.test(
    status,
  )
    ? `${status.charAt(0).toLowerCase()}${status.slice(1)}`
    : status;

const chat: Words = {
  administration,
  audit,
  batches,
  catalogueFault,
  lists,
  manifest,
  cards,
  commands,
  compose,
  directory,
  doctor,
  drift,
  resourceGone,
  unknownAnswer,
  privilegedGroup,
  paced,
  pace,
  emergency,
  events,
  inquiries,
  joined: joints('', goesOn),
  listed,
  number,
  chatClosed,
  warnings,
  refusals,
  replies,
  tab,
};

export const de: Language = { invitee: { letter, grantPage }, chat, vocabulary };
