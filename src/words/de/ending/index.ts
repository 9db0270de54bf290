import type { Words } from '../../words.ts';

const partners = (count: number): string => `${count} Partnern`;

/** What a sponsor is asked before access ends; days are formatted, names as they are to be shown. */
export const ending: Words['cards']['ending'] = {
  title: (address, day) => `Zugang von ${address} endet am ${day}`,
  titles: (count, day) => `Zugang von ${partners(count)} endet am ${day}`,
  intro: 'Verlängern Sie ihn, oder lassen Sie ihn enden: Dann frage ich nicht noch einmal.',
  introEnds: 'Lassen Sie ihn enden, dann frage ich nicht noch einmal.',
  row: (partner, resource) => `**${partner}**, ${resource}`,
  endOf: (day) => `Ende des ${day}`,
  until: (end) => `Bis ${end}.`,
  extends: (until, length) =>
    until === undefined ? 'Verlängern: unbefristet.' : `Verlängern: um ${length}, bis ${until}.`,
  asks: (until, length) =>
    until === undefined
      ? 'Verlängern: beantragt unbefristeten Zugang; das braucht eine Genehmigung.'
      : `Verlängern: beantragt ${length} mehr, bis ${until}; das braucht eine Genehmigung.`,
  cannot: {
    gone: 'Länger geht es nicht: Dieser Zugang steht nicht mehr im Katalog. Ein Administrator muss ihn dort wieder eintragen.',
    past: 'Länger geht es nicht: Auch das neue Ende wäre schon vorbei.',
    tooLong: (latest) =>
      `Um die übliche Dauer geht es nicht: Spätestens am ${latest} ist Schluss. Für ein früheres Ende schreiben Sie **verlängere**, die Adresse und den Tag.`,
    otherwise: 'Länger geht es nicht.',
  },
  kept: (name, on) => `Endet wie vorgesehen; so hat es ${name} am ${on} bestimmt.`,
  asked: (until) =>
    `Längerer Zugang${until === undefined ? '' : `, bis ${until},`} wartet auf Genehmigung. Ohne Entscheidung endet der Zugang wie vorgesehen.`,
  askedOnce: (name, on) =>
    `${name} hat am ${on} längeren Zugang beantragt; das wurde nicht genehmigt, und der Zugang endet wie vorgesehen.`,
  extended: (until, name) =>
    `Verlängert${name === undefined ? '' : ` von ${name}`}: ${until === undefined ? 'kein Ende mehr' : `bis ${until}`}.`,
  passedOn: (sponsor) => `Die Betreuung hat jetzt ${sponsor}.`,
  more: (count) =>
    `${count === 1 ? '1 weiterer endet' : `${count} weitere enden`} an diesem Tag: **liste endende** zeigt alle.`,
  unreached: (sponsor) => `Ich erreiche ${sponsor} nicht, und dort liegt die Entscheidung.`,
};

/** What becomes of guests who are left with nothing; days are formatted. */
export const leftover: Words['cards']['leftover'] = {
  title: (count, day) =>
    count === 1
      ? `Das Konto eines Gastes wird am ${day} gelöscht`
      : `Die Konten von ${count} Gästen werden ab ${day} gelöscht`,
  why: (count) =>
    `Die Einladung kam von mir, der Zugang ist vorbei, und soweit ich sehe, wird das Konto sonst nicht gebraucht. Bevor ich etwas lösche, sehe ich noch einmal nach. Danach lässt sich ${count === 1 ? 'das Konto' : 'jedes Konto'} 30\u00a0Tage lang wiederherstellen.`,
  row: (partner, resource) => `**${partner}**, zuletzt mit Zugang zu ${resource}`,
  when: (ended, deleted) => `Zugang beendet am ${ended}; Löschung am ${deleted}.`,
  more: (count) => `Und ${count} weitere; **verlauf anna@partner.com** zeigt es für jeden.`,
  keep: 'Konto behalten',
  restore: 'Wiederherstellen',
  account: 'Konto',
  planned: {
    block: (day) => `wird am ${day} gesperrt`,
    delete: (day) => `wird am ${day} gelöscht`,
  },
  late: {
    block: (day) => `hätte am ${day} gesperrt werden sollen`,
    delete: (day) => `hätte am ${day} gelöscht werden sollen`,
  },
  done: {
    block: (day) => `am ${day} gesperrt`,
    delete: (day) => `am ${day} gelöscht`,
  },
  restoring: 'wird wiederhergestellt',
  restored: (day) => `am ${day} wiederhergestellt`,
  kept: {
    'not-ours': 'so gelassen: Ich habe es nicht angelegt',
    'in-use': 'so gelassen: Es wird noch anderweitig gebraucht',
    gone: 'von jemand anderem gelöscht',
    'blocked-before': 'so gelassen: von jemand anderem gesperrt',
    unblocked: 'so gelassen: Jemand hat die Sperre aufgehoben',
  },
  rule: (block, deleted) => {
    const what = [
      block === undefined ? undefined : `${block} gesperrt`,
      deleted === undefined ? undefined : `${deleted} gelöscht`,
    ].filter((one) => one !== undefined);
    return `Bleibt im Verzeichnis sonst nichts, wird das Konto, das ich angelegt habe, ${what.join(' und ')}.`;
  },
  atOnce: 'sofort',
  after: (length) => `${length} danach`,
};
