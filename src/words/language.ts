/** What is written as another one: Norwegian goes by its two written forms, of which one is read by all. */
const READ_AS: ReadonlyMap<string, string> = new Map([
  ['nb', 'no'],
  ['nn', 'no'],
]);

/** What there is in the first of these languages; BCP 47 tags such as `de-DE`, of which only the language counts. */
export function inLanguage<T>(
  languages: Readonly<Record<string, T>>,
  tags: readonly string[],
): T | undefined {
  const known = tags
    .map((tag) => tag.split('-', 1)[0]?.toLowerCase() ?? '')
    .map((tag) => READ_AS.get(tag) ?? tag)
    .find((tag) => Object.hasOwn(languages, tag));
  return known === undefined ? undefined : languages[known];
}
