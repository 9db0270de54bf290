import fc from 'fast-check';
import { BUTTONS, REFRESHES } from '../../src/cards/actions.ts';
import { parseClick, parseRefresh } from '../../src/cards/parse-action.ts';

const ABOUT = { id: 'anna.1', v: 3 };
const LIST = { id: 'list000000000000000001', v: 3 };
/** One click of each kind, as our cards send it. */
const CLICKS: readonly (readonly [string, Record<string, unknown>])[] = [
  [
    'request',
    { addresses: 'anna@partner.com', resource: 'portal', term: '90d', reason: 'x', language: 'auto' },
  ],
  [
    'request',
    {
      addresses: 'anna@partner.com',
      resource: 'portal',
      settles: 'choice',
      chosen: '6b000000-0000-4000-8000-000000000001',
    },
  ],
  ['dismiss-request', {}],
  ['dismiss-deed', {}],
  ['run-line', { line: 'status anna@partner.com' }],
  ['approve', { ...ABOUT, comment: 'Fine' }],
  ['reject', { ...ABOUT, comment: '' }],
  ...[
    ...[
      'remove',
      'remove-confirm',
      'restore-account',
      'dismiss',
      'keep',
      'extend',
      'resend',
      'cancel-request',
      'details',
    ],
    ...['take-up', 'open-approval', 'revoke', 'dismiss-revoke', 'again', 'copy-link', 'change-address'],
  ].map((verb) => [verb, ABOUT] as const),
  ['batch-rows', { ...LIST, after: 11 }],
  ['batch-confirm', LIST],
  ...['batch-problems', 'batch-results', 'batch-drop', 'batch-pause', 'batch-go-on', 'batch-stop'].map(
    (verb) => [verb, LIST] as const,
  ),
  ['batch-approval-rows', { ...LIST, ask: 0, after: 11 }],
  ['batch-approve', { ...LIST, ask: 0, comment: 'Fine' }],
  ['batch-reject', { ...LIST, ask: 1 }],
  ['batch-take-up', { ...LIST, ask: 0 }],
  ['audit-file', { file: 'access', of: 'anna.1', since: 0, until: 1 }],
  ['take-catalogue', { digest: 'd'.repeat(43), reason: 'agreed on Monday' }],
  ['drift-page', { id: 'report', after: 8 }],
  ['drift-settle', { id: 'report', decision: 'adopt', all: 'false', reason: 'left over' }],
  ['drift-file', { id: 'report' }],
  ['cut-off', { id: 'asked', decision: 'all', reason: 'taken over' }],
  ['cut-off-look', { id: 'asked' }],
  ['inquiry-keep', { ...LIST, row: 3, comment: 'Fine' }],
  ['inquiry-remove', { ...LIST, row: 3 }],
  ['inquiry-keep-active', { ...LIST, comment: 'Fine' }],
  ['inquiry-rows', { ...LIST, after: 8 }],
  ['inquiry-accept', { ...LIST, all: true }],
  ['inquiry-decline', { ...LIST, comment: 'Too much' }],
  ['audit-here', { guests: 3, reason: 'a joint project' }],
  ['approvals-here', { guests: 3, reason: 'a joint project' }],
  ['extend', { ...ABOUT, term: '30d', reason: 'on leave' }],
  ['remove-earlier', { ...ABOUT, reason: 'over' }],
  ['undo', { ...ABOUT, reason: 'a slip' }],
  ['revoke-confirm', { ...ABOUT, reason: 'a mistake' }],
  ['change-confirm', { ...ABOUT, address: 'anna@partner.com', settles: 'corrected' }],
  ['decide-many', { decision: 'approve', comment: 'Fine' }],
  ['list-page', { whose: 'mine', filter: 'pending', domain: 'partner.com', page: 2, opened: ABOUT.id }],
  ['details', { ...ABOUT, from: { kind: 'list', whose: 'all', page: 2 } }],
  ['open-approval', { ...ABOUT, from: { kind: 'waiting', of: ABOUT.id } }],
  ['approvals-page', { page: 2, of: ABOUT.id, opened: ABOUT.id }],
  ['show-partner', ABOUT],
  ['batch-card', LIST],
];

test('there is a click of each kind here', () => {
  expect(new Set(CLICKS.map(([verb]) => verb))).toEqual(new Set(Object.keys(BUTTONS)));
});

test.each(CLICKS)('%s is understood', (verb, data) => {
  expect(parseClick(verb, data)).toEqual({ verb, data });
  expect(parseClick(verb, { ...data, verb })).toEqual({ verb, data });
});

test.each(Object.keys(REFRESHES))('%s is understood, and is no click', (verb) => {
  expect(parseRefresh(verb, { ...ABOUT, more: 1 })).toEqual({ verb, data: ABOUT });
  expect(parseRefresh(verb, { ...ABOUT, v: 0 })).toBeUndefined();
  expect(parseClick(verb, ABOUT)).toBeUndefined();
});

test('inputs of a group come together: what was answered by the question, what was picked by the record', () => {
  expect(
    parseClick('request', { 'answer:project': 'Apollo', 'answer:nda': 'yes', 'pick:1:a.b': 'true' })?.data,
  ).toEqual({ answers: { project: 'Apollo', nda: 'yes' } });
  expect(
    parseClick('decide-many', { decision: 'reject', 'pick:3:anna.1': 'true', 'pick:none': 'true' })?.data,
  ).toEqual({ decision: 'reject', picks: { '3:anna.1': 'true' } });
  expect(
    parseClick('batch-rows', { ...LIST, 'row:7': 'false', 'row:x': 'false', rows: { 8: 'x' } })?.data,
  ).toEqual({ ...LIST, rows: { 7: 'false' } });
  expect(parseClick('batch-rows', { ...LIST, 'row:7': 'maybe' })).toBeUndefined();
  expect(parseClick('request', { 'answer:project': 7 })).toBeUndefined();
  expect(parseClick('decide-many', { decision: 'reject', 'pick:3:anna.1': true })).toBeUndefined();
});

const KNOWN = new Set([...Object.values(BUTTONS).flatMap((schema) => Object.keys(schema.shape)), 'verb']);
const isKnown = (key: string): boolean => KNOWN.has(key) || /^(answer|pick):/u.test(key);

test('a field that we do not know has no effect and stops nothing, whatever it is called and holds', () => {
  const click = fc.constantFrom(...CLICKS);
  const name = fc.oneof(
    fc.string(),
    fc.constantFrom(
      '__proto__',
      'constructor',
      'toString',
      'msteams',
      'sponsor',
      'isAdmin',
      'answers',
      'picks',
    ),
  );
  const nested = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom({ id: 'other.2', v: 9 }, { verb: 'approve' }, { data: { verb: 'reject', comment: 'x' } }),
  );
  fc.assert(
    fc.property(click, name, nested, ([verb, data], key, value) => {
      fc.pre(['answers', 'picks'].includes(key) || !isKnown(key));
      const more = Object.fromEntries([...Object.entries(data), [key, value]]);
      expect(parseClick(verb, more)).toEqual({ verb, data });
    }),
  );
});

test('keys of a prototype stay data: in the click, and under an answer', () => {
  const sent: unknown = JSON.parse(
    '{"id":"a.b","v":1,"__proto__":{"comment":"forged"},"constructor":{"prototype":{"comment":"x"}}}',
  );
  const click = parseClick('approve', sent);
  expect(click).toEqual({ verb: 'approve', data: { id: 'a.b', v: 1 } });
  expect(click?.data).not.toHaveProperty('comment');
  const answers = parseClick(
    'request',
    JSON.parse('{"answer:__proto__":"x","answer:constructor":"y"}'),
  )?.data;
  expect(answers).toEqual({ answers: { constructor: 'y' } });
  expect({}).not.toHaveProperty('comment');
});

test('what we know is checked: none of another type, none longer than anybody may write', () => {
  fc.assert(
    fc.property(fc.constantFrom(...CLICKS), fc.nat(), fc.jsonValue(), ([verb, data], which, value) => {
      const keys = Object.keys(data);
      fc.pre(keys.length > 0);
      const key = keys[which % keys.length] ?? '';
      fc.pre(typeof value !== typeof data[key]);
      expect(parseClick(verb, { ...data, [key]: value })).toBeUndefined();
      const long = typeof data[key] === 'string' ? 'x'.repeat(4_001) : Number.MAX_SAFE_INTEGER;
      expect(parseClick(verb, { ...data, [key]: long })).toBeUndefined();
    }),
  );
});

test.each<[string, unknown, unknown]>([
  ['another verb', 'destroy', { id: 'a.b', v: 1 }],
  ['a verb that every object has', 'constructor', { id: 'a.b', v: 1 }],
  ['no verb', undefined, { id: 'a.b', v: 1 }],
  ['a verb in the data that differs', 'approve', { id: 'a.b', v: 1, verb: 'reject' }],
  ['a version that is none', 'approve', { id: 'a.b', v: '1' }],
  ['no version', 'approve', { id: 'a.b' }],
  ['an id that is none', 'approve', { id: '../a', v: 1 }],
  ['a list', 'approve', []],
  ['nothing', 'approve', null],
  ['a choice that is no id', 'request', { addresses: 'a@b.example', chosen: 'gone' }],
  ['a question that is none', 'request', { addresses: 'a@b.example', settles: 'anything' }],
  ['a text that is too long', 'reject', { id: 'a.b', v: 1, comment: 'x'.repeat(501) }],
])('what no card of ours sends is none of ours: %s', (_what, verb, data) => {
  expect(parseClick(verb, data)).toBeUndefined();
});

test('whatever is sent, it is parsed or refused, and never throws', () => {
  fc.assert(
    fc.property(fc.anything(), fc.anything(), (verb, data) => {
      const click = parseClick(verb, data);
      expect(click === undefined || typeof click.verb === 'string').toBe(true);
    }),
  );
});
