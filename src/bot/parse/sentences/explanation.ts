import { doubts } from '../english.ts';
import { lowered } from '../tokens.ts';
import { TIMES } from './words.ts';

/** Somebody of whom was spoken, and what they do or are; not what they may. */
const FACT =
  /^(?:(?:and|so|because|since|as) )?(?:he|she|they|we|i|it)(?:['’](?:s|re|m|ve|ll)|(?! (?:can|could|should|must|may|might|shall|ought|would) )(?= \p{L})) /iu;
/** Words that say more than why: how, for whom else, or what else is to be done. */
const CHANGES = new Set([
  ...'only also too same instead keep remove extend cancel add invite both plus admin read left leaves'.split(
    ' ',
  ),
  ...'leaving done finished gone over ended fired stopped starts start wait cc via copy owner approve'.split(
    ' ',
  ),
  ...'access login permission'.split(' '),
  ...'decides responsible away holiday vacation leave another other else first everything all anyway'.split(
    ' ',
  ),
]);
/** Of whose access ends: words that say that some of it stays. */
const STAYS = new Set('only keep keeps stay stays still but except other else another just'.split(' '));
/** Somebody else says it. */
const SAYS = new Set(
  'said says say told tells asked asks wrote writes thinks thought wants suggested suggests wonders'.split(
    ' ',
  ),
);
const MAX_WORDS = 16;

const wordsOf = (text: string): readonly string[] =>
  text
    .split(/[\s/]+/u)
    .map((word) => lowered(word).replace(/^["'“„(]+|(?<!["'”)])["'”)]+$/gu, ''))
    .filter((word) => word !== '');

/** Says nothing of what, for whom or for how long, and takes nothing back. */
function saysNoMore(
  words: readonly string[],
  resources: readonly string[],
  changes: ReadonlySet<string> = CHANGES,
): boolean {
  const named = resources.some((name) => ` ${words.join(' ')} `.includes(` ${name} `));
  return (
    !named &&
    words.length <= MAX_WORDS &&
    words.every(
      (word, i) =>
        !word.includes('@') &&
        !changes.has(word) &&
        !SAYS.has(word) &&
        !TIMES.has(word) &&
        !doubts(word, words[i + 1]),
    )
  );
}

/** A clause that says why, and nothing else: `she is helping us with the move`. */
export const isExplanation = (text: string, resources: readonly string[]): boolean =>
  !text.includes('?') && FACT.test(`${text} `) && saysNoMore(wordsOf(text), resources);

/** What is likely to say why, though it may say how: `translation of the manuals`. */
export function isFragment(text: string): boolean {
  const words = wordsOf(text);
  return (
    !text.includes('?') &&
    words.length > 1 &&
    saysNoMore(words, []) &&
    // Somebody's name.
    !text.split(/\s+/u).every((word) => /^\p{Lu}/u.test(word))
  );
}

/** What may be said of why access ends, which a question comes before: it speaks of no place, time or person. */
export const isRemark = (text: string, resources: readonly string[]): boolean => {
  const words = wordsOf(text);
  return !text.includes('?') && saysNoMore(words, resources, STAYS) && !/\d/u.test(text);
};

/** That a mail did not come, or its link does not work. */
export const isAboutMail = (text: string): boolean =>
  MAIL.test(text) &&
  MISSED.test(text) &&
  !/\b(?:unless|if|except|without|instead|but|don['’]?t|do not)\b/iu.test(text);
const MAIL = /\b(?:link|e?-?mail|invitation|invite|message|page)\b/iu;
const MISSED =
  /\b(?:doesn['’]?t|does not|didn['’]?t|did not|won['’]?t|never|hasn['’]?t|has not|can['’]?t|cannot|lost|expired|deleted|gone|broken|dead)\b/iu;
