/**
 * What a spreadsheet takes for a formula at the beginning of a cell, full-width signs among it (OWASP, CSV
 * injection). A spreadsheet that parts columns by another sign begins a cell there, so the same is done after each.
 */
const FORMULA = /(?<=^|[;\t\r\n])(?=[' ]*[=+\-@\t\r\n＝＋－＠])/gu;
const DEFUSED = /(?<=^|[;\t\r\n])'(?=[' ]*[=+\-@\t\r\n＝＋－＠])/gu;

/** With an apostrophe before what a spreadsheet would calculate. */
export const defused = (text: string): string => text.replace(FORMULA, "'");
/** Back from `defused`. */
export const undefused = (text: string): string => (text.includes("'") ? text.replace(DEFUSED, '') : text);

const line = (cells: readonly string[]): string =>
  `${cells.map((cell) => `"${defused(cell).replaceAll('"', '""')}"`).join(',')}\r\n`;

/** Rows are gathered into pieces of about this many characters. */
const PIECE = 16_384;

/** Text in pieces, to be encoded as UTF-8; the byte-order mark tells Excel so. Every field is quoted. */
export async function* writeCsv(
  headings: readonly string[],
  rows: AsyncIterable<readonly string[]> | Iterable<readonly string[]>,
): AsyncGenerator<string> {
  let piece = `\ufeff${line(headings)}`;
  for await (const row of rows) {
    piece += line(row);
    if (piece.length < PIECE) continue;
    yield piece;
    piece = '';
  }
  if (piece !== '') yield piece;
}
