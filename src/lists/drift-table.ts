import { writeCsv } from './csv-writer.ts';

/** A report of differences, as text in pieces. */
export const driftTable = (
  columns: readonly string[],
  rows: AsyncIterable<readonly string[]>,
): AsyncGenerator<string> => writeCsv(columns, rows);
