import type { RefusalCode } from '../../../access/refusal.ts';
import type { Words } from '../../words.ts';

type Told = RefusalCode | 'stopped' | 'cut-off';

/** Why a row that was good did not come on record after all. */
const refusedLater: Partial<Readonly<Record<Told, string>>> = {
  stopped: 'Die Liste wurde gestoppt, bevor diese Zeile an der Reihe war.',
  'cut-off':
    'Ein Administrator hat alles von diesem Partner entfernen lassen, bevor diese Zeile an der Reihe war.',
  'not-requester': 'Inzwischen durften Sie hierfür keinen Zugang mehr beantragen.',
  'already-live': 'Inzwischen hatte schon jemand Zugang für diesen Partner beantragt.',
  'domain-denied': 'Inzwischen war diese Domäne nicht mehr zugelassen.',
  'domain-not-allowed': 'Inzwischen war diese Domäne nicht mehr zugelassen.',
  'term-past': 'Inzwischen war der Tag schon vorbei, an dem der Zugang enden sollte.',
  'term-too-long': 'Inzwischen durfte Zugang nicht mehr so lange gelten.',
  'reason-needed': 'Inzwischen brauchte es hierfür einen Grund.',
  'not-yours': 'Inzwischen durften Sie das nicht mehr ändern.',
  'nothing-found': 'Inzwischen war dazu nichts eingetragen.',
  'not-live': 'Inzwischen war dieser Zugang vorbei.',
  'not-invited-yet': 'Inzwischen gab es keine Einladung, die sich erneut senden ließ.',
  'already-granted': 'Inzwischen hatte der Partner angenommen.',
  'not-granted': 'Inzwischen gab es keinen Zugang zu verlängern.',
  'no-end': 'Inzwischen war dieser Zugang unbefristet.',
  'not-longer': 'Inzwischen galt der Zugang schon so lange.',
  'already-sponsor': 'Inzwischen war diese Person schon Sponsor des Partners.',
  'sponsor-unknown': 'Inzwischen arbeitete die Person, die übernehmen sollte, nicht mehr hier.',
  'extension-pending': 'Inzwischen wartete längerer Zugang schon auf eine Entscheidung.',
  'limit-reached': 'Inzwischen hatte dieser Partner vorerst genug Einladungen bekommen.',
};

/** What became of a row, in the result file. */
export const outcomes: Words['lists']['outcomes'] = {
  invitation: {
    wrong: 'Fehlerhaft, nicht gesendet',
    struck: (by) => `Von ${by} herausgenommen, nicht gesendet`,
    notYet: 'Nicht gesendet',
    refused: 'Doch nicht gesendet',
  },
  action: {
    wrong: 'Fehlerhaft, nicht ausgeführt',
    struck: (by) => `Von ${by} herausgenommen, nicht ausgeführt`,
    notYet: 'Nicht ausgeführt',
    refused: 'Doch nicht ausgeführt',
  },
  offered: (status, to) => `${status}; ${to} ist gefragt, ob die Betreuung übernommen wird`,
  refusedWhy: (code) =>
    Object.entries(refusedLater).find(([one]) => one === code)?.[1] ??
    'Inzwischen war das nicht mehr möglich. Erledigen Sie das einzeln, dann kann ich mehr sagen.',
  rejected: (by, comment) => (comment === undefined ? `Von ${by}.` : `Von ${by}: ${comment}`),
  linkLater: (when) =>
    when === undefined
      ? 'Der Link lässt sich gerade nicht erstellen; Links aus früheren Dateien gelten noch. Holen Sie die Datei nachher noch einmal.'
      : `Den nächsten Link gibt es ab ${when}; Links aus früheren Dateien gelten noch. Holen Sie die Datei dann noch einmal.`,
};
