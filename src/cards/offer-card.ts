import { type Card, card, execute, text } from './card.ts';
import { cut } from './user-text.ts';

/** What a button can hold of a line, in characters. */
const MAX_TITLE = 80;

/** A sentence, and lines that can be run by one click as if they had been typed. */
export const offerCard = (sentence: string, lines: readonly string[]): Card =>
  card(
    [text(sentence)],
    lines.map((line) => execute(cut(line, MAX_TITLE), 'run-line', { line })),
  );
