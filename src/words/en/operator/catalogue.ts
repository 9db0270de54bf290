import type { UnknownKey } from '../../../access/catalogue-fault.ts';
import { catalogueFaults } from '../../catalogue-faults.ts';

/** What is wrong with a catalogue, each said after the name of the entry, and what to write. */
export const catalogueFault = catalogueFaults({
  file: 'the file',
  line: (line) => ` (line ${line})`,
  plain: {
    missing: 'is missing; env/catalog.example.yaml shows what to write',
    'no-resources': 'is empty; describe at least one resource',
    id: 'isn’t an id; write one word of up to 40 letters and digits, such as portal',
    url: 'isn’t an address; write one such as https://portal.example.com',
    domain: 'isn’t a domain; write one such as partner.com',
    grant:
      'is neither a group nor an application with a role; write "group: ID", or "app: ID" and "role: ID"',
    'no-grants': 'is empty; name at least one group',
    guid: 'isn’t a GUID; write the object id as Entra shows it',
    length: 'isn’t a duration; write one such as 90d, 2w, 6m or 1y',
    principal: 'is neither an object id nor a user principal name; write one such as anna@example.com',
    members: 'is neither a group’s id nor a list of people; write "ID", or [anna@example.com]',
    approvers: 'names nobody; write a group, a list of people, manager, owners or sponsor',
    within: 'isn’t a time to decide; write one such as 3d, 2w, or 2wd for working days',
    'no-stages': 'is empty; describe one to three stages, or write "approvers: none"',
    'too-many-stages': 'has more than three stages; remove some',
    review:
      'is not shorter than its every; the next review would begin before the last one ends; write a shorter one',
    duration: 'is longer than its maxDuration; write a shorter one',
    'extension-without-approval': 'is approve, and nobody approves; name approvers, or write sponsor',
    'role-extended-at-will':
      'is sponsor, but a directory role is never lengthened without approval; remove it or write approve',
    'role-without-approval':
      'gives a directory role, and nobody approves; name approvers, or give a group instead',
    'role-at-once':
      'is immediate, but a directory role is never given without approval; remove it or write approve',
    'approvers-and-stages': 'has approvers and stages; write the one or the other',
    'too-many-reminders': 'names more than ten reminders; remove some',
    'empty-leftover':
      'is empty; write when such a guest is blocked, deleted or both, as in { block: 0d, delete: 30d }',
    'question-id': 'isn’t an id; write one word such as project',
    'question-choices-missing': 'is missing; a choice needs choices',
    'question-choices-unused': 'is only for questions of kind choice',
    'too-many-questions': 'has more than ten questions; remove some',
    'question-twice': 'has an id twice; give each its own',
    empty: 'is empty; write something',
    'not-understood': 'is not what belongs there; env/catalog.example.yaml shows what to write',
  },
  type: (expected) => `is not ${TYPES[expected] ?? `a ${expected}`}`,
  choice: ([first = '', ...more]) =>
    more.length === 0
      ? `is not ${first}; write ${first}, or remove it`
      : more.length === 1
        ? `is neither ${first} nor ${more[0]}; write one of them`
        : `is none of ${[first, ...more].join(', ')}; write one of them`,
  unknownKeys: (keys) => `has an unknown key: ${keys.map(unknown).join(', ')}`,
  twice: (id) => `is ${id}, which is there already; give it an id of its own`,
  limits: {
    'too-long': (limit) => `is longer than ${limit} characters; shorten it`,
    'too-few': (limit) => `has fewer than ${limit}; add some`,
    'too-many': (limit) => `has more than ${limit}; remove some`,
  },
  noYaml: (why) => `isn’t YAML: ${why}`,
  unreadable: (why) => `The file cannot be read (${why}).`,
  rolesOff: 'The catalogue gives a directory role, and the setting DIRECTORY_ROLES does not allow that.',
  setting: (name) =>
    `The setting ${name} is wrong by now. Mend it first: Usher reads its settings and the catalogue together.`,
});

const TYPES: Readonly<Record<string, string>> = { array: 'a list', object: 'a group of keys' };
const unknown = ({ key, near }: UnknownKey): string =>
  near === undefined ? key : `${key} (did you mean ${near}?)`;
