/** One row as it stands in the file, before anybody knows what its columns mean. */
export interface RawRow {
  /** As a spreadsheet counts, from 1. */
  readonly number: number;
  readonly cells: readonly string[];
}

/** As many at a time as came together: to wait for each row costs more than to read it. */
export type Rows = AsyncGenerator<readonly RawRow[]>;

/** Whether a row says nothing. */
export const isBlank = ({ cells }: RawRow): boolean => cells.every((cell) => cell.trim() === '');

/** A source that was opened and the first of it looked at, from its beginning again. */
export async function* again<T>(first: readonly T[], rest: AsyncIterable<T>): AsyncGenerator<T> {
  yield* first;
  yield* rest;
}
