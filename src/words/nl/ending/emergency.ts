import { afterColon } from '../../joints.ts';
import type { Words } from '../../words.ts';
import { listed } from '../counting.ts';

const accounts = (count: number): string => (count === 1 ? '1 account' : `${count} accounts`);
const become = (count: number): string => (count === 1 ? 'wordt' : 'worden');
const remain = (count: number): string => (count === 1 ? 'blijft' : 'blijven');

/** What an administrator reads before and after a partner, or a whole domain, is cut off; names are escaped already. */
export const emergency: Words['emergency'] = {
  title: (whom) => `Nu alles van ${whom} verwijderen?`,
  titleDone: (whom) => `Alles van ${whom} wordt verwijderd`,
  everybodyOf: (domain) => `alle partners van ${domain}`,
  nothing: (whom) => `Van ${whom} is er niets dat ik kan verwijderen.`,
  partners: 'Partners',
  access: 'Toegang',
  waiting: 'Aanvragen en uitnodigingen',
  removing: 'Wordt verwijderd',
  gone: 'Verwijderd',
  withdrawn: 'Ingetrokken',
  stuck: 'Nog niet verwijderd',
  account: 'Aanmelding',
  earlier: 'Niet van ons',
  of: (count, names, more) => `${count}: ${more > 0 ? listed([...names, `nog ${more}`]) : listed(names)}`,
  lists: (count) =>
    count === 1
      ? '1\u00a0rij die in een lijst nog aan de beurt zou komen, vervalt.'
      : `${count}\u00a0rijen die in lijsten nog aan de beurt zouden komen, vervallen.`,
  listsClosed: (count) =>
    count === 1
      ? '1\u00a0rij die in een lijst nog aan de beurt zou komen, is vervallen.'
      : `${count}\u00a0rijen die in lijsten nog aan de beurt zouden komen, zijn vervallen.`,
  accounts: {
    ours: (count) =>
      count === 1
        ? '1 account dat ik heb gemaakt, wordt geblokkeerd; ik kijk er eerst naar.'
        : `${count} accounts die ik misschien heb gemaakt, worden geblokkeerd; ik kijk eerst naar elk.`,
    blocking: (count) => `${accounts(count)} ${become(count)} nu geblokkeerd.`,
    blocked: (count) => `${accounts(count)} geblokkeerd.`,
    deleted: (count) => `${accounts(count)} verwijderd.`,
    left: (count, why) => `${accounts(count)} ${remain(count)} ongewijzigd: ${why}.`,
    failed: (count, why) => `${accounts(count)} nog niet geblokkeerd: ${afterColon(why)}`,
  },
  why: {
    'not-ours': 'niet door mij gemaakt, blokkeren doe je zelf in Entra',
    'in-use': 'het is nog ergens anders voor nodig',
    gone: 'iemand had het al verwijderd',
    'blocked-before': 'iemand anders had het al geblokkeerd',
    unblocked: 'iemand had de blokkering opgeheven',
  },
  stays:
    'Wat ik niet kan weghalen: toegang die anderen buiten de catalogus hebben gegeven, en sessies die nu open zijn. Microsoft laat niemand van hieruit de sessies van een gast beëindigen; ze lopen tot hun token verloopt, ongeveer een uur.',
  earlierStays: (count) =>
    count === 1
      ? '1 lidmaatschap van vóór mijn tijd of van iemand anders blijft, tenzij je het ook weghaalt.'
      : `${count} lidmaatschappen van vóór mijn tijd of van iemand anders blijven, tenzij je ze ook weghaalt.`,
  unseen: 'Welke toegang er verder uit de catalogus is, mag ik niet zien; die blijft.',
  told: 'Elke sponsor hoort het één keer, met je reden. Het kan niet ongedaan worden gemaakt: voor wie weer toegang moet krijgen, is een nieuwe aanvraag nodig.',
  lift: 'Moet iemand zich toch weer kunnen aanmelden: open de geschiedenis, en kies **Account behouden**.',
  remove: 'Alles verwijderen',
  removeAll: 'Ook dat van anderen',
  look: 'Opnieuw kijken',
  hint: 'Het postvak is overgenomen',
  underWay: 'De rest loopt, en gaat vóór al het andere werk.',
  toSponsor: (by, whom) =>
    `${by} heeft in een noodgeval alles van ${whom} in één keer verwijderd. De toegang die je had aangevraagd, is weg; je hoeft niets te doen.`,
  toAdministrator: (by, whom) =>
    `${by} heeft in een noodgeval alles van ${whom} in één keer verwijderd. **geschiedenis anna@partner.com** laat zien wat er met een partner is gebeurd.`,
};
