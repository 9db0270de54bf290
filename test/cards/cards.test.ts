import * as AdaptiveCards from 'adaptivecards/dist/adaptivecards.js';
import fc from 'fast-check';
import { parseCardAction } from '../../src/cards/actions.ts';
import { plain } from '../../src/cards/card.ts';
import { sampleCards } from './samples.ts';

/** Teams takes messages of up to about 100 KB, counted in UTF-16; everything of ours stays well below. */
const LIMIT = 80 * 1024;

function walk(value: unknown, visit: (node: Record<string, unknown>) => void): void {
  if (Array.isArray(value)) for (const one of value) walk(one, visit);
  else if (typeof value === 'object' && value !== null) {
    visit(value as Record<string, unknown>);
    for (const one of Object.values(value)) walk(one, visit);
  }
}

describe.each([false, true])('with the longest data: %s', (long) => {
  test.each(Object.entries(sampleCards(long)))(
    '%s is a card of version 1.5, small, and readable',
    (_name, card) => {
      const parsed = new AdaptiveCards.AdaptiveCard();
      const context = new AdaptiveCards.SerializationContext(new AdaptiveCards.Version(1, 5));
      parsed.parse(structuredClone(card), context);
      const found = parsed.validateProperties().validationEvents.map(({ message }) => message);
      for (let i = 0; i < context.eventCount; i++) found.push(context.getEventAt(i).message);
      expect(found).toEqual([]);
      expect(JSON.stringify(card).length * 2).toBeLessThan(LIMIT);
      expect(card.actions?.length ?? 0).toBeLessThanOrEqual(6);
      walk(card.body, (node) => {
        if (node.type === 'TextBlock')
          expect(node).toMatchObject({ wrap: true, text: expect.stringMatching(/\S/u) });
        if (typeof node.type === 'string' && node.type.startsWith('Input.'))
          expect(node.label).toEqual(expect.stringMatching(/\w/u));
      });
    },
  );
});

test('a button says which record and version, and nothing else of it', () => {
  walk(Object.values(sampleCards()), (node) => {
    if (node.type !== 'Action.Execute') return;
    expect(parseCardAction(node.verb, node.data)).toBeDefined();
    expect(
      Object.keys(node.data as object).filter(
        (key) => !['id', 'v', 'whose', 'filter', 'after'].includes(key),
      ),
    ).toEqual([]);
  });
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

test.each([
  ['**bold** [x](https://evil.example)', '\\*\\*bold\\*\\* \\[x\\](https://evil.example)'],
  ['<b>', '\\<b\\>'],
  ['- a', '\\- a'],
  ['plain', 'plain'],
])('what people wrote does not format: %s', (written, shown) => expect(plain(written)).toBe(shown));
