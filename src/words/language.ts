/** Languages that go by the name of a larger one. */
const ALSO: Readonly<Record<string, string>> = { nb: 'no', nn: 'no' };

/** The language of a BCP 47 tag, by the name that its folder would have. */
export function languageOf(tag: string): string {
  const end = tag.search(/[-_]/u);
  const language = (end < 0 ? tag : tag.slice(0, end)).toLowerCase();
  return Object.hasOwn(ALSO, language) ? (ALSO[language] ?? language) : language;
}

/** What there is in the first of these languages; BCP 47 tags such as `de-DE`, of which only the language counts. */
export function inLanguage<T>(
  languages: Readonly<Record<string, T>>,
  tags: readonly string[],
): T | undefined {
  const known = tags.map(languageOf).find((tag) => Object.hasOwn(languages, tag));
  return known === undefined ? undefined : languages[known];
}
