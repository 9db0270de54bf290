/** One row as it stands in the file, before anybody knows what its columns mean. */
export interface RawRow {
  /** As a spreadsheet counts, from 1. */
  readonly number: number;
  readonly cells: readonly string[];
}

/** Whether a row says nothing. */
export const isBlank = ({ cells }: RawRow): boolean => cells.every((cell) => cell.trim() === '');

/** A source that was opened and the first of it looked at, from its beginning again. */
export async function* again<T>(first: readonly T[], rest: AsyncIterable<T>): AsyncGenerator<T> {
  yield* first;
  yield* rest;
}
