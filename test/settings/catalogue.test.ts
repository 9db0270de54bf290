import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseResources, singleResource } from '../../src/settings/catalogue.ts';
import { wordsFor } from '../../src/words/index.ts';

const GUID = '6f0c9a52-0000-4000-8000-000000000001';
const OTHER = '6f0c9a52-0000-4000-8000-000000000002';
const none = { requesters: undefined, approvers: undefined };
const entry = (lines: string): string =>
  `resources:\n  - id: portal\n    name: P\n    grants: [{ group: ${GUID} }]\n${lines.replace(/^/gm, '    ')}\n`;
const problems = (yaml: string): string =>
  parseResources(yaml, none)
    .faults.map((fault) => wordsFor('en').catalogueFault(fault))
    .join('\n');

test('the example that comes with Usher is read in full', () => {
  const yaml = readFileSync(join(__dirname, '../../env/catalog.example.yaml'), 'utf8');
  expect(parseResources(yaml, none)).toEqual({
    faults: [],
    resources: [
      {
        id: 'portal',
        name: 'Partner portal',
        description: 'Orders and invoices',
        url: 'https://portal.example.com',
        grants: [
          { kind: 'group', group: '6f0c9a52-0000-4000-8000-000000000001' },
          {
            kind: 'app',
            app: '6f0c9a52-0000-4000-8000-0000000000aa',
            role: '6f0c9a52-0000-4000-8000-0000000000ab',
          },
        ],
        requesters: { group: '6f0c9a52-0000-4000-8000-000000000010' },
        approvers: { group: '6f0c9a52-0000-4000-8000-000000000011' },
        duration: { amount: 90, unit: 'd' },
        maxDuration: { amount: 365, unit: 'd' },
        domains: { allow: ['partner.com'], deny: [] },
        justification: 'required',
        employees: 'immediate',
      },
      expect.objectContaining({
        id: 'contracts',
        stages: [
          expect.objectContaining({ approvers: { kind: 'manager' }, within: { kind: 'working', days: 2 } }),
          expect.objectContaining({ approvers: expect.objectContaining({ kind: 'members' }) }),
        ],
        questions: [
          expect.objectContaining({ id: 'project', required: true }),
          expect.objectContaining({ kind: 'choice', choices: ['Read', 'Write'] }),
        ],
      }),
    ],
  });
});

test('reviews and what becomes of unused access are read', () => {
  const yaml = entry(
    'review: { every: 90d, within: 2w, silence: owners }\ninactive: { after: 90d, then: ask }',
  );
  expect(parseResources(yaml, none)).toMatchObject({
    faults: [],
    resources: [
      {
        review: { every: { amount: 90, unit: 'd' }, within: { amount: 2, unit: 'w' }, silence: 'owners' },
        inactive: { after: { amount: 90, unit: 'd' }, outcome: 'ask' },
      },
    ],
  });
  expect(problems(entry('review: { every: 2w, within: 14d, silence: remove }'))).toContain('not shorter');
  expect(problems(entry('review: { every: 2w, within: 1w, silence: maybe }'))).toContain('none of remove');
  expect(problems(entry('inactive: { after: 2w, then: block }'))).toContain('neither ask nor remove');
});

test('a directory role is named by its object id', () => {
  const yaml = entry('').replace(`group: ${GUID}`, `directoryRole: ${OTHER.toUpperCase()}`);
  expect(parseResources(`${yaml}    approvers: ${GUID}\n`, none)).toMatchObject({
    faults: [],
    resources: [{ grants: [{ kind: 'directory-role', role: OTHER }], privileged: true }],
  });
});

test('owners, requesters and approvers are a group, or people by id or principal name', () => {
  const [resource] = parseResources(
    entry(`owners: [Mara@Home.example, ${OTHER}]\nrequesters: [${GUID}]\napprovers: [alex@home.example]`),
    none,
  ).resources;
  expect(resource).toMatchObject({
    owners: { people: ['mara@home.example', OTHER] },
    requesters: { people: [GUID] },
    approvers: { people: ['alex@home.example'] },
  });
  expect(problems(entry('owners: staff'))).toContain('neither a group’s id nor a list of people');
});

test.each([
  ['no list', 'resources: portal', 'resources (line 1) is not a list'],
  ['nothing in it', 'resources: []', 'is empty'],
  ['an empty file', '', 'the file'],
  ['an id of two words', entry('').replace('id: portal', 'id: a b'), 'resources[0].id (line 2) isn’t an id'],
  [
    'no name',
    entry('').replace('    name: P\n', ''),
    'resources[0].name (line 2) is missing; env/catalog.example.yaml shows',
  ],
  [
    'nothing granted',
    'resources:\n  - { id: a, name: A, grants: [] }',
    'resources[0].grants (line 2) is empty',
  ],
  ['a group by name', entry('').replace(GUID, 'staff'), 'resources[0].grants[0].group (line 4) isn’t a GUID'],
  [
    'a duration in words',
    entry('duration: 90 days'),
    'resources[0].duration (line 5) isn’t a duration; write one such as 90d',
  ],
  [
    'who decides, twice',
    entry(`approvers: ${GUID}\nstages: [{ approvers: manager }]`),
    'resources[0] (line 2) has approvers and stages; write the one or the other',
  ],
  [
    'a stage of nobody',
    entry('stages: [{ approvers: boss }]'),
    'resources[0].stages[0].approvers (line 5) names nobody',
  ],
  ['a time of no kind', entry('stages: [{ approvers: manager, within: soon }]'), 'isn’t a time to decide'],
  [
    'four stages',
    entry(`stages: [${Array(4).fill('{ approvers: manager }').join(', ')}]`),
    'more than three stages',
  ],
  [
    'a choice of nothing',
    entry('questions: [{ id: a, ask: b, kind: choice }]'),
    'choices (line 5) is missing; a choice needs choices',
  ],
  ['a slip of the pen', entry('aprovers: none'), 'unknown key: aprovers (did you mean approvers?)'],
  ['a foreign key', entry('colour: blue'), 'unknown key: colour'],
  ['no web address', entry('url: javascript:alert(1)'), 'resources[0].url (line 5) isn’t an address'],
  [
    'no domain',
    entry('domains: { allow: ["not a domain"] }'),
    'resources[0].domains.allow[0] (line 5) isn’t a domain',
  ],
  [
    'the default over the most',
    entry('maxDuration: 1y\nduration: 2y'),
    'resources[0].duration (line 6) is longer than its maxDuration',
  ],
  [
    'a key that nobody knows',
    entry('url: https://x.example\nduraton: 2y'),
    'resources[0] (line 6) has an unknown key: duraton (did you mean duration?)',
  ],
  [
    'what is missing',
    entry('review: { every: 2w, within: 1w }'),
    'resources[0].review.silence (line 5) is missing',
  ],
  ['nothing at all', '', 'the file'],
  ['no YAML', 'resources: [', 'isn’t YAML'],
  ['a name of nothing', entry('').replace('name: P', "name: ''"), 'resources[0].name (line 3) is empty'],
  ['a name too long', entry('').replace('name: P', `name: ${'P'.repeat(101)}`), 'longer than 100 characters'],
  ['requesters who are nobody', entry('requesters: staff'), 'neither a group’s id nor a list of people'],
  ['one choice alone', entry('questions: [{ id: a, ask: b, kind: choice, choices: [c] }]'), 'fewer than 2'],
  ['a kind of question', entry('questions: [{ id: a, ask: b, kind: d }]'), 'none of text, choice, date'],
  ['one administrator', `catalogueApproval: maybe\n${entry('')}`, 'is not required; write required'],
  ['a word for the wrong thing', entry('justification: always'), 'neither required nor optional'],
])('what is wrong is named with its place: %s', (_what, yaml, told) => {
  expect(problems(yaml)).toContain(told);
  expect(parseResources(yaml, none).resources.length * Number(!told.includes('longer'))).toBe(0);
});

test('an id may be there once, whatever its letter case', () => {
  const twice = `${entry('')}  - id: Portal\n    name: Q\n    grants: [{ group: ${GUID} }]\n`;
  expect(problems(twice)).toContain('resources[1].id (line 6) is Portal, which is there already');
});

test('every problem is told at once', () => {
  expect(problems(entry('duration: x\nurl: x\nemployees: x')).split('\n')).toHaveLength(3);
});

test('groups come from the settings unless the resource says otherwise', () => {
  const groups = { requesters: { group: OTHER }, approvers: { group: OTHER } };
  const [plain] = parseResources(entry(''), groups).resources;
  expect(plain).toMatchObject({ requesters: { group: OTHER }, approvers: { group: OTHER } });
  const [own] = parseResources(entry(`approvers: none\nrequesters: ${GUID.toUpperCase()}`), groups).resources;
  expect(own?.requesters).toEqual({ group: GUID });
  expect(own).not.toHaveProperty('approvers');
});

test('domains become ASCII lower case', () => {
  const [resource] = parseResources(
    entry('domains: { allow: [Bücher.Example], deny: ["@Bad.example"] }'),
    none,
  ).resources;
  expect(resource?.domains).toEqual({ allow: ['xn--bcher-kva.example'], deny: ['bad.example'] });
});

test.each([
  ['Partner portal', 'partner-portal'],
  ['  Ärzte & Labore! ', 'ärzte-labore'],
  ['!!!', 'portal'],
  [undefined, 'portal'],
])('the single resource named %s is called %s', (name, id) => {
  const resource = singleResource(GUID, name, undefined, none);
  expect(resource).toMatchObject({ id, justification: 'optional' });
  expect(resource).not.toHaveProperty('duration');
});

test('what becomes of access that ends, and of who is left with nothing', () => {
  const read = (lines: string) => parseResources(entry(lines), none).resources[0];
  const days = (amount: number) => ({ amount, unit: 'd' });
  expect(read('reminders: [1m, 0d]\nredeemWithin: 30d\nleftover: { block: 0d, delete: 30d }')).toMatchObject({
    reminders: [{ amount: 1, unit: 'm' }, days(0)],
    redeemWithin: days(30),
    leftover: { block: days(0), delete: days(30) },
  });
  expect(read('reminders: []')).toMatchObject({ reminders: [] });
  const [plain] = parseResources(entry(''), none).resources;
  for (const key of ['reminders', 'redeemWithin', 'leftover']) expect(plain).not.toHaveProperty(key);
  for (const [lines, fault] of [
    ['reminders: [soon]', 'isn’t a duration'],
    ['redeemWithin: 0d', 'isn’t a duration'],
    ['leftover: {}', 'is empty; write when such a guest is blocked'],
    ['leftover: { remove: 30d }', 'has an unknown key: remove'],
  ] as const)
    expect(problems(entry(lines))).toContain(fault);
});

test('stages, whoever decides in them, and questions', () => {
  const [resource] = parseResources(
    entry(`stages:
  - approvers: manager
    within: 2wd
    alternates: [${GUID}]
  - approvers: ${OTHER}
questions:
  - id: project
    ask: Which project?
    required: true
  - { id: level, ask: Which level?, kind: choice, choices: [Reader, Writer] }`),
    none,
  ).resources;
  expect(resource?.stages).toEqual([
    {
      approvers: { kind: 'manager' },
      alternates: { kind: 'members', people: [GUID] },
      within: { kind: 'working', days: 2 },
    },
    {
      approvers: { kind: 'members', group: OTHER },
      within: { kind: 'calendar', duration: { amount: 14, unit: 'd' } },
    },
  ]);
  expect(resource?.questions).toEqual([
    { id: 'project', ask: 'Which project?', kind: 'text', required: true },
    { id: 'level', ask: 'Which level?', kind: 'choice', required: false, choices: ['Reader', 'Writer'] },
  ]);
  const [short] = parseResources(entry('approvers: owners'), none).resources;
  expect(short?.stages).toMatchObject([{ approvers: { kind: 'owners' } }]);
});
