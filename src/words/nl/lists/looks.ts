import type { LookCode } from '../../../access/batch/row-problem.ts';
import type { RowFaultWords } from '../../list-faults.ts';
import { listed, or } from '../counting.ts';
import { LIVE } from '../live.ts';

const live = (status: string): string =>
  Object.entries(LIVE).find(([one]) => one === status)?.[1] ?? 'is hier al bekend';

/** What only a look at the directory, the catalogue and what is on record can say against a row. */
export const lookProblems: Pick<RowFaultWords, LookCode> = {
  'already-live': (given, [status = '', sponsor = '']) =>
    `${given} ${live(status)}; de sponsor is ${sponsor}. Haal deze rij weg.`,
  'not-requester': () =>
    'Hiervoor kun je geen toegang aanvragen. Haal deze rij weg, of vraag een beheerder om dat recht.',
  'domain-denied': (given) =>
    `Van ${given} kun je hiervoor niemand uitnodigen. Haal deze rij weg, of vraag een beheerder waarom.`,
  'domain-not-allowed': (given, instead) =>
    `Partners van ${given} kun je hiervoor niet uitnodigen. Vul een adres van ${listed(instead)} in.`,
  'own-domain': (given, [until]) =>
    until === undefined
      ? `${given} is van onszelf, en niemand hier heeft dit adres. Controleer de spelling.`
      : `${given} is van onszelf, en dit account is verwijderd. Een beheerder kan het tot en met ${until} herstellen.`,
  'account-disabled': (given) =>
    `Het account van ${given} is geblokkeerd voor aanmelding. Haal deze rij weg, of vraag een beheerder het eerst te deblokkeren.`,
  'privileged-group': (_given, people) =>
    `Hiermee komt iemand in een groep die directoryrollen kan hebben, en aanvragen is daarvoor niet ingesteld. Vraag het aan ${people.length === 0 ? 'een beheerder' : listed(people)}.`,
  'several-accounts': (given, people) =>
    `Meerdere mensen hebben ${given}, onder wie ${listed(people)}. Nodig deze persoon apart uit, en kies wie je bedoelt.`,
  'same-person': (given, [row = '']) =>
    `${given} is een ander adres van de persoon in rij ${row}. Haal een van de twee weg.`,
  'look-alike': (given, [corrected = '']) =>
    `${given} lijkt veel op ${corrected}. Vul dat in; klopt het toch, nodig deze persoon dan eerst apart uit.`,
  deleted: (given, [until]) =>
    until === undefined
      ? `${given} was hier gast en is kort geleden verwijderd. Bedoel je een nieuwe uitnodiging, nodig deze persoon dan apart uit.`
      : `${given} was hier gast en is verwijderd; een beheerder kan het account tot en met ${until} herstellen. Bedoel je een nieuwe uitnodiging, nodig deze persoon dan apart uit.`,
  'nothing-found': (given) => `Ik ken niemand met ${given}. Controleer de spelling, of haal deze rij weg.`,
  'which-one': (_given, resources) => `Hiervan is er meer dan één. Vul ${or(resources)} in.`,
  'not-yours': (given, [sponsor = '']) =>
    `De sponsor van ${given} is ${sponsor}; alleen die persoon of een beheerder kan dit wijzigen. Haal deze rij weg.`,
  over: (given) => `De toegang van ${given} is al voorbij, of eindigt op dit moment. Haal deze rij weg.`,
  'not-invited-yet': (given) =>
    `${given} is nog niet uitgenodigd; dat komt na de goedkeuring. Haal deze rij weg.`,
  'already-granted': (given) =>
    `${given} heeft geaccepteerd en heeft geen nieuwe uitnodiging nodig. Haal deze rij weg.`,
  'not-granted': (given) => `${given} heeft nu geen toegang om te verlengen. Haal deze rij weg.`,
  'no-end': (given) => `De toegang van ${given} heeft geen einddatum. Haal deze rij weg.`,
  'not-longer': (_given, [until = '']) =>
    `De toegang geldt al tot en met ${until}. Vul een latere dag in, of een duur zoals 90d.`,
  'extension-pending': (given) =>
    `Langere toegang voor ${given} wacht al op een beslissing. Haal deze rij weg.`,
  'already-sponsor': (given, [sponsor = '']) =>
    `${sponsor} is al sponsor van ${given}. Noem een andere collega, of haal deze rij weg.`,
  'own-sponsor': () => 'Niemand is sponsor van de eigen toegang. Noem een andere collega.',
  'sponsor-unknown': (given) =>
    `Ik ken geen collega met ${given}. Vul het adres in van iemand die hier werkt.`,
  'list-of-its-own': () =>
    'Deze rij nodigt uit, en andere wijzigen toegang die er al is. Zet rijen die uitnodigen in een eigen lijst.',
  'not-looked-up': (given) =>
    `Microsoft kan ${given} niet opzoeken. Controleer de spelling; klopt die, nodig deze persoon dan apart uit.`,
  'too-often': (given, [when = '']) =>
    `${given} kreeg net een nieuwe uitnodiging, of vandaag al een paar. De volgende kan vanaf ${when}: haal deze rij zolang weg.`,
  'not-possible': (given) => `${given} kan niet met een lijst. Doe dit apart, dan kan ik meer zeggen.`,
};
