import type { RefusalCode } from '../../../access/refusal.ts';
import type { Words } from '../../words.ts';

type Told = RefusalCode | 'stopped' | 'cut-off';

/** Why a row that was good did not come on record after all. */
const refusedLater: Partial<Readonly<Record<Told, string>>> = {
  stopped: 'Die Liste wurde gestoppt, bevor diese Zeile an der Reihe war.',
  'cut-off':
    'Ein Administrator hat alles von diesem Partner entfernen lassen, bevor diese Zeile an der Reihe war.',
  'not-requester': 'Da durften Sie hierfür keinen Zugang mehr beantragen.',
  'already-live': 'Da hatte schon jemand diesen Partner beantragt.',
  'domain-denied': 'Da war diese Domäne nicht mehr zugelassen.',
  'domain-not-allowed': 'Da war diese Domäne nicht mehr zugelassen.',
  'term-past': 'Da war der Tag schon vorbei, an dem der Zugang enden sollte.',
  'term-too-long': 'Da durfte Zugang nicht mehr so lange gelten.',
  'reason-needed': 'Da brauchte es hierfür einen Grund.',
  'not-yours': 'Da durften Sie das nicht mehr ändern.',
  'nothing-found': 'Da war dazu nichts eingetragen.',
  'not-live': 'Da war dieser Zugang vorbei.',
  'not-invited-yet': 'Da gab es keine Einladung, die sich erneut senden ließ.',
  'already-granted': 'Da hatte der Partner angenommen.',
  'not-granted': 'Da gab es keinen Zugang zu verlängern.',
  'no-end': 'Da hatte dieser Zugang kein Ende.',
  'not-longer': 'Da galt der Zugang schon so lange.',
  'already-sponsor': 'Da wurde dieser Partner schon so betreut.',
  'sponsor-unknown': 'Da arbeitete nicht mehr hier, wer übernehmen sollte.',
  'extension-pending': 'Da wartete längerer Zugang schon auf eine Entscheidung.',
  'limit-reached': 'Da hatte dieser Partner so viele Einladungen, wie in einer Weile gehen.',
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
    'Da ging das nicht mehr. Erledigen Sie das einzeln, dann kann ich mehr sagen.',
  rejected: (by, comment) => (comment === undefined ? `Von ${by}.` : `Von ${by}: ${comment}`),
  linkLater: (when) =>
    when === undefined
      ? 'Der Link lässt sich gerade nicht erstellen; Links aus früheren Dateien gelten noch. Holen Sie die Datei nachher noch einmal.'
      : `Den nächsten Link gibt es ab ${when}; Links aus früheren Dateien gelten noch. Holen Sie die Datei dann noch einmal.`,
};
