import type { UnknownKey } from '../../../access/catalogue-fault.ts';
import { catalogueFaults } from '../../catalogue-faults.ts';

export const catalogueFault = catalogueFaults({
  file: 'het bestand',
  line: (line) => ` (regel ${line})`,
  plain: {
    missing: 'ontbreekt; env/catalog.example.yaml laat zien wat er moet staan',
    'no-resources': 'is leeg; beschrijf ten minste één resource',
    id: 'is geen id; schrijf één woord van hooguit 40 letters en cijfers, zoals portal',
    url: 'is geen adres; schrijf er een zoals https://portal.example.com',
    domain: 'is geen domein; schrijf er een zoals partner.com',
    grant: 'is geen groep en geen applicatie met een rol; schrijf "group: ID", of "app: ID" en "role: ID"',
    'no-grants': 'is leeg; noem ten minste één groep',
    guid: 'is geen GUID; schrijf de object-id zoals Entra die toont',
    length: 'is geen duur; schrijf er een zoals 90d, 2w, 6m of 1y',
    principal: 'is geen object-id en geen user principal name; schrijf er een zoals anna@example.com',
    members: 'is geen id van een groep en geen lijst van personen; schrijf "ID", of [anna@example.com]',
    approvers: 'noemt niemand; schrijf een groep, een lijst van personen, manager, owners of sponsor',
    within: 'is geen termijn; schrijf er een zoals 3d of 2w, of 2wd voor werkdagen',
    'no-stages': 'is leeg; beschrijf één tot drie stappen, of schrijf "approvers: none"',
    'too-many-stages': 'heeft meer dan drie stappen; haal er een paar weg',
    review:
      'is niet korter dan every: de volgende beoordeling zou beginnen voordat de vorige klaar is; schrijf een kortere duur',
    duration: 'is langer dan maxDuration; schrijf een kortere duur',
    'extension-without-approval': 'is approve, maar niemand keurt goed; noem approvers, of schrijf sponsor',
    'role-extended-at-will':
      'is sponsor, maar een directoryrol wordt nooit zonder goedkeuring verlengd; haal het weg of schrijf approve',
    'role-without-approval':
      'geeft een directoryrol, en niemand keurt goed; noem approvers, of geef in plaats daarvan een groep',
    'role-at-once':
      'is immediate, maar een directoryrol wordt nooit zonder goedkeuring gegeven; haal het weg of schrijf approve',
    'approvers-and-stages': 'heeft approvers en stages; schrijf het een of het ander',
    'too-many-reminders': 'noemt meer dan tien herinneringen; haal er een paar weg',
    'empty-leftover':
      'is leeg; schrijf wanneer zo’n gast wordt geblokkeerd of verwijderd, zoals in { block: 0d, delete: 30d }',
    'question-id': 'is geen id; schrijf één woord, zoals project',
    'question-choices-missing': 'ontbreekt; bij choice horen choices',
    'question-choices-unused': 'is alleen voor vragen met kind: choice',
    'too-many-questions': 'heeft meer dan tien vragen; haal er een paar weg',
    'question-twice': 'heeft een id dubbel; geef elke vraag een eigen id',
    empty: 'is leeg; schrijf iets',
    'not-understood': 'hoort daar niet; env/catalog.example.yaml laat zien wat er moet staan',
  },
  type: (expected) => `is ${TYPES[expected] ?? `niet van het type ${expected}`}`,
  choice: ([first = '', ...more]) =>
    more.length === 0
      ? `is niet ${first}; schrijf ${first}, of haal het weg`
      : more.length === 1
        ? `is niet ${first} en niet ${more[0]}; schrijf een van de twee`
        : `is geen van deze: ${[first, ...more].join(', ')}; schrijf een daarvan`,
  unknownKeys: (keys) => `heeft een onbekende sleutel: ${keys.map(unknown).join(', ')}`,
  twice: (id) => `is ${id}, en dat is er al; geef een eigen id`,
  limits: {
    'too-long': (limit) => `is langer dan ${limit}\u00a0tekens; maak het korter`,
    'too-few': (limit) => `heeft er minder dan ${limit}; voeg er toe`,
    'too-many': (limit) => `heeft er meer dan ${limit}; haal er een paar weg`,
  },
  noYaml: (why) => `is geen YAML: ${why}`,
  unreadable: (why) => `Het bestand is niet te lezen (${why}).`,
  rolesOff: 'De catalogus geeft een directoryrol, en de instelling DIRECTORY_ROLES staat dat niet toe.',
  setting: (name) =>
    `De instelling ${name} klopt inmiddels niet meer. Verbeter die eerst: Usher leest zijn instellingen en de catalogus samen.`,
});

const TYPES: Readonly<Record<string, string>> = {
  array: 'geen lijst',
  object: 'geen groep sleutels',
  string: 'geen tekst',
  boolean: 'niet true of false',
};
const unknown = ({ key, near }: UnknownKey): string =>
  near === undefined ? key : `${key} (bedoelde je ${near}?)`;
