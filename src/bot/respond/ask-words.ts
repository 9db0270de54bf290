import type { Refusal } from '../../access/refusal.ts';
import { plain } from '../../cards/card.ts';
import type { View } from '../../cards/view.ts';
import { isForAdministrators } from '../../usecases/whom-to-ask.ts';

/** Whom to turn to, by name, where that is known. */
export const askWords = ({ code }: Refusal, { ask = [], words }: View): string =>
  ask.length > 0 && isForAdministrators(code)
    ? ` ${words.replies.ask(words.listed(ask.map(({ name }) => plain(name, 100))))}`
    : '';
