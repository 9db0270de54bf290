import { answersTo, MAX_ANSWER_LENGTH } from '../../src/access/answers.ts';
import type { Question } from '../../src/access/catalog.ts';

const question = (kind: Question['kind'], more: Partial<Question> = {}): Question => ({
  id: 'q',
  ask: 'Why?',
  kind,
  required: false,
  ...more,
});
const takes = (one: Question, said: string): boolean => answersTo([one], { q: said }).ok;

test.each<[kind: Question['kind'], taken: readonly string[], refused: readonly string[]]>([
  ['text', ['x', 'x'.repeat(MAX_ANSWER_LENGTH)], ['x'.repeat(MAX_ANSWER_LENGTH + 1)]],
  ['choice', ['red', ' blue '], ['green', 'Red']],
  ['number', ['0', '-1.5', '1e3', '1'.repeat(30)], ['one', '1'.repeat(31), 'Infinity', '1,5']],
  ['yes-no', ['yes', 'no'], ['maybe', 'Yes', 'true']],
  [
    'date',
    ['2026-02-28', '2024-02-29'],
    [
      '2026-02-29',
      '2026-02-30',
      '2026-13-01',
      '28.2.2026',
      '2026-2-8',
      '2026-02',
      '2026',
      'x2026-02-28',
      '2026-02-28x',
    ],
  ],
])('%s', (kind, taken, refused) => {
  const one = question(kind, kind === 'choice' ? { choices: ['red', 'blue'] } : {});
  expect(taken.filter((said) => !takes(one, said))).toEqual([]);
  expect(refused.filter((said) => takes(one, said))).toEqual([]);
});

test('a choice without choices takes nothing', () => {
  expect(takes(question('choice'), 'red')).toBe(false);
});

test('what is needed is asked for, what is not may stay empty, and what nobody asked is no answer', () => {
  const asked = [
    question('text', { id: 'a', ask: 'Project?' }),
    question('text', { id: 'b', ask: 'Order?', required: true }),
    question('number', { id: 'c', ask: 'How many?', required: true }),
  ];
  expect(answersTo(asked, { a: ' ', b: ' 17 ', c: '3', d: 'unasked' })).toEqual({
    ok: true,
    answers: [
      { ask: 'Order?', answer: '17' },
      { ask: 'How many?', answer: '3' },
    ],
  });
  expect(answersTo(asked, { a: 'x', c: 'three' })).toEqual({
    ok: false,
    errors: {
      b: { code: 'answer-needed', ask: 'Order?' },
      c: { code: 'answer-malformed', ask: 'How many?', kind: 'number' },
    },
  });
  // What every object has is nobody's answer.
  expect(answersTo([question('text', { id: 'toString' })], {})).toEqual({ ok: true, answers: [] });
});
