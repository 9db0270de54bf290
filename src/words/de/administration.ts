import type { Words } from '../words.ts';
import { paced } from './directory.ts';
import { drift } from './drift.ts';
import { emergency } from './ending/emergency.ts';

const resources = (count: number): string => (count === 1 ? 'eine Ressource' : `${count} Ressourcen`);
const would = (count: number): string => (count === 1 ? 'würde' : 'würden');

const outsiders = (guests: number): string =>
  guests === 1 ? 'Ein Mitglied kommt von außen' : `${guests} Mitglieder kommen von außen`;

/** What administrators do that no record is about: told to whom it concerns, and to the other administrators. */
export const administration: Words['administration'] = {
  acts: {
    'stand-in-set': ({ by, from, to, until, you }) =>
      ({
        from: `${to} entscheidet für Sie bis ${until}; eingerichtet von ${by}. **vertretung beenden** hebt das auf.`,
        to: `Sie entscheiden für ${from} bis ${until}; eingerichtet von ${by}. Was schon wartet, steht in **genehmigungen**; neue Anträge kommen von selbst.`,
        administrator: `${to} entscheidet für ${from} bis ${until}; eingerichtet von ${by}. **vertretungen** zeigt alle.`,
        sponsor: '',
      })[you],
    'stand-in-ended': ({ by, from, to, you }) =>
      ({
        from: `Sie entscheiden wieder selbst${to === '' ? '' : `, nicht mehr ${to}`}; veranlasst von ${by}.`,
        to: `Sie entscheiden nicht mehr für ${from}; veranlasst von ${by}.`,
        administrator: `${from} entscheidet wieder selbst${to === '' ? '' : `, nicht mehr ${to}`}; veranlasst von ${by}.`,
        sponsor: '',
      })[you],
    'approvals-placed': ({ by, guests }) => {
      const said = `${by} hat für Genehmigungskarten einen anderen Kanal gewählt.`;
      if (guests === undefined) return `${said} Wer darin ist, war nicht zu sehen.`;
      return guests === 0
        ? said
        : `${said} ${outsiders(guests)} und ${guests === 1 ? 'kann' : 'können'} sie lesen.`;
    },
    'audit-placed': ({ by, guests }) => {
      const said = `${by} lässt ab jetzt jede Entscheidung und jeden erteilten oder beendeten Zugang in einem Kanal melden.`;
      if (guests === undefined) return `${said} Wer darin ist, war nicht zu sehen.`;
      return guests === 0
        ? said
        : `${said} ${outsiders(guests)} und ${guests === 1 ? 'kann' : 'können'} das lesen.`;
    },
    'invitations-resumed': ({ by }) =>
      `${by} lässt Einladungen wieder hinausgehen, nachdem Microsoft sie gestoppt hatte. **tempo** zeigt, wie schnell.`,
    'catalogue-taken': ({ by, changed: count }) =>
      `${by} hat einen anderen Katalog in Kraft gesetzt: ${resources(count)} geändert. Was sich jetzt beantragen lässt, zeigt **katalog**.`,
    'catalogue-proposed': ({ by, changed: count }) =>
      `${by} schlägt einen anderen Katalog vor: ${resources(count)} ${would(count)} sich ändern. **katalog** zeigt ihn, und dort können Sie zustimmen; bis dahin ändert sich nichts.`,
    'drift-settled': ({ by, settled }) =>
      settled === undefined ? '' : drift.settled[settled.does](by, settled.count),
    'cut-off': ({ by, cutOff, you }) =>
      (you === 'sponsor' ? emergency.toSponsor : emergency.toAdministrator)(by, cutOff),
    'partner-forgotten': ({ by, stripped }) =>
      `${by} hat die personenbezogenen Daten eines Partners entfernen lassen: ${stripped === 1 ? 'Ein Eintrag ist' : `${stripped} Einträge sind`} jetzt bereinigt. Was wann geschah, bleibt festgehalten.`,
    'old-forgotten': () =>
      'Was Administratoren vor langer Zeit über Mitgliedschaften entschieden haben, ist jetzt ohne personenbezogene Daten, wie RETENTION_DAYS es vorgibt.',
  },
  because: (reason) => `Grund: ${reason}`,
  notDone: 'Ich habe nichts geändert.',
  channel: {
    title: 'Diesen Kanal können Leute von außen lesen',
    unseenTitle: 'Vielleicht lesen Leute von außen diesen Kanal',
    guests: (guests) =>
      `${outsiders(guests)}: Gäste oder Leute aus einem anderen Unternehmen. Sie würden jede Genehmigungskarte lesen: wer etwas beantragt, für wen und warum.`,
    unseen:
      'Ich konnte nicht sehen, wer in diesem Kanal ist. Gäste darin würden jede Genehmigungskarte lesen: wer etwas beantragt, für wen und warum.',
    hint: 'Wir entscheiden das gemeinsam',
    confirm: 'Karten hierher',
    otherwise:
      'Es wurde noch nichts geändert. Um einen anderen Kanal zu wählen, schreiben Sie dort **genehmigungen hier**.',
    audit: {
      guests: (guests) =>
        `${outsiders(guests)}: Gäste oder Leute aus einem anderen Unternehmen. Sie würden von jeder Entscheidung erfahren: wer Zugang bekommt oder verliert und wer das entschieden hat.`,
      unseen:
        'Ich konnte nicht sehen, wer in diesem Kanal ist. Gäste darin würden von jeder Entscheidung erfahren: wer Zugang bekommt oder verliert und wer das entschieden hat.',
      confirm: 'Hier melden',
      otherwise:
        'Es wurde noch nichts geändert. Um einen anderen Kanal zu wählen, schreiben Sie dort **protokoll hier**.',
    },
  },
  catalogue: {
    title: 'Katalog',
    same: (count) =>
      `In der Datei steht, was in Kraft ist: ${resources(count)}. **ressourcen** zeigt sie, **diagnose** prüft sie im Verzeichnis.`,
    fromSettings:
      'Es gibt keine Katalogdatei: Die einzige Ressource kommt aus den Einstellungen. Werden sie geändert, gilt das ab dem nächsten Start.',
    changed: 'Die Datei hat sich geändert. Das würde sich ändern; noch ist alles beim Alten.',
    approvalOnly: 'Es ändert sich nur, ob es zwei Administratoren braucht.',
    added: (resource) => `${resource} ist neu`,
    removed: (resource) =>
      `${resource} fällt weg. Wer Zugang hat, behält ihn bis zum Ende; beantragen kann es niemand mehr.`,
    of: (resource) => `${resource} ändert sich`,
    nothing: 'nichts',
    key: (key, before, after) => `${key}: ${before} → ${after}`,
    more: (count) => `Und ${count} weitere.`,
    wrong:
      'Die Datei ist fehlerhaft, deshalb bleibt, was in Kraft war. Korrigieren Sie sie und schreiben Sie noch einmal **katalog**.',
    hint: 'Am Montag so vereinbart',
    proposed: (by) => `Vorgeschlagen von ${by}. Zustimmen müssen Sie oder ein anderer Administrator.`,
    two: 'Es braucht zwei Administratoren: Sie schlagen es vor, ein anderer stimmt zu.',
    take: 'In Kraft setzen',
    propose: 'Vorschlagen',
    agree: 'Zustimmen',
    taken:
      'Der neue Katalog ist in Kraft, innerhalb einer Minute auf jedem Replikat. Die anderen Administratoren erfahren davon.',
    isProposed: 'Vorgeschlagen. Die anderen Administratoren erfahren davon; einer stimmt mit **katalog** zu.',
    movedOn: 'In der Datei steht inzwischen etwas anderes. **katalog** zeigt es.',
    waits:
      'Die Katalogdatei hat sich geändert. Noch ist nichts anders: **katalog** zeigt, was sich ändern würde, und dort setzen Sie es in Kraft.',
    isWrong: (problems) =>
      `Die Katalogdatei hat sich geändert und ist fehlerhaft. Was in Kraft war, bleibt.\n\n${problems}\n\nKorrigieren Sie die Datei und schreiben Sie dann **katalog**.`,
  },
  why: {
    title: {
      'cancel-request': (address, resource) => `Antrag für ${address} zu ${resource} zurückziehen?`,
      resend: (address, resource) => `${address} noch einmal zu ${resource} einladen?`,
      'copy-link': (address, resource) => `Neuen Link für ${address} zu ${resource} holen?`,
      extend: (address, resource) => `Zugang von ${address} zu ${resource} verlängern?`,
      undo: (address, resource) => `Entfernen von ${address} aus ${resource} rückgängig machen?`,
    },
    button: {
      'cancel-request': 'Zurückziehen',
      resend: 'Erneut senden',
      'copy-link': 'Link holen',
      extend: 'Verlängern',
      undo: 'Rückgängig machen',
    },
    of: (sponsor) =>
      `${sponsor} betreut diesen Zugang und erfährt, dass Sie das getan haben und warum; es wird festgehalten.`,
    label: 'Grund',
    hint: 'Der Sponsor ist im Urlaub',
    error: 'Nennen Sie den Grund: Er wird festgehalten und mitgeteilt.',
  },
};

/** How fast invitations go, and why they wait; all but the first to administrators. */
export const pace: Words['pace'] = {
  goesAbout: (when) =>
    `Die Einladung geht voraussichtlich am ${when} hinaus. ${paced} Sie müssen nichts tun.`,
  full: 'Einladungen gehen so schnell hinaus, wie Microsoft sie annimmt (INVITATION_PACE=full).',
  learning: (sent, allowance) =>
    `Gesendete Einladungen in der letzten Stunde: ${sent} von höchstens ${allowance}. Solange alles gut geht, dürfen es je Stunde bis zu viermal so viele sein wie in der bisher besten.`,
  stopped: (why, since) => `Einladungen sind seit ${since} gestoppt. ${why}`,
  waiting: (count, more) =>
    count === 0
      ? 'Keine Einladung wartet.'
      : more
        ? `Mehr als ${count} Einladungen warten.`
        : `${count} ${count === 1 ? 'Einladung wartet' : 'Einladungen warten'}.`,
  opens: (when) => `Die nächsten können ab ${when} hinausgehen.`,
  goesOn:
    'Einladungen gehen weiter, zuerst langsam. Was wartet, wird innerhalb von zehn Minuten wieder versucht; lehnt Microsoft noch einmal ab, stoppen sie wieder.',
  notStopped: 'Einladungen sind nicht gestoppt, es gibt also nichts fortzusetzen.',
};
