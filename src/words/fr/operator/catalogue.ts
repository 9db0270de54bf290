import type { UnknownKey } from '../../../access/catalogue-fault.ts';
import { catalogueFaults } from '../../catalogue-faults.ts';

export const catalogueFault = catalogueFaults({
  file: 'le fichier',
  line: (line) => ` (ligne ${line})`,
  plain: {
    missing: 'manque ; env/catalog.example.yaml montre quoi écrire',
    'no-resources': 'est vide ; décrivez au moins une ressource',
    id: 'n’est pas un id ; écrivez un mot de 40 lettres et chiffres au plus, comme portal',
    url: 'n’est pas une adresse ; écrivez par exemple https://portal.example.com',
    domain: 'n’est pas un domaine ; écrivez par exemple partner.com',
    grant:
      'n’est ni un groupe ni une application avec un rôle ; écrivez "group: ID", ou "app: ID" et "role: ID"',
    'no-grants': 'est vide ; indiquez au moins un groupe',
    guid: 'n’est pas un GUID ; écrivez l’ID d’objet tel qu’Entra l’affiche',
    length: 'n’est pas une durée ; écrivez par exemple 90d, 2w, 6m ou 1y',
    principal:
      'n’est ni un ID d’objet ni un nom d’utilisateur principal ; écrivez par exemple anna@example.com',
    members: 'n’est ni l’ID d’un groupe ni une liste de personnes ; écrivez "ID", ou [anna@example.com]',
    approvers: 'ne désigne personne ; écrivez un groupe, une liste de personnes, manager, owners ou sponsor',
    within: 'n’est pas un délai ; écrivez par exemple 3d ou 2w, ou 2wd pour des jours ouvrés',
    'no-stages': 'est vide ; décrivez une à trois étapes, ou écrivez "approvers: none"',
    'too-many-stages': 'a plus de trois étapes ; retirez-en',
    review:
      'n’est pas plus court que every : la révision suivante commencerait avant la fin de la précédente ; écrivez une durée plus courte',
    duration: 'dépasse maxDuration ; écrivez une durée plus courte',
    'extension-without-approval':
      'vaut approve, mais personne n’approuve ; indiquez approvers, ou écrivez sponsor',
    'role-extended-at-will':
      'vaut sponsor, mais un rôle d’annuaire n’est jamais prolongé sans approbation ; retirez cette ligne ou écrivez approve',
    'role-without-approval':
      'donne un rôle d’annuaire, et personne n’approuve ; indiquez approvers, ou donnez plutôt un groupe',
    'role-at-once':
      'vaut immediate, mais un rôle d’annuaire n’est jamais donné sans approbation ; retirez cette ligne ou écrivez approve',
    'approvers-and-stages': 'a approvers et stages ; gardez l’un ou l’autre',
    'too-many-reminders': 'a plus de dix rappels ; retirez-en',
    'empty-leftover':
      'est vide ; indiquez quand bloquer ou supprimer ces invités, comme dans { block: 0d, delete: 30d }',
    'question-id': 'n’est pas un id ; écrivez un mot, comme project',
    'question-choices-missing': 'manque ; une question choice a besoin de choices',
    'question-choices-unused': 'ne sert qu’aux questions avec kind: choice',
    'too-many-questions': 'a plus de dix questions ; retirez-en',
    'question-twice': 'a deux fois le même id ; donnez à chaque question le sien',
    empty: 'est vide ; écrivez quelque chose',
    'not-understood': 'ne convient pas ici ; env/catalog.example.yaml montre quoi écrire',
  },
  type: (expected) => `n’est pas ${TYPES[expected] ?? `du type ${expected}`}`,
  choice: ([first = '', ...more]) =>
    more.length === 0
      ? `n’est pas ${first} ; écrivez ${first}, ou retirez cette ligne`
      : more.length === 1
        ? `n’est ni ${first} ni ${more[0]} ; écrivez l’un des deux`
        : `n’est pas dans cette liste : ${[first, ...more].join(', ')} ; choisissez-y un mot`,
  unknownKeys: (keys) => `a une clé inconnue : ${keys.map(unknown).join(', ')}`,
  twice: (id) => `vaut ${id}, qui existe déjà ; donnez-lui un id à part`,
  limits: {
    'too-long': (limit) => `dépasse ${limit} caractères ; raccourcissez`,
    'too-few': (limit) => `en a moins de ${limit} ; ajoutez-en`,
    'too-many': (limit) => `en a plus de ${limit} ; retirez-en`,
  },
  noYaml: (why) => `n’est pas du YAML : ${why}`,
  unreadable: (why) => `Le fichier est illisible (${why}).`,
  rolesOff: 'Le catalogue donne un rôle d’annuaire, et le paramètre DIRECTORY_ROLES ne l’autorise pas.',
  setting: (name) =>
    `Le paramètre ${name} n’est plus valable. Corrigez-le d’abord : Usher lit ensemble ses paramètres et le catalogue.`,
});

const TYPES: Readonly<Record<string, string>> = {
  array: 'une liste',
  object: 'un groupe de clés',
  string: 'un texte',
  boolean: 'true ou false',
};
const unknown = ({ key, near }: UnknownKey): string =>
  near === undefined ? key : `${key} (vouliez-vous dire ${near} ?)`;
