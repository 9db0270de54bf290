/** All that stands to be read in a card or a message, in its order. */
export function sentencesIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(sentencesIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    if (name === 'fallback' || name === 'fallbackText' || name === 'speak') return [];
    if (typeof inner !== 'string') return sentencesIn(inner);
    return name === 'text' || (name === 'value' && 'type' in value && 'statusCode' in value) ? [inner] : [];
  });
}

const LONGEST = 110;

/** The beginning of it, in one line of a table. */
export function inShort(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ').replaceAll('|', '/').replaceAll('\\', '').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line;
}
