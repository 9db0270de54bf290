import type { LookCode } from '../../../access/batch/row-problem.ts';
import type { RowFaultWords } from '../../list-faults.ts';
import { listed, or } from '../counting.ts';
import { LIVE } from '../live.ts';

const live = (status: string): string =>
  Object.entries(LIVE).find(([one]) => one === status)?.[1] ?? 'er allerede kjent her';

/** What only a look at the directory, the catalogue and what is on record can say against a row. */
export const lookProblems: Pick<RowFaultWords, LookCode> = {
  'already-live': (given, [status = '', sponsor = '']) =>
    `${given} ${live(status)}; sponsoren er ${sponsor}. Ta bort denne raden.`,
  'not-requester': () =>
    'Du kan ikke be om tilgang til dette. Ta bort denne raden, eller be en administrator legge deg til.',
  'domain-denied': (given) =>
    `Ingen fra ${given} kan inviteres til dette. Ta bort denne raden, eller spør en administrator hvorfor.`,
  'domain-not-allowed': (given, instead) =>
    `Partnere fra ${given} kan ikke inviteres til dette. Skriv en adresse fra ${listed(instead)}.`,
  'own-domain': (given, [until]) =>
    until === undefined
      ? `${given} er vårt eget, og ingen her har denne adressen. Sjekk skrivemåten.`
      : `${given} er vårt eget, og denne kontoen er slettet. En administrator kan gjenopprette den til og med ${until}.`,
  'account-disabled': (given) =>
    `Kontoen til ${given} er blokkert for pålogging. Ta bort denne raden, eller be en administrator oppheve blokkeringen først.`,
  'privileged-group': (_given, people) =>
    `Dette gir medlemskap i en gruppe som kan ha Entra-roller, og det er ikke satt opp slik at noen kan be om det. ${people.length === 0 ? 'En administrator' : listed(people)} kan endre det.`,
  'several-accounts': (given, people) =>
    `Flere har ${given}, blant dem ${listed(people)}. Inviter denne personen for seg, og velg hvem du mener.`,
  'same-person': (given, [row = '']) =>
    `${given} er en annen adresse til personen i rad ${row}. Ta bort en av de to.`,
  'look-alike': (given, [corrected = '']) =>
    `${given} ligner på ${corrected}. Skriv det; er den riktig som den står, inviter denne personen for seg først.`,
  deleted: (given, [until]) =>
    until === undefined
      ? `${given} var gjest her og ble nylig slettet. Mener du en ny invitasjon, inviter denne personen for seg.`
      : `${given} var gjest her og er slettet; en administrator kan gjenopprette kontoen til og med ${until}. Mener du en ny invitasjon, inviter denne personen for seg.`,
  'nothing-found': (given) => `Jeg kjenner ingen med ${given}. Sjekk skrivemåten, eller ta bort denne raden.`,
  'which-one': (_given, resources) => `Det er mer enn én. Skriv ${or(resources)}.`,
  'not-yours': (given, [sponsor = '']) =>
    `${sponsor} er sponsor for ${given}, og bare vedkommende eller en administrator kan endre det. Ta bort denne raden.`,
  over: (given) => `Tilgangen for ${given} er allerede over, eller slutter nå. Ta bort denne raden.`,
  'not-invited-yet': (given) =>
    `${given} er ikke invitert ennå; det kommer når forespørselen er godkjent. Ta bort denne raden.`,
  'already-granted': (given) => `${given} har godtatt, og trenger ingen ny invitasjon. Ta bort denne raden.`,
  'not-granted': (given) => `${given} har ingen tilgang nå som kan forlenges. Ta bort denne raden.`,
  'no-end': (given) => `Tilgangen for ${given} har ingen sluttdato. Ta bort denne raden.`,
  'not-longer': (_given, [until = '']) =>
    `Tilgangen varer allerede til og med ${until}. Skriv en senere dag, eller en varighet som 90d.`,
  'extension-pending': (given) =>
    `Lengre tilgang for ${given} venter allerede på en avgjørelse. Ta bort denne raden.`,
  'already-sponsor': (given, [sponsor = '']) =>
    `${sponsor} er allerede sponsor for ${given}. Nevn en annen kollega, eller ta bort denne raden.`,
  'own-sponsor': () => 'Ingen er sponsor for sin egen tilgang. Nevn en annen kollega.',
  'sponsor-unknown': (given) =>
    `Jeg kjenner ingen kollega med ${given}. Skriv adressen til noen som jobber her.`,
  'list-of-its-own': () =>
    'Denne raden inviterer, og andre endrer tilgang som finnes. Legg rader som inviterer, i en egen liste.',
  'not-looked-up': (given) =>
    `Microsoft kan ikke slå opp ${given}. Sjekk skrivemåten; er den riktig, inviter denne personen for seg.`,
  'too-often': (given, [when = '']) =>
    `${given} fikk nettopp en ny invitasjon, eller flere i dag. Den neste kan gå ${when}: Ta bort denne raden til da.`,
  'not-possible': (given) => `${given} kan ikke gjøres med en liste. Gjør dette for seg, så kan jeg si mer.`,
};
