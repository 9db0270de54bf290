/** What is wrong with an entry of the catalogue, said after its name, and what to write. */
export const catalogue = {
  noYaml: (why: string): string => `is no YAML: ${why}`,
  line: (line: number): string => ` (line ${line})`,
  file: 'the file',
  unknownKeys: (keys: readonly string[]): string => `has an unknown key: ${keys.join(', ')}`,
  unknownKey: (key: string, near: string | undefined): string =>
    near === undefined ? key : `${key} (did you mean ${near}?)`,
  missing: 'is missing',
  type: (expected: string): string => `is not ${expected === 'array' ? 'a list' : `a ${expected}`}`,
  catalogueApproval: 'is not required; write required, or remove it',
  noResources: 'is empty; describe at least one resource',
  id: 'is no id; write one word of up to 40 letters and digits, such as portal',
  url: 'is no address; write one such as https://portal.example.com',
  domain: 'is no domain; write one such as partner.com',
  grant: 'is neither a group nor an application with a role; write "group: ID", or "app: ID" and "role: ID"',
  noGrants: 'is empty; name at least one group',
  justification: 'is neither required nor optional',
  employees: 'is neither immediate nor approve',
  extension: 'is neither approve nor sponsor',
  silence: 'is none of remove, keep, owners',
  inactive: 'is neither ask nor remove',
  review: (i: number): string =>
    `resources[${i}].review.within is not shorter than its every; the next review would begin before the last one ends`,
  extensionWithoutApproval: (i: number): string =>
    `resources[${i}].extension is approve, and nobody approves; name approvers, or write sponsor`,
  roleExtendedAtWill: (i: number): string =>
    `resources[${i}].extension is sponsor, but a directory role is never lengthened without approval; remove it or write approve`,
  approversAndStages: 'has approvers and stages; write the one or the other',
  twice: (at: number, id: string): string => `resources[${at}].id ${id} is there twice`,
  duration: (at: number): string => `resources[${at}].duration is longer than its maxDuration`,
  roleWithoutApproval: (at: number): string =>
    `resources[${at}].grants gives a directory role, and nobody approves; name approvers, or give a group instead`,
  roleAtOnce: (at: number): string =>
    `resources[${at}].employees is immediate, but a directory role is never given without approval; remove it or write approve`,
  tooManyReminders: 'names more than ten reminders',
  emptyLeftover:
    'is empty; write when such a guest is blocked, deleted or both, as in { block: 0d, delete: 30d }',
  guid: 'is no GUID; write the object id as Entra shows it',
  length: 'is no duration; write one such as 90d, 2w, 6m or 1y',
  principal: 'is neither an object id nor a user principal name',
  members: 'is neither a group’s id nor a list of people',
  approvers: 'names nobody; write a group, a list of people, manager, owners or sponsor',
  within: 'is no time to decide; write one such as 3d, 2w, or 2wd for working days',
  noStages: 'is empty; describe one to three stages, or write "approvers: none"',
  tooManyStages: 'has more than three stages',
  question: {
    id: 'is no id; write one word such as project',
    kind: (kinds: readonly string[]): string => `is none of ${kinds.join(', ')}`,
    choicesMissing: 'is missing; a choice needs choices',
    choicesUnused: 'is only for questions of kind choice',
    tooMany: 'has more than ten questions',
    twice: 'has an id twice',
  },
};
