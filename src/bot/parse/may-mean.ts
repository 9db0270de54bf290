import { doubts, MAY_MEAN } from './english.ts';
import { lowered, tokensOf } from './tokens.ts';

const MEANT = [
  'extend',
  'resend',
  'cancel',
  'remove',
  'invite',
] as const satisfies readonly (keyof typeof MAY_MEAN)[];

/** Beside where the partner stands. */
const MAX_OFFERED = 2;

/**
 * Lines that somebody may have meant whose own was not understood, but names one partner: no more than an offer. Who
 * says what is not to be done is offered nothing that does something.
 */
export function mayMean(
  text: string,
  typed: (name: keyof typeof MAY_MEAN | 'status') => string,
): readonly string[] {
  const named = new Set(
    tokensOf(text).flatMap((token) =>
      token.kind === 'address' ? [token.address.replace(/['’]s$/u, '')] : [],
    ),
  );
  const [only, ...more] = named;
  if (only === undefined || more.length > 0) return [];
  const words = text.split(/\s+/u).map(lowered);
  const denied =
    words.some((word, i) => doubts(word, words[i + 1])) && !/\b(?:no longer|never ?mind)\b/iu.test(text);
  // Who did not get a mail denies nothing.
  const commands = MEANT.filter((name) => MAY_MEAN[name].test(text) && (!denied || name === 'resend'));
  return [...commands.slice(0, MAX_OFFERED), 'status' as const].map((name) => `${typed(name)} ${only}`);
}
