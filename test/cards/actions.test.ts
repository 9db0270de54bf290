import fc from 'fast-check';
import { parseCardAction } from '../../src/cards/actions.ts';

const ABOUT = { id: 'anna.1', v: 3 };
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
  ['approve', { ...ABOUT, comment: 'Fine' }],
  ['reject', { ...ABOUT, comment: '' }],
  ...[
    ...['remove', 'remove-confirm', 'dismiss', 'keep', 'extend', 'resend', 'cancel-request', 'details'],
    ...['refresh-approval', 'refresh-journey', 'open-approval'],
  ].map((verb) => [verb, ABOUT] as const),
  ['list-page', { whose: 'mine', filter: 'pending', after: 'cursor' }],
];

test.each(CLICKS)('%s is understood, with what Teams adds', (verb, data) => {
  expect(parseCardAction(verb, data)).toEqual({ ...data, verb });
  expect(parseCardAction(verb, { ...data, msteams: { type: 'x' } })).toEqual({ ...data, verb });
});

test('the list of all that is live is the list without a filter', () => {
  expect(parseCardAction('list-page', { whose: 'mine', filter: 'live' })).toEqual({
    verb: 'list-page',
    whose: 'mine',
  });
});

test('no field more, none of another type, none longer than anybody may write', () => {
  const click = fc.constantFrom(...CLICKS);
  fc.assert(
    fc.property(click, fc.string({ minLength: 1 }), fc.jsonValue(), ([verb, data], key, value) => {
      fc.pre(!Object.hasOwn(data, key) && !['msteams', 'partnerName', 'verb', 'comment'].includes(key));
      const more = Object.fromEntries([...Object.entries(data), [key, value]]);
      const known =
        verb === 'request' &&
        ['addresses', 'resource', 'term', 'reason', 'language', 'settles', 'chosen'].includes(key);
      if (!known) expect(parseCardAction(verb, more)).toBeUndefined();
    }),
  );
  fc.assert(
    fc.property(click, fc.nat(), fc.jsonValue(), ([verb, data], which, value) => {
      const keys = Object.keys(data);
      const key = keys[which % keys.length] ?? '';
      fc.pre(typeof value !== typeof data[key]);
      expect(parseCardAction(verb, { ...data, [key]: value })).toBeUndefined();
      const long = typeof data[key] === 'string' ? 'x'.repeat(4_001) : 1e9;
      expect(parseCardAction(verb, { ...data, [key]: long })).toBeUndefined();
    }),
  );
});

test.each<[string, unknown, unknown]>([
  ['another verb', 'destroy', { id: 'a.b', v: 1 }],
  ['no verb', undefined, { id: 'a.b', v: 1 }],
  ['a verb in the data that differs', 'approve', { id: 'a.b', v: 1, verb: 'reject' }],
  ['extra fields', 'approve', { id: 'a.b', v: 1, isAdmin: true }],
  ['a version that is none', 'approve', { id: 'a.b', v: '1' }],
  ['an id that is none', 'approve', { id: '../a', v: 1 }],
  ['prototype keys', 'approve', JSON.parse('{"id":"a.b","v":1,"__proto__":{"admin":true}}')],
  ['a constructor', 'approve', { id: 'a.b', v: 1, constructor: {} }],
  ['a list', 'approve', []],
  ['nothing', 'approve', null],
  ['a choice that is no id', 'request', { addresses: 'a@b.example', chosen: 'gone' }],
  ['a question that is none', 'request', { addresses: 'a@b.example', settles: 'anything' }],
  ['a text that is too long', 'reject', { id: 'a.b', v: 1, comment: 'x'.repeat(501) }],
])('what no card of ours sends is none of ours: %s', (_what, verb, data) => {
  expect(parseCardAction(verb, data)).toBeUndefined();
});

test('whatever is sent, it is parsed or refused, and never throws', () => {
  fc.assert(
    fc.property(fc.anything(), fc.anything(), (verb, data) => {
      const action = parseCardAction(verb, data);
      expect(action === undefined || typeof action.verb === 'string').toBe(true);
    }),
  );
});
