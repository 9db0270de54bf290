import { type Card, card, text } from './card.ts';

/** One sentence, where a card has to be and there is nothing else to show. */
export const smallCard = (words: string): Card => card([text(words)]);
