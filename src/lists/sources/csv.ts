import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import { Unreadable } from '../faults.ts';
import type { Limits } from '../limits.ts';
import type { Delimiter } from './opening.ts';
import type { RawRow } from './rows.ts';

/** Rows of delimited text, empty lines among them: they count, as they do in a spreadsheet. */
export async function* csvRows(
  text: AsyncIterable<string>,
  delimiter: Delimiter,
  limits: Limits,
): AsyncGenerator<RawRow> {
  const parser = parse({
    delimiter,
    bom: false,
    max_record_size: limits.row,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    // Scripts write quotation marks inside a field as they come, and blanks before a quoted one.
    relax_quotes: true,
    ltrim: true,
  });
  let number = 0;
  const feeding = pipeline(Readable.from(text), parser);
  // Whoever stops reading early ends the feeding, which is then no failure.
  feeding.catch(() => undefined);
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      number++;
      yield { number, cells };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // Rows that were parsed before it, and that nobody has read yet, are gone; it knows of them.
    const row = Number(error.records) + 1;
    throw new Unreadable(
      error.code === 'CSV_MAX_RECORD_SIZE'
        ? { code: 'row-too-long', row, limit: limits.row }
        : { code: 'quote-open', row },
    );
  } finally {
    parser.destroy();
  }
}
