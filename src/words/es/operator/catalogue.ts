import type { UnknownKey } from '../../../access/catalogue-fault.ts';
import { catalogueFaults } from '../../catalogue-faults.ts';

export const catalogueFault = catalogueFaults({
  file: 'el archivo',
  line: (line) => ` (línea ${line})`,
  plain: {
    missing: 'falta; env/catalog.example.yaml muestra qué escribir',
    'no-resources': 'está vacío; describa al menos un recurso',
    id: 'no es un id; escriba una palabra de hasta 40 letras y cifras, como portal',
    url: 'no es una dirección; escriba una como https://portal.example.com',
    domain: 'no es un dominio; escriba uno como partner.com',
    grant: 'no es ni un grupo ni una aplicación con un rol; escriba "group: ID", o "app: ID" y "role: ID"',
    'no-grants': 'está vacío; indique al menos un grupo',
    guid: 'no es un GUID; escriba el id. de objeto tal como lo muestra Entra',
    length: 'no es una duración; escriba una como 90d, 2w, 6m o 1y',
    principal:
      'no es ni un id. de objeto ni un nombre principal de usuario; escriba uno como anna@example.com',
    members: 'no es ni el id. de un grupo ni una lista de personas; escriba "ID", o [anna@example.com]',
    approvers: 'no designa a nadie; escriba un grupo, una lista de personas, manager, owners o sponsor',
    within: 'no es un plazo; escriba uno como 3d o 2w, o 2wd para días laborables',
    'no-stages': 'está vacío; describa de una a tres etapas, o escriba "approvers: none"',
    'too-many-stages': 'tiene más de tres etapas; quite alguna',
    review:
      'no es más corto que every: la siguiente revisión empezaría antes de acabar la anterior; escriba una duración más corta',
    duration: 'supera maxDuration; escriba una duración más corta',
    'extension-without-approval': 'es approve, pero nadie aprueba; indique approvers, o escriba sponsor',
    'role-extended-at-will':
      'es sponsor, pero un rol de directorio nunca se prolonga sin aprobación; quítelo o escriba approve',
    'role-without-approval':
      'da un rol de directorio, y nadie aprueba; indique approvers, o dé un grupo en su lugar',
    'role-at-once':
      'es immediate, pero un rol de directorio nunca se da sin aprobación; quítelo o escriba approve',
    'approvers-and-stages': 'tiene approvers y stages; deje solo uno de los dos',
    'too-many-reminders': 'tiene más de diez recordatorios; quite alguno',
    'empty-leftover':
      'está vacío; escriba cuándo se bloquea o se elimina a ese invitado, como en { block: 0d, delete: 30d }',
    'question-id': 'no es un id; escriba una palabra como project',
    'question-choices-missing': 'falta; una pregunta choice necesita choices',
    'question-choices-unused': 'es solo para preguntas con kind: choice',
    'too-many-questions': 'tiene más de diez preguntas; quite alguna',
    'question-twice': 'repite un id; dé a cada pregunta el suyo',
    empty: 'está vacío; escriba algo',
    'not-understood': 'no encaja ahí; env/catalog.example.yaml muestra qué escribir',
  },
  type: (expected) => `no es ${TYPES[expected] ?? `de tipo ${expected}`}`,
  choice: ([first = '', ...more]) =>
    more.length === 0
      ? `no es ${first}; escriba ${first}, o quítelo`
      : more.length === 1
        ? `no es ni ${first} ni ${more[0]}; escriba uno de los dos`
        : `no es ninguno de estos: ${[first, ...more].join(', ')}; escriba uno de ellos`,
  unknownKeys: (keys) => `tiene una clave desconocida: ${keys.map(unknown).join(', ')}`,
  twice: (id) => `es ${id}, que ya existe; dele un id propio`,
  limits: {
    'too-long': (limit) => `supera los ${limit}\u00a0caracteres; acórtelo`,
    'too-few': (limit) => `tiene menos de ${limit}; añada alguno`,
    'too-many': (limit) => `tiene más de ${limit}; quite alguno`,
  },
  noYaml: (why) => `no es YAML: ${why}`,
  unreadable: (why) => `No se puede leer el archivo (${why}).`,
  rolesOff: 'El catálogo da un rol de directorio, y el ajuste DIRECTORY_ROLES no lo permite.',
  setting: (name) =>
    `El ajuste ${name} ya no es válido. Corríjalo primero: Usher lee juntos sus ajustes y el catálogo.`,
});

const TYPES: Readonly<Record<string, string>> = {
  array: 'una lista',
  object: 'un grupo de claves',
  string: 'un texto',
  boolean: 'true ni false',
};
const unknown = ({ key, near }: UnknownKey): string =>
  near === undefined ? key : `${key} (¿quiso decir ${near}?)`;
