/** As many as one sentence takes. */
const MAX_NAMED = 10;

/** `Anna, Ben and Carl`; what is more than a sentence takes is counted. */
export function listed(names: readonly string[]): string {
  if (names.length > MAX_NAMED)
    return `${names.slice(0, MAX_NAMED).join(', ')} and ${names.length - MAX_NAMED} more`;
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}
