import type { Words } from '../words.ts';
import { number } from './counting.ts';

/** The noun is the same for one and for several. */
const memberships = (count: number): string => `${number(count)} medlemskap`;

/** What the directory says, and no record does, or the other way round. */
export const drift: Words['drift'] = {
  title: (count) =>
    count === 0 ? 'Alt stemmer: Hvert medlemskap er registrert' : `${memberships(count)} å se på`,
  asOf: (when) => `Per ${when}. Ingenting ble endret.`,
  kinds: {
    unexplained: 'Ikke registrert',
    missing: 'Registrert, men borte',
    blocked: 'Registrert, men blokkert for pålogging',
    deleted: 'Registrert, men kontoen er slettet',
  },
  rows: {
    unexplained: (where, employee) => `I ${where}${employee ? ', en ansatt' : ''}. Det er ikke registrert.`,
    missing: (where) => `Registrert for ${where}. Noen har tatt bort medlemskapet.`,
    blocked: (where) =>
      `Registrert for ${where}. Kontoen er blokkert i Entra, for hånd eller av en policy; det rører jeg ikke.`,
    deleted: (where) => `Registrert for ${where}. Kontoen er slettet i Entra, for hånd eller av en policy.`,
  },
  unseen: (where) => `Jeg kunne ikke lese alle medlemmene i ${where}, så det kan være flere.`,
  how: 'Kryss av hvem det gjelder, eller alle, og velg hva som skal skje.',
  all: (count) => `Alle ${number(count)}, ikke bare denne siden`,
  reason: 'Begrunnelse',
  reasonHint: 'Rest fra den gamle portalen',
  acts: {
    adopt: 'Overta',
    'put-back': 'Legg inn igjen',
    remove: 'Fjern',
    leave: 'La det være',
  },
  next: 'Neste',
  file: 'Alle som fil',
  look: 'Sjekk på nytt',
  explain: {
    adopt:
      '**Overta** beholder tilgangen og registrerer den: med en sponsor, og en sluttdato der ressursen har det.',
    'put-back': '**Legg inn igjen** gjør noen til medlem igjen.',
    remove: '**Fjern** tar bort tilgangen, og krever en begrunnelse.',
    leave: '**La det være** endrer ingenting, og jeg viser det ikke igjen før noe endrer seg.',
  },
  nothingTicked: 'Ingen som dette går an for, er krysset av. Kryss av hvem det gjelder, eller alle.',
  outdated: 'Jeg har sett etter på nytt siden. Slik er det nå.',
  decided: {
    adopt: (count) => `${memberships(count)} overtatt.`,
    'put-back': (count) => `${memberships(count)} lagt inn igjen.`,
    remove: (count) => `${memberships(count)} fjernet.`,
    leave: (count) => `${memberships(count)} latt være.`,
  },
  underWay: (count) =>
    `Jeg jobber med ${memberships(count)}. Skriv **avvik** om en stund for å se hva som er igjen.`,
  outcomes: {
    adopted: 'overtatt',
    removed: 'fjernet',
    'put-back': 'lagt inn igjen',
    left: 'beholdt',
    explained: 'er registrert nå',
    'nothing-left': 'var allerede over',
    own: 'er din egen tilgang; en annen administrator må overta den',
    'no-address': 'kontoen har ingen e‑postadresse',
    failed: 'Entra avviste det; loggen sier hvorfor',
  },
  told: (count, where) =>
    `Jeg har${where === undefined ? '' : ` for ${where}`} sammenlignet det Entra sier, med det som er registrert: ${memberships(count)} å se på. Ingenting ble endret. Skriv **avvik** for å se dem.`,
  settled: {
    adopt: (by, count) =>
      `${by} overtok ${memberships(count)} som ikke var registrert. **liste alle** viser dem.`,
    'put-back': (by, count) => `${by} fikk lagt inn igjen ${memberships(count)} som var borte.`,
    remove: (by, count) =>
      `${by} fikk fjernet ${memberships(count)} som ikke stemte med det som er registrert.`,
  },
  columns: ['Navn', 'Adresse', 'Ressurs', 'Hva', 'Objekt-ID', 'Resultat'],
  fileName: 'drift.csv',
};
