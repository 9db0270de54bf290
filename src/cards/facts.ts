import { type ColumnSet, type Container, type Element, type TextBlock, text } from './card.ts';

/** What a label needs beside its value on the narrowest screen. */
const LABEL_WIDTH = '120px';
/** What fits beside each other there, in characters: a label in two lines, and a word of the value in one. */
const LONGEST_LABEL = 20;
const LONGEST_WORD = 14;
/** What fits in a line of a card there. */
const LONGEST_LINE = 34;

/**
 * Labels and values side by side; one above the other where either is too long for that on a phone, such as an address,
 * which would break within. A FactSet is a table in Teams, and cuts off what is longer than its column.
 */
export const facts = (rows: readonly (readonly [string, string | undefined])[]): Container => ({
  type: 'Container',
  spacing: 'Medium',
  items: rows.flatMap(([label, value]) => (value === undefined || value === '' ? [] : [fact(label, value)])),
});

function fact(label: string, value: string): Element {
  const named = text(label, { isSubtle: true });
  if (label.length > LONGEST_LABEL || value.split(/\s/u).some((word) => word.length > LONGEST_WORD))
    return {
      type: 'Container',
      spacing: 'Small',
      items: [named, ...linesOf(value).map((line) => text(line, { spacing: 'None' }))],
    };
  return beside(named, LABEL_WIDTH, value);
}

/**
 * An address that is longer than a line, in several: as one it would break anywhere, and a mark that lets it break where
 * it should would be copied with it. Marks are escaped in it already.
 */
function linesOf(value: string): readonly string[] {
  const fits = (line: string): boolean =>
    /\s/u.test(line) || line.replaceAll('\\', '').length <= LONGEST_LINE;
  return [/(?=\\#EXT\\#@)/u, /(?=@)/u].reduce<readonly string[]>(
    (lines, before) => lines.flatMap((line) => (fits(line) ? [line] : line.split(before))),
    [value],
  );
}

const beside = (first: TextBlock, width: `${number}px`, value: string): ColumnSet => ({
  type: 'ColumnSet',
  spacing: 'Small',
  columns: [
    { type: 'Column', width, items: [first] },
    { type: 'Column', width: 'stretch', items: [text(value)] },
  ],
});

/** What `100,000` needs. */
const COUNT_WIDTH = '64px';

/** How many of what, the number first: what is counted may take as many words as it needs. */
export const counts = (rows: readonly (readonly [string, string | undefined])[]): Container => ({
  type: 'Container',
  spacing: 'Medium',
  items: rows.flatMap(([what, count]) =>
    count === undefined ? [] : [beside(text(count, { weight: 'Bolder' }), COUNT_WIDTH, what)],
  ),
});
