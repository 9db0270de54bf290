import { afterColon } from '../../joints.ts';
import type { Words } from '../../words.ts';

/** What approvers read on their cards. */
export const approvals: Pick<Words['cards'], 'approval' | 'waiting' | 'revoke'> = {
  approval: {
    title: (sponsor, partner, resource, length) =>
      `${sponsor} bittet um Zugang für ${partner} zu ${resource} ${length}`,
    extension: (sponsor, partner, resource, length) =>
      `${sponsor} bittet um längeren Zugang für ${partner} zu ${resource} ${length}`,
    length: {
      for: (span) => `für ${span}`,
      until: (day) => `bis ${day}`,
      forever: 'ohne Befristung',
    },
    called: (who) => `${who}: Bitte entscheiden Sie.`,
    yours: 'Das ist Ihr eigener Antrag, deshalb entscheidet jemand anders.',
    others: 'Hierüber entscheiden andere.',
    reminder: (day) => `Zur Erinnerung: gefragt am ${day}, noch nicht entschieden.`,
    stage: (stage, of) => `Stufe ${stage} von ${of}`,
    next: (people, count) =>
      `Als Nächstes ${count === 1 ? 'entscheidet' : 'entscheiden'} ${people}. Sie müssen nichts weiter tun.`,
    nextStage: 'Als Nächstes entscheidet die nächste Stufe. Sie müssen nichts weiter tun.',
    inPlaceOf: (name) => `Sie entscheiden in Vertretung von ${name}.`,
    inPlace: (name, whom) => `${name} für ${whom}`,
    takeBack: 'Zurücknehmen',
    takeUp: 'Ich kümmere mich',
    takenUp: (name, when) => `${name} kümmert sich seit ${when} darum.`,
    since: (status) => `Seither: ${status}`,
    said: (comment) => `„${comment}“`,
    decided: {
      approved: 'Genehmigt',
      rejected: 'Abgelehnt',
      cancelled: 'Zurückgezogen',
      lapsed: 'Verfallen',
    },
    by: (who, when) => `von ${who}, ${when}`,
    partner: 'Für',
    domain: 'Domäne',
    known: (domain) => `${domain}, hier bekannt`,
    new: (domain) => `${domain}, hier neu: von dort gab es noch keinen Antrag`,
    publicMail: (domain) => `${domain}, wo jeder eine Adresse haben kann`,
    asked: 'Beantragt',
    decideBy: 'Entscheiden bis',
    askedBecause: {
      silence: 'Sie sind gefragt, weil niemand rechtzeitig entschieden hat.',
      unreachable: 'Sie sind gefragt, weil sonst niemand zu erreichen war.',
      nobody: 'Sie sind gefragt, weil sonst niemand infrage kam.',
    },
    termLabel: 'Dauer',
    reason: 'Grund',
    noReason: 'Kein Grund angegeben',
    directory: 'Gast',
    found: {
      employee: 'Interne Person; nach Genehmigung sofort drin',
      'accepted-guest': 'Hier bekannt; nach Genehmigung sofort drin',
      'pending-guest': 'Schon eingeladen, nicht angenommen; diese Einladung gilt weiter',
      nobody: 'Hier neu; wird nach Genehmigung eingeladen',
    },
    replaces: 'Ersetzt',
    foundBefore: 'Unter der alten Adresse bekannt; bekommt nach Genehmigung eine neue Einladung',
    foundPending: 'Schon eingeladen, nicht angenommen; bekommt die Einladung nach Genehmigung neu',
    replaced: (address, invited) =>
      invited
        ? `${address}. Wurde das Gastkonto für diesen Sponsor angelegt und hat sonst nichts, läuft es mit der neuen Adresse weiter; sonst bekommt die neue Adresse ein eigenes Konto.`
        : address,
    account: 'Konto',
    member: 'Als Mitglied im Verzeichnis des Unternehmens, nicht als Gast',
    delivery: 'Einladung',
    deliveries: {
      microsoft: 'Mit der Mail von Microsoft',
      own: 'Mit unserer eigenen Mail',
      link: (name) => `Als Link, den ${name} weitergibt`,
    },
    cc: 'Kopie an',
    personal: 'Nachricht',
    contact: 'Kontaktlink',
    comment: 'Kommentar (optional)',
    commentHint: 'Grund, wenn Sie ablehnen',
    earlier: 'Früher',
    approve: 'Genehmigen',
    reject: 'Ablehnen',
  },
  waiting: {
    title: (count) =>
      count === 0
        ? 'Auf Sie wartet nichts'
        : count === 1
          ? '1 Antrag wartet auf Ihre Entscheidung'
          : `${count} Anträge warten auf Ihre Entscheidung`,
    none: 'Genehmigungskarten kommen von selbst, wenn jemand etwas beantragt.',
    how: 'Haken Sie an, worüber Sie gemeinsam entscheiden wollen. „Öffnen“ zeigt alles zu einem Antrag.',
    row: (partner, resource) => `${partner} zu ${resource}`,
    asked: (sponsor, day, length) => `${sponsor}, ${day}, ${length}`,
    silent:
      'Dann hat Microsoft nicht mehr geantwortet, die übrigen warten also noch. Haken Sie sie in einer Minute noch einmal an.',
    list: {
      title: (sponsor, count) =>
        count === 0
          ? `Von ${sponsor} wartet hier nichts weiter`
          : `Von ${sponsor} ${count === 1 ? 'wartet hier noch 1 Antrag' : `warten hier noch ${count} Anträge`}`,
      how: 'Zehn Anträge einer Person kommen als Karten, die übrigen warten hier. Haken Sie an, worüber Sie gemeinsam entscheiden wollen. „Öffnen“ zeigt alles zu einem Antrag.',
      more: (count) => `Danach kommen noch ${count}. Alles, was auf Sie wartet, zeigt **genehmigungen**.`,
      moved: (sponsor) => `Was ${sponsor} sonst beantragt, steht weiter unten.`,
      byWhom: (decided, name) => `${afterColon(decided)} von ${name}`,
    },
    open: 'Öffnen',
    approve: 'Genehmigen',
    reject: 'Ablehnen',
    decided: {
      approve: (who) => `Genehmigt: ${who}`,
      reject: (who) => `Abgelehnt: ${who}`,
    },
  },
  revoke: {
    title: (address, resource) => `Ihre Genehmigung für ${address} zu ${resource} zurücknehmen?`,
    whom: 'Partner',
    now: 'Jetzt',
    what: 'Erteilter Zugang endet sofort; eine Einladung gilt nicht mehr. Wer ihn beantragt hat, erfährt davon und liest Ihren Grund.',
    reason: 'Grund',
    reasonHint: 'Das Projekt ist zu Ende',
    reasonError: 'Nennen Sie den Grund; wer den Zugang beantragt hat, liest ihn.',
    revoke: 'Zurücknehmen',
    cancel: 'Abbrechen',
    done: (address, resource) => `Genehmigung für ${address} zu ${resource} zurückgenommen`,
    gone: 'Es besteht kein Zugang mehr.',
    going: 'Der Zugang wird entfernt. Der Sponsor bekommt Bescheid, sobald es erledigt ist.',
  },
};
