import type { Words } from '../../words.ts';

/** What the sponsor reads of a partner's way in and out. */
export const journey: Words['cards']['journey'] = {
  title: (address, resource) => `${address} → ${resource}`,
  extension: (address, resource) => `Längerer Zugang: ${address} → ${resource}`,
  steps: {
    requested: 'Beantragt',
    stage: (n) => `Stufe ${n}`,
    asked: 'Gefragt',
    approved: 'Genehmigt',
    sent: 'Eingeladen',
    open: 'Schon eingeladen',
    handed: 'Link übergeben',
    before: 'Vorher',
    accepted: 'Angenommen',
    granted: 'Zugang erteilt',
    terms: 'Bedingungen zugestimmt',
  },
  ended: {
    removed: 'Entfernt',
    expired: 'Beendet',
    rejected: 'Abgelehnt',
    cancelled: 'Zurückgezogen',
    lapsed: 'Verfallen',
    refused: 'Zurückgewiesen',
    gone: 'Konto gelöscht',
    approved: 'Genehmigt',
  },
  cure: {
    removed: undefined,
    expired: 'Beantragen Sie den Zugang neu, wenn er noch gebraucht wird.',
    rejected: 'Es wurde nichts gesendet. Sprechen Sie vor einem neuen Antrag mit dem Genehmiger.',
    cancelled: undefined,
    lapsed: 'Beantragen Sie es neu, oder sprechen Sie mit einem Genehmiger.',
    refused: 'Prüfen Sie, wie die Adresse geschrieben ist, und beantragen Sie es neu.',
    gone: 'Jemand hat das Konto aus dem Verzeichnis gelöscht, bevor Zugang erteilt war. Beantragen Sie es neu, oder lassen Sie das Konto zuerst von einem Administrator wiederherstellen.',
    approved: undefined,
  },
  askedAgain: (by, when) =>
    `${by} hat es neu beantragt, ${when}. Wie es weitergeht, zeigt eine neuere Karte.`,
  term: 'Dauer',
  endsNow: 'Gilt bisher bis',
  extensionNext: 'Als Nächstes entscheidet ein Genehmiger. Bis dahin gilt das alte Ende.',
  changes: {
    label: 'Seither geändert',
    to: (day) => (day === undefined ? 'kein Ende mehr' : `bis ${day}`),
    by: (what, who, when, approver) =>
      `${what}, von ${who} am ${when}${approver === undefined ? '' : `, genehmigt von ${approver}`}`,
  },
  notNeeded: {
    employee: 'Nicht nötig: interne Person',
    'no-approvers': 'Nicht nötig: keine Genehmiger vorgesehen',
    adopted: 'Nicht über mich beantragt: war schon da',
  },
  by: (name) => `von ${name}`,
  until: (day) => `bis ${day}`,
  next: {
    nobody:
      'Es gibt niemanden, der darüber entscheiden könnte. Sprechen Sie mit einem Administrator; der Antrag bleibt so lange offen.',
    requested: 'Als Nächstes entscheidet ein Genehmiger. Sie müssen nichts tun.',
    inviting: 'Gleich geht die Einladung hinaus.',
    invited: (day) =>
      `Als Nächstes nimmt der Partner die Einladung in der Mail von Microsoft an, spätestens am ${day}.`,
    invitedOwn: (day) =>
      `Als Nächstes nimmt der Partner die Einladung in unserer Mail an, spätestens am ${day}.`,
    invitedLink: (day) =>
      `Als Nächstes wird der Link weitergegeben, und der Partner nimmt an, spätestens am ${day}.`,
    invitedOpen: (day) =>
      `Als Nächstes nimmt der Partner die Einladung an, die schon da ist, spätestens am ${day}. „Erneut senden“ schickt eine neue Mail.`,
    bounced:
      'Der Mailserver hat unsere Mail nicht angenommen. Ändern Sie die Adresse, wenn sie falsch ist; stimmt sie, kopieren Sie den Link und geben Sie ihn selbst weiter.',
    'invitation-expired':
      'Der Partner hat nicht rechtzeitig angenommen. „Erneut senden“ schickt eine neue Mail, ohne neue Genehmigung.',
    granting: 'Gleich wird der Partner in die Gruppe aufgenommen.',
    termsAwaited:
      'Als Nächstes öffnet der Partner noch einmal den Link und stimmt den Bedingungen zu. Der Zugang folgt von selbst. „Erneut senden“ gibt Ihnen einen Link zum Weitergeben.',
    termsDeclined:
      'Der Partner hat die Bedingungen abgelehnt und deshalb keinen Zugang. Der Link bleibt gültig, falls sich das ändert.',
    granted: 'Fertig.',
    removing: 'Der Partner wird aus der Gruppe genommen.',
  },
  problem: (why) => `${why} Ich versuche es weiter.`,
  undone: 'Rückgängig gemacht',
  comment: 'Kommentar',
  resend: 'Erneut senden',
  copyLink: 'Link kopieren',
  change: 'Adresse ändern',
  withdraw: 'Zurückziehen',
  remove: 'Zugang entfernen',
  extend: 'Verlängern',
  again: 'Neu beantragen',
};
