import type { Words } from '../words.ts';

/** The tab in Teams: a place to look, where nothing is changed. */
export const tab: Words['tab'] = {
  title: 'Usher',
  sections: { partners: 'Meine Partner', waiting: 'Zu entscheiden', help: 'Hilfe' },
  nav: 'Bereiche',
  loading: 'Wird geladen …',
  outside: {
    title: 'Diese Seite gehört zu Teams',
    lines: [
      'Wählen Sie in Teams „Apps“, suchen Sie nach Usher und öffnen Sie es: „Meine Partner“ ist ein Tab neben unserem Chat.',
      'Als Partner brauchen Sie diese Seite nicht. Verwenden Sie den Link aus Ihrer Einladung.',
    ],
  },
  away: {
    title: 'Usher antwortet nicht',
    line: 'Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.',
  },
  tryAgain: 'Erneut versuchen',
  signIn: {
    title: 'Ich erkenne nicht, wer Sie sind',
    line: 'Schließen Sie Usher in Teams und öffnen Sie es neu. Hilft das nicht, sagen Sie es einem Administrator; bis dahin geht im Chat alles, was dieser Tab kann.',
    code: 'Code',
  },
  directory: 'Ich kann gerade nicht nachsehen',
  turnedAway: 'Hier gibt es nichts zu sehen',
  fault: {
    title: 'Bei mir ist etwas schiefgegangen',
    line: (reference) =>
      `Versuchen Sie es in einer Minute noch einmal. Wenn es wieder geschieht, nennen Sie einem Administrator diese Kennung: ${reference}`,
  },
  chat: 'Wählen Sie eine Zeile: Unser Chat öffnet sich mit dem Befehl für die Karte. Drücken Sie dort die Eingabetaste.',
  partners: {
    search: 'Suchen',
    searchHint: 'Name oder Adresse',
    show: 'Anzeigen',
    live: 'Aktuelle',
    whose: 'Beantragt von',
    mine: 'Mir',
    all: 'Allen',
    go: 'Suchen',
    found: (count) => `${count} gefunden`,
    ending: (count) => `bei ${count} endet der Zugang in den nächsten 30\u00a0Tagen`,
    newest:
      'Sie haben sehr viele Partner. Gesucht habe ich in den neuesten und in allen, deren Adresse so beginnt.',
    narrow: 'Es sind mehr, als ich hier zähle. Suchen Sie nach einer Adresse, um die übrigen zu sehen.',
    none: 'Noch niemand. Um einen Partner einzuladen, schreiben Sie in unserem Chat:',
    noneSuch: 'Niemand gefunden. Versuchen Sie ein anderes Wort oder eine andere Auswahl.',
    sponsor: (name) => `beantragt von ${name}`,
    pages: 'Seiten',
  },
  waiting: {
    none: 'Auf Sie wartet nichts.',
    approvals: (count) =>
      count === 1
        ? 'Ein Antrag wartet auf Ihre Entscheidung'
        : `${count} Anträge warten auf Ihre Entscheidung`,
    inquiries: (count) =>
      count === 1 ? 'Eine Frage wartet auf Ihre Antwort' : `${count} Fragen warten auf Ihre Antwort`,
    review: (partners) =>
      partners === 1
        ? 'Braucht dieser Partner den Zugang noch?'
        : `Brauchen diese ${partners} Partner den Zugang noch?`,
    transfer: (from, partners) =>
      partners === 1
        ? `Übernehmen Sie die Betreuung eines Partners von ${from}?`
        : `Übernehmen Sie die Betreuung von ${partners} Partnern von ${from}?`,
    until: (day) => `Antwort bis ${day}`,
    more: (count) => `Und ${count} weitere. Schreiben Sie dies in unserem Chat, um alle zu sehen:`,
  },
  help: {
    line: 'Das alles geht in unserem Chat. Wählen Sie eine Zeile, um sie dort zu öffnen, und ändern Sie sie nach Belieben, bevor Sie die Eingabetaste drücken.',
    resources: 'Was Sie beantragen können',
  },
  feed: {
    topic: 'Usher',
    partners: (count) => (count === 1 ? 'Ein Partner wartet' : `${count} Partner warten`),
    approval: (sponsor, resource, term) => `${sponsor} bittet um Zugang zu ${resource}, ${term}`,
    review: (day) => `Wird der Zugang noch gebraucht? Bitte antworten Sie bis ${day}`,
    transfer: (from) => `${from} bittet Sie, die Betreuung zu übernehmen`,
    granted: (resource) => `Der Zugang zu ${resource} ist jetzt offen`,
  },
};
