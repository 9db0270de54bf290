import { KNOWN } from '../../../src/bot/parse/sentences/sentence.ts';
import { NOISE, wordsIn } from '../../../src/bot/parse/sentences/words.ts';

test('no sentence waits for a word that is taken out before, or that is read as two', () => {
  const never = [...KNOWN].filter(
    (word) => NOISE.has(word) || wordsIn(word).length > 1 || word !== word.toLowerCase(),
  );
  // Behind `is` it stays.
  expect(never.filter((word) => word !== 'now')).toEqual([]);
});
