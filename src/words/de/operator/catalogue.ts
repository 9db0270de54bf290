import type { UnknownKey } from '../../../access/catalogue-fault.ts';
import { catalogueFaults } from '../../catalogue-faults.ts';

export const catalogueFault = catalogueFaults({
  file: 'die Datei',
  line: (line) => ` (Zeile ${line})`,
  plain: {
    missing: 'fehlt; wie es geht, zeigt env/catalog.example.yaml',
    'no-resources': 'ist leer; beschreiben Sie mindestens eine Ressource',
    id: 'ist keine ID; schreiben Sie ein Wort aus höchstens 40 Buchstaben und Ziffern, etwa portal',
    url: 'ist keine Adresse; schreiben Sie eine wie https://portal.example.com',
    domain: 'ist keine Domäne; schreiben Sie eine wie partner.com',
    grant:
      'ist weder eine Gruppe noch eine Anwendung mit Rolle; schreiben Sie "group: ID" oder "app: ID" und "role: ID"',
    'no-grants': 'ist leer; nennen Sie mindestens eine Gruppe',
    guid: 'ist keine GUID; schreiben Sie die Objekt-ID, wie Entra sie zeigt',
    length: 'ist keine Dauer; schreiben Sie eine wie 90d, 2w, 6m oder 1y',
    principal: 'ist weder eine Objekt-ID noch ein Benutzerprinzipalname; schreiben Sie etwa anna@example.com',
    members:
      'ist weder die ID einer Gruppe noch eine Liste von Personen; schreiben Sie "ID" oder [anna@example.com]',
    approvers:
      'nennt niemanden; schreiben Sie eine Gruppe, eine Liste von Personen, manager, owners oder sponsor',
    within: 'ist keine Frist; schreiben Sie etwa 3d oder 2w, oder 2wd für Arbeitstage',
    'no-stages': 'ist leer; beschreiben Sie eine bis drei Stufen, oder schreiben Sie "approvers: none"',
    'too-many-stages': 'hat mehr als drei Stufen; streichen Sie einige',
    review:
      'ist nicht kürzer als every: Die nächste Überprüfung würde vor dem Ende der letzten beginnen; schreiben Sie eine kürzere Dauer',
    duration: 'ist länger als maxDuration; schreiben Sie eine kürzere Dauer',
    'extension-without-approval':
      'ist approve, aber niemand genehmigt; nennen Sie approvers, oder schreiben Sie sponsor',
    'role-extended-at-will':
      'ist sponsor, aber eine Verzeichnisrolle wird nie ohne Genehmigung verlängert; streichen Sie es, oder schreiben Sie approve',
    'role-without-approval':
      'gibt eine Verzeichnisrolle, und niemand genehmigt; nennen Sie approvers, oder geben Sie eine Gruppe',
    'role-at-once':
      'ist immediate, aber eine Verzeichnisrolle wird nie ohne Genehmigung gegeben; streichen Sie es, oder schreiben Sie approve',
    'approvers-and-stages': 'hat approvers und stages; schreiben Sie nur eines davon',
    'too-many-reminders': 'nennt mehr als zehn Erinnerungen; streichen Sie einige',
    'empty-leftover':
      'ist leer; schreiben Sie, wann ein solcher Gast gesperrt oder gelöscht wird, etwa { block: 0d, delete: 30d }',
    'question-id': 'ist keine ID; schreiben Sie ein Wort wie project',
    'question-choices-missing': 'fehlt; zu choice gehört choices',
    'question-choices-unused': 'gibt es nur bei Fragen mit kind: choice',
    'too-many-questions': 'hat mehr als zehn Fragen; streichen Sie einige',
    'question-twice': 'hat eine ID zweimal; geben Sie jeder Frage eine eigene',
    empty: 'ist leer; schreiben Sie etwas',
    'not-understood': 'passt dort nicht; wie es geht, zeigt env/catalog.example.yaml',
  },
  type: (expected) => `ist ${TYPES[expected] ?? `kein Wert der Art ${expected}`}`,
  choice: ([first = '', ...more]) =>
    more.length === 0
      ? `ist nicht ${first}; schreiben Sie ${first}, oder streichen Sie es`
      : more.length === 1
        ? `ist weder ${first} noch ${more[0]}; schreiben Sie eines davon`
        : `ist nichts von ${[first, ...more].join(', ')}; schreiben Sie eines davon`,
  unknownKeys: (keys) => `hat einen unbekannten Schlüssel: ${keys.map(unknown).join(', ')}`,
  twice: (id) => `ist ${id}, und das gibt es schon; vergeben Sie eine eigene ID`,
  limits: {
    'too-long': (limit) => `ist länger als ${limit}\u00a0Zeichen; kürzen Sie es`,
    'too-few': (limit) => `hat weniger als ${limit}; ergänzen Sie`,
    'too-many': (limit) => `hat mehr als ${limit}; streichen Sie einige`,
  },
  noYaml: (why) => `ist kein YAML: ${why}`,
  unreadable: (why) => `Die Datei lässt sich nicht lesen (${why}).`,
  rolesOff: 'Der Katalog gibt eine Verzeichnisrolle, und die Einstellung DIRECTORY_ROLES erlaubt das nicht.',
  setting: (name) =>
    `Die Einstellung ${name} stimmt inzwischen nicht mehr. Korrigieren Sie sie zuerst: Usher liest Einstellungen und Katalog zusammen.`,
});

const TYPES: Readonly<Record<string, string>> = {
  array: 'keine Liste',
  object: 'keine Gruppe von Schlüsseln',
  string: 'kein Text',
  boolean: 'weder true noch false',
};
const unknown = ({ key, near }: UnknownKey): string =>
  near === undefined ? key : `${key} (meinten Sie ${near}?)`;
