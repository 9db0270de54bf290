import { Remembered } from '../../src/bot/channel/remembered.ts';

let asked: string[] = [];
const remembered = () => {
  asked = [];
  return new Remembered((said) => {
    asked.push(said);
    return said.toUpperCase();
  });
};

test('a word is found out once', () => {
  const words = remembered();
  expect([words.of('a'), words.of('b'), words.of('a')]).toEqual(['A', 'B', 'A']);
  expect(asked).toEqual(['a', 'b']);
});

test('one that is long is found out each time, so that it takes no room', () => {
  const words = remembered();
  const [long, longer] = ['x'.repeat(100), 'x'.repeat(101)];
  for (const word of [long, longer, long, longer]) expect(words.of(word)).toBe(word.toUpperCase());
  expect(asked).toEqual([long, longer, longer]);
});

test('five hundred are remembered, and then it begins anew', () => {
  const words = remembered();
  for (let n = 0; n < 500; n++) words.of(`w${n}`);
  words.of('w0');
  expect(asked).toHaveLength(500);
  words.of('one more');
  words.of('w0');
  expect(asked.slice(500)).toEqual(['one more', 'w0']);
  words.of('one more');
  expect(asked).toHaveLength(502);
});
