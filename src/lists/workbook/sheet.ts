import { Unreadable } from '../faults.ts';
import type { Limits } from '../limits.ts';
import type { RawRow, Rows } from '../sources/rows.ts';
import { dayOf, type Styles } from './dates.ts';
import { type Attributes, heard } from './xml.ts';

/** The rows that a sheet says anything in, by the numbers that the spreadsheet shows; what is blank takes no memory. */
export async function* sheetRows(
  part: AsyncIterable<string>,
  shared: readonly string[],
  styles: Styles,
  limits: Limits,
): Rows {
  let rows: RawRow[] = [];
  let number = 0;
  let column = 0;
  let cells: string[] = [];
  let length = 0;
  let cell: Attributes = {};
  let text = '';
  let inValue = false;
  let inPhonetic = false;

  const tooLong = (): never => {
    throw new Unreadable({ code: 'row-too-long', row: number, limit: limits.row });
  };
  const place = (value: string): void => {
    if (value.trim() === '') return;
    if (column > limits.columns) throw new Unreadable({ code: 'too-many-columns', limit: limits.columns });
    length += value.length;
    if (length > limits.row) tooLong();
    while (cells.length < column) cells.push('');
    cells[column - 1] = value;
  };
  const listener = {
    open(name: string, attributes: Attributes): void {
      if (name === 'row') {
        number = numberOf(attributes.r) ?? number + 1;
        [column, cells, length] = [0, [], 0];
      } else if (name === 'c') {
        column = columnOf(attributes.r) ?? column + 1;
        [cell, text] = [attributes, ''];
      } else if (name === 'rPh') inPhonetic = true;
      else inValue = name === 'v' || (name === 't' && !inPhonetic);
    },
    text(found: string): void {
      if (!inValue) return;
      text += found;
      if (text.length > limits.row) tooLong();
    },
    close(name: string): void {
      inValue = false;
      if (name === 'rPh') inPhonetic = false;
      if (name === 'c') place(shownAs(cell, text, shared, styles));
      if (name === 'row' && cells.length > 0) rows.push({ number, cells });
    },
  };
  for await (const _ of heard(part, listener)) {
    yield rows;
    rows = [];
  }
  yield rows;
}

function shownAs({ t, s }: Attributes, text: string, shared: readonly string[], styles: Styles): string {
  switch (t) {
    case 's':
      return shared[Number(text)] ?? '';
    case 'b':
      return text === '1' ? 'true' : 'false';
    case 'd':
      return text.slice(0, 10);
    case undefined:
    case 'n':
      return styles.isDate[Number(s)] ? dayOf(text, styles.from1904) : text;
    default:
      return text;
  }
}

const numberOf = (said: string | undefined): number | undefined =>
  said !== undefined && /^[1-9]\d{0,6}$/u.test(said) ? Number(said) : undefined;

/** `C7` is in the third column. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^([A-Z]{1,3})\d/u.exec(reference ?? '')?.[1];
  if (letters === undefined) return undefined;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}
