import type { LookCode } from '../../../access/batch/row-problem.ts';
import type { RowFaultWords } from '../../list-faults.ts';
import { listed, or } from '../counting.ts';
import { LIVE } from '../live.ts';

const live = (status: string): string =>
  Object.entries(LIVE).find(([one]) => one === status)?.[1] ?? 'ist hier schon bekannt';

/** What only a look at the directory, the catalogue and what is on record can say against a row. */
export const lookProblems: Pick<RowFaultWords, LookCode> = {
  'already-live': (given, [status = '', sponsor = '']) =>
    `${given} ${live(status)}; betreut von ${sponsor}. Nehmen Sie diese Zeile heraus.`,
  'not-requester': () =>
    'Hierfür können Sie keinen Zugang beantragen. Nehmen Sie diese Zeile heraus, oder bitten Sie einen Administrator, Sie freizuschalten.',
  'domain-denied': (given) =>
    `Von ${given} lässt sich hierzu niemand einladen. Nehmen Sie diese Zeile heraus, oder fragen Sie einen Administrator nach dem Grund.`,
  'domain-not-allowed': (given, instead) =>
    `Partner von ${given} lassen sich hierzu nicht einladen. Schreiben Sie eine Adresse von ${listed(instead)}.`,
  'own-domain': (given, [until]) =>
    until === undefined
      ? `${given} gehört uns selbst, und diese Adresse hat hier niemand. Prüfen Sie die Schreibweise.`
      : `${given} gehört uns selbst, und dieses Konto wurde gelöscht. Ein Administrator kann es bis ${until} wiederherstellen.`,
  'account-disabled': (given) =>
    `Das Konto von ${given} ist für die Anmeldung gesperrt. Nehmen Sie diese Zeile heraus, oder bitten Sie einen Administrator, es zuerst zu entsperren.`,
  'privileged-group': (_given, people) =>
    `Damit käme jemand in eine Gruppe, die Verzeichnisrollen haben kann, und das Beantragen ist dafür nicht eingerichtet. Wenden Sie sich dafür an ${people.length === 0 ? 'einen Administrator' : listed(people)}.`,
  'several-accounts': (given, people) =>
    `${given} haben mehrere, darunter ${listed(people)}. Laden Sie diese Person einzeln ein, und wählen Sie aus, wer gemeint ist.`,
  'same-person': (given, [row = '']) =>
    `${given} ist eine andere Adresse der Person in Zeile ${row}. Nehmen Sie eine von beiden heraus.`,
  'look-alike': (given, [corrected = '']) =>
    `${given} ist fast wie ${corrected}. Schreiben Sie das; stimmt es doch, laden Sie diese Person zuerst einzeln ein.`,
  deleted: (given, [until]) =>
    until === undefined
      ? `${given} war hier Gast und wurde vor Kurzem gelöscht. Soll es eine neue Einladung sein, laden Sie diese Person einzeln ein.`
      : `${given} war hier Gast und wurde gelöscht; ein Administrator kann das Konto bis ${until} wiederherstellen. Soll es eine neue Einladung sein, laden Sie diese Person einzeln ein.`,
  'nothing-found': (given) =>
    `${given} kenne ich nicht. Prüfen Sie die Schreibweise, oder nehmen Sie diese Zeile heraus.`,
  'which-one': (_given, resources) => `Davon gibt es mehrere. Schreiben Sie ${or(resources)}.`,
  'not-yours': (given, [sponsor = '']) =>
    `${given} betreut ${sponsor}; ändern kann das nur diese Person oder ein Administrator. Nehmen Sie diese Zeile heraus.`,
  over: (given) =>
    `Der Zugang von ${given} ist schon vorbei oder endet gerade. Nehmen Sie diese Zeile heraus.`,
  'not-invited-yet': (given) =>
    `${given} ist noch nicht eingeladen; das kommt nach der Genehmigung. Nehmen Sie diese Zeile heraus.`,
  'already-granted': (given) =>
    `${given} hat angenommen und braucht keine neue Einladung. Nehmen Sie diese Zeile heraus.`,
  'not-granted': (given) =>
    `${given} hat gerade keinen Zugang, der sich verlängern ließe. Nehmen Sie diese Zeile heraus.`,
  'no-end': (given) => `Der Zugang von ${given} ist unbefristet. Nehmen Sie diese Zeile heraus.`,
  'not-longer': (_given, [until = '']) =>
    `Der Zugang gilt schon bis ${until}. Schreiben Sie einen späteren Tag, oder eine Dauer wie 90d.`,
  'extension-pending': (given) =>
    `Längerer Zugang für ${given} wartet schon auf eine Entscheidung. Nehmen Sie diese Zeile heraus.`,
  'already-sponsor': (given, [sponsor = '']) =>
    `${sponsor} betreut ${given} schon. Nennen Sie jemand anderen, oder nehmen Sie diese Zeile heraus.`,
  'own-sponsor': () => 'Niemand betreut den eigenen Zugang. Nennen Sie jemand anderen.',
  'sponsor-unknown': (given) =>
    `Unter ${given} finde ich hier niemanden. Schreiben Sie die Adresse von jemandem, der hier arbeitet.`,
  'list-of-its-own': () =>
    'Diese Zeile lädt ein, andere ändern bestehenden Zugang. Setzen Sie Zeilen, die einladen, in eine eigene Liste.',
  'not-looked-up': (given) =>
    `Nach ${given} kann Microsoft nicht suchen. Prüfen Sie die Schreibweise; stimmt sie, laden Sie diese Person einzeln ein.`,
  'too-often': (given, [when = '']) =>
    `${given} hat eben erst eine neue Einladung bekommen, oder heute schon mehrere. Die nächste ist ab ${when} möglich: Nehmen Sie diese Zeile so lange heraus.`,
  'not-possible': (given) =>
    `${given} geht nicht mit einer Liste. Erledigen Sie das einzeln, dann kann ich mehr sagen.`,
};
