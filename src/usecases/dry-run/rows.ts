import type { ActionRow } from '../../access/batch/action-row.ts';
import type { GoodRow, RowProblem, WrongRow } from '../../access/batch/batch.ts';
import type { Headings } from '../../access/batch/row-problem.ts';
import type { CheckedRow } from '../../lists/index.ts';

/** How many rows are held against what is on record at the same time. */
export const ROWS_AT_ONCE = 20;

export const wrongRow = (row: number, address: string, ...problems: readonly RowProblem[]): WrongRow => ({
  kind: 'wrong',
  row,
  address,
  problems,
});

/** What was found wrong when the list was read. */
export const misread = ({ row, address, faults }: Extract<CheckedRow, { kind: 'wrong' }>): WrongRow =>
  wrongRow(
    row,
    address,
    ...faults.map(({ column, code, given, instead }) => ({ column, code, given, instead })),
  );

/**
 * Tells of rows, one after the other, which are about the same as one before, under another address: the first row that
 * is right counts. `keyOf`: what a row is about; undefined where that may come twice.
 */
export function onceEach<R extends GoodRow | ActionRow>(
  { email }: Headings,
  keyOf: (row: R) => string | undefined,
): (row: R | WrongRow) => R | WrongRow {
  const taken = new Map<string, number>();
  return (row) => {
    const key = row.kind === 'wrong' ? undefined : keyOf(row);
    if (key === undefined) return row;
    const first = taken.get(key);
    if (first === undefined) {
      taken.set(key, row.row);
      return row;
    }
    const { address } = row;
    const instead = [String(first)];
    return wrongRow(row.row, address, { column: email, code: 'same-person', given: address, instead });
  };
}
