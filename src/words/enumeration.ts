/** As many as one sentence takes. */
const MAX_NAMED = 10;

/** How a language, by its BCP 47 tag, counts up: `Anna, Ben und Carl`, `Anna, Ben oder Carl`. */
export function enumeration(language: string, more: (count: number) => string) {
  const all = new Intl.ListFormat(language, { type: 'conjunction' });
  const oneOf = new Intl.ListFormat(language, { type: 'disjunction' });
  return {
    /** What is more than a sentence takes is counted. */
    listed: (names: readonly string[]): string =>
      all.format(
        names.length > MAX_NAMED
          ? [...names.slice(0, MAX_NAMED), more(names.length - MAX_NAMED)]
          : [...names],
      ),
    /** One of them is to be written. */
    or: (names: readonly string[]): string => oneOf.format(names),
  };
}
