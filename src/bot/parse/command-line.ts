/** The one command of a message, on one line; or that there are several. */
export type CommandLine =
  | { readonly kind: 'line'; readonly line: string }
  | { readonly kind: 'several'; readonly first: string };

/** A line that goes on with what the line before it began. */
const GOES_ON = /^(?:to|for|until|because|from|by|and) /iu;
const COURTESY =
  /^(?:(?:hi|hello|hey)(?: there| usher)?[,.!]? )?(?:(?:please|pls|kindly|(?:could|can|would|will) you(?: please)?|i(?:['’]d| would) like to|i (?:want|need) to|let['’]?s)[, ]+)+/iu;
const THANKS = /[,.!]? (?:please|pls|thanks|thank you|thx)[.!]*$/iu;

/**
 * What is asked for, of all that was written: the first line, and those that go on with it. Quotations and
 * signatures are left out. A second command is never left out silently.
 */
export function commandLine(text: string, startsCommand: (line: string) => boolean): CommandLine {
  const lines = text
    .split('\n')
    // A mention is often followed by a comma, which stays behind where it was taken out.
    .map((line) => line.replace(/^[\s,;:.!–—-]+/u, '').trim())
    .filter((line) => line !== '');
  const own = lines.filter((line) => !line.startsWith('>'));
  const [first = '', ...rest] = (own.length > 0 ? own : lines).map(withoutCourtesy);
  let line = first;
  for (const next of rest) {
    if (startsCommand(next)) return { kind: 'several', first: line };
    // A reason is the last thing said, so all that follows belongs to it.
    if (/(?:^| )because /iu.test(`${line} `) || GOES_ON.test(next)) line = `${line} ${next}`;
    else if (next.includes('@')) line = line.includes('@') ? `${line}, ${next}` : `${line} ${next}`;
  }
  return { kind: 'line', line };
}

/** What people say around a command to be kind. */
export function withoutCourtesy(line: string): string {
  const bare = line.replace(COURTESY, '').replace(THANKS, '').trim();
  return bare === '' ? line : bare;
}
