import type { Phrase } from './phrases.ts';

/** What may come behind the torn end of a verb. */
const GOES_ON = new Set(['to', 'for', 'until', 'by', 'from', 'because', 'thanks', 'please']);

/** Where in a line the torn end of a verb stands. */
export function tornAt(words: readonly string[], { torn = [], governs = false }: Phrase): number | undefined {
  const because = words.indexOf('because');
  for (let i = (because < 0 ? words.length : because) - torn.length; i >= 0; i--) {
    if (!torn.every((word, k) => words[i + k] === word)) continue;
    const next = words[i + torn.length];
    if (governs ? next !== undefined : next === undefined || GOES_ON.has(next)) return i;
  }
  return undefined;
}
