import type { UnknownKey } from '../../../access/catalogue-fault.ts';
import { catalogueFaults } from '../../catalogue-faults.ts';

export const catalogueFault = catalogueFaults({
  file: 'filen',
  line: (line) => ` (linje ${line})`,
  plain: {
    missing: 'mangler; env/catalog.example.yaml viser hva som skal stå der',
    'no-resources': 'er tom; beskriv minst én ressurs',
    id: 'er ingen id; skriv ett ord på høyst 40 bokstaver og sifre, for eksempel portal',
    url: 'er ingen adresse; skriv for eksempel https://portal.example.com',
    domain: 'er ikke noe domene; skriv for eksempel partner.com',
    grant:
      'er verken en gruppe eller en applikasjon med en rolle; skriv "group: ID", eller "app: ID" og "role: ID"',
    'no-grants': 'er tom; oppgi minst én gruppe',
    guid: 'er ingen GUID; skriv objekt-ID-en slik Entra viser den',
    length: 'er ingen varighet; skriv for eksempel 90d, 2w, 6m eller 1y',
    principal: 'er verken en objekt-ID eller et brukerhovednavn; skriv for eksempel anna@example.com',
    members:
      'er verken ID-en til en gruppe eller en liste over personer; skriv "ID", eller [anna@example.com]',
    approvers: 'nevner ingen; skriv en gruppe, en liste over personer, manager, owners eller sponsor',
    within: 'er ingen frist; skriv for eksempel 3d eller 2w, eller 2wd for arbeidsdager',
    'no-stages': 'er tom; beskriv ett til tre trinn, eller skriv "approvers: none"',
    'too-many-stages': 'har mer enn tre trinn; fjern noen',
    review:
      'er ikke kortere enn every: Den neste gjennomgangen ville begynne før den forrige er ferdig; skriv en kortere varighet',
    duration: 'er lengre enn maxDuration; skriv en kortere varighet',
    'extension-without-approval': 'er approve, men ingen godkjenner; oppgi approvers, eller skriv sponsor',
    'role-extended-at-will':
      'er sponsor, men en katalogrolle forlenges aldri uten godkjenning; fjern den eller skriv approve',
    'role-without-approval':
      'gir en katalogrolle, og ingen godkjenner; oppgi approvers, eller gi en gruppe i stedet',
    'role-at-once':
      'er immediate, men en katalogrolle gis aldri uten godkjenning; fjern den eller skriv approve',
    'approvers-and-stages': 'har både approvers og stages; skriv bare det ene',
    'too-many-reminders': 'har mer enn ti påminnelser; fjern noen',
    'empty-leftover':
      'er tom; skriv når en slik gjest blokkeres eller slettes, for eksempel { block: 0d, delete: 30d }',
    'question-id': 'er ingen id; skriv ett ord, for eksempel project',
    'question-choices-missing': 'mangler; til choice hører choices',
    'question-choices-unused': 'er bare for spørsmål med kind: choice',
    'too-many-questions': 'har mer enn ti spørsmål; fjern noen',
    'question-twice': 'har samme id to ganger; gi hvert spørsmål sin egen',
    empty: 'er tom; skriv noe',
    'not-understood': 'hører ikke hjemme der; env/catalog.example.yaml viser hva som skal stå der',
  },
  type: (expected) => `er ${TYPES[expected] ?? `ikke av typen ${expected}`}`,
  choice: ([first = '', ...more]) =>
    more.length === 0
      ? `er ikke ${first}; skriv ${first}, eller fjern det`
      : more.length === 1
        ? `er verken ${first} eller ${more[0]}; skriv en av dem`
        : `er ingen av disse: ${[first, ...more].join(', ')}; skriv en av dem`,
  unknownKeys: (keys) => `har en ukjent nøkkel: ${keys.map(unknown).join(', ')}`,
  twice: (id) => `er ${id}, som finnes fra før; gi den en egen id`,
  limits: {
    'too-long': (limit) => `er lengre enn ${limit}\u00a0tegn; gjør den kortere`,
    'too-few': (limit) => `har færre enn ${limit}; legg til noen`,
    'too-many': (limit) => `har flere enn ${limit}; fjern noen`,
  },
  noYaml: (why) => `er ikke YAML: ${why}`,
  unreadable: (why) => `Filen kan ikke leses (${why}).`,
  rolesOff: 'Katalogen gir en katalogrolle, og innstillingen DIRECTORY_ROLES tillater det ikke.',
  setting: (name) =>
    `Innstillingen ${name} stemmer ikke lenger. Rett den først: Usher leser innstillingene og katalogen sammen.`,
});

const TYPES: Readonly<Record<string, string>> = {
  array: 'ingen liste',
  object: 'ingen gruppe av nøkler',
  string: 'ingen tekst',
  boolean: 'verken true eller false',
};
const unknown = ({ key, near }: UnknownKey): string =>
  near === undefined ? key : `${key} (mente du ${near}?)`;
