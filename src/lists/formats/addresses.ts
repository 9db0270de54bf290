import { visible, writtenIn } from '../../access/written-address.ts';
import { isBlank, type RawRow, type Rows } from '../sources/rows.ts';
import { type Columns, noHeading } from './headings.ts';

/** Addresses without a heading, each made a row of an address and a name. */
export const ADDRESS_COLUMNS: Columns = {
  format: 'addresses',
  at: { email: { heading: 'email', index: 0 }, name: { heading: 'name', index: 1 } },
  answers: {},
  ignored: [],
  width: 2,
};

/** Lines with addresses in any common shape. A first line with other words in it looks like a table that lost its heading. */
export async function* addressRows(source: AsyncIterable<readonly RawRow[]>): Rows {
  let first = true;
  for await (const lines of source) {
    const rows: RawRow[] = [];
    for (const line of lines) {
      if (isBlank(line)) continue;
      const found = inLine(line.cells.length > 1 ? line.cells : (line.cells[0] ?? '').split('\t'));
      if (first && found.some(([address]) => !address.includes('@')))
        throw noHeading(line.cells.flatMap((cell) => cell.split(/[\t,;]/u)).map(visible));
      first = false;
      for (const cells of found) rows.push({ number: line.number, cells });
    }
    yield rows;
  }
}

/** `Anna Berg⇥anna@partner.com` is how two columns of a spreadsheet are pasted. */
function inLine(columns: readonly string[]): readonly (readonly [address: string, name: string])[] {
  const cells = columns.map(visible).filter((cell) => cell !== '');
  const names = cells.filter((cell) => !cell.includes('@'));
  if (cells.length === 2 && names.length === 1) {
    const written = writtenIn(cells.find((cell) => cell.includes('@')) ?? '');
    if (written.length === 1) return written.map(({ address }) => [address, names[0] ?? '']);
  }
  return cells.flatMap(writtenIn).map(({ address, name = '' }) => [address, name]);
}
