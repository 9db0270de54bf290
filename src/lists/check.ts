import { visible } from '../access/written-address.ts';
import type { Against, CheckedRow, Wish } from './checked.ts';
import { rowFault, Unreadable } from './faults.ts';
import type { Columns } from './formats/headings.ts';
import { knownFrom } from './formats/known.ts';
import { Row } from './formats/row.ts';
import { EXAMPLE_ADDRESS } from './formats/template.ts';
import { wishOf } from './formats/wish.ts';
import type { Limits } from './limits.ts';
import { isBlank, type RawRow } from './sources/rows.ts';

/** Every row that says something, right or wrong, as it is read; a list with none is no list. */
export async function* checkedRows(
  rows: AsyncIterable<readonly RawRow[]>,
  columns: Columns,
  against: Against,
  limits: Limits,
): AsyncGenerator<CheckedRow> {
  const known = knownFrom(against);
  const taken: Taken = new Map();
  let count = 0;
  let blank = 0;
  try {
    for await (const some of rows)
      for (const raw of some) {
        if (isBlank(raw)) {
          if (++blank > limits.blankRows) throw new Unreadable({ code: 'too-many-rows', limit: limits.rows });
          continue;
        }
        if (isExample(raw, columns)) {
          yield { kind: 'example', row: raw.number };
          continue;
        }
        if (++count > limits.rows) throw new Unreadable({ code: 'too-many-rows', limit: limits.rows });
        const row = new Row(raw, columns);
        const wish = wishOf(row, columns, known, against);
        if (wish !== undefined && row.faults.length === 0) findDuplicate(row, wish, taken);
        yield wish === undefined || row.faults.length > 0
          ? { kind: 'wrong', row: row.number, address: row.line('email').slice(0, 320), faults: row.faults }
          : { kind: 'good', row: row.number, wish };
      }
    if (count === 0) throw new Unreadable({ code: 'empty' });
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    yield { kind: 'unreadable', fault: error.fault };
  }
}

const isExample = ({ cells }: RawRow, { at }: Columns): boolean =>
  visible(cells[at.email?.index ?? 0] ?? '').toLowerCase() === EXAMPLE_ADDRESS ||
  /^\s*example:/iu.test(cells[0] ?? '');

/** By resource and address, the row that counts. */
type Taken = Map<string, Map<string, number>>;

/** Only a row that is right takes an address; a wrong one before it is not sent, so it is no double. */
function findDuplicate(row: Row, { address, resources }: Wish, taken: Taken): void {
  for (const resource of resources.length > 0 ? resources : ['']) {
    const its = taken.get(resource) ?? new Map<string, number>();
    taken.set(resource, its);
    const first = its.get(address);
    if (first === undefined) its.set(address, row.number);
    else row.faults.push(rowFault(row.number, row.heading('email'), 'duplicate', address, [String(first)]));
  }
}
