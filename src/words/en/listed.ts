/** As many as one sentence takes. */
const NAMED = 10;

/** `Anna, Ben and Carl`; what is more than a sentence takes is counted. */
export function listed(names: readonly string[]): string {
  if (names.length > NAMED) return `${names.slice(0, NAMED).join(', ')} and ${names.length - NAMED} more`;
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
