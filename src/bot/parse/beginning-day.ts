import { parseTerm } from './parse-term.ts';
import { spanAt } from './sentences/said-length.ts';
import { lowered, type Token, tokensOf } from './tokens.ts';

const FROM = new Set(['from', 'since', 'starting', 'beginning', 'as']);
/** Between that and the day: `starting on`, `as of`. */
const ON = new Set(['on', 'of', 'from', 'the']);
/** In words, of a day. */
const MAX_WORDS = 4;

/**
 * A line without the day on which access is to begin, and that day as it was said: access begins when it is given, so
 * that is for the form to tell. The day on which it ends stays.
 */
export function withoutBeginning(line: string): { readonly line: string; readonly begins?: string } {
  const tokens = tokensOf(line);
  for (const [i, { at }] of tokens.entries()) {
    const span = spanAt(tokens, i);
    if (span !== undefined) {
      const rest = `until ${span.term.said} ${line.slice(tokens[i + span.length]?.at ?? line.length)}`;
      return { line: `${line.slice(0, at)}${rest}`.trim(), begins: span.term.begins };
    }
    const found = dayAt(tokens, i);
    if (found === undefined) continue;
    const rest = line.slice(tokens[found.end]?.at ?? line.length);
    return { line: `${line.slice(0, at)}${rest}`.trim(), begins: found.day };
  }
  return { line };
}

const wordAt = (tokens: readonly Token[], at: number): string => {
  const token = tokens[at];
  return token?.kind === 'word' ? token.word : '';
};

/** `from monday`: the day, and where what comes after it begins. */
function dayAt(
  tokens: readonly Token[],
  at: number,
): { readonly day: string; readonly end: number } | undefined {
  if (!FROM.has(wordAt(tokens, at))) return undefined;
  const first = ON.has(wordAt(tokens, at + 1)) ? at + 2 : at + 1;
  for (let end = first + MAX_WORDS; end > first; end--) {
    const words = tokens.slice(first, end).map((one) => (one.kind === 'word' ? lowered(one.text) : '@'));
    const day = words.join(' ').replace(/^next (?=\p{L}+day$)/u, '');
    if (words.length === end - first && parseTerm(day, 'UTC', 0)?.kind === 'until')
      return { day: words.join(' '), end };
  }
  return undefined;
}
