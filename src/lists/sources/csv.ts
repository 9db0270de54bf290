import { type CsvError, parse } from 'csv-parse';
import { Unreadable } from '../faults.ts';
import type { Limits } from '../limits.ts';
import type { Delimiter } from './opening.ts';
import type { RawRow, Rows } from './rows.ts';

/** Rows of delimited text, empty lines among them: they count, as they do in a spreadsheet. */
export async function* csvRows(text: AsyncIterable<string>, delimiter: Delimiter, limits: Limits): Rows {
  const parser = parse({
    delimiter,
    bom: false,
    max_record_size: limits.row,
    // One that is known beforehand is looked for in half the time.
    record_delimiter: '\n',
    relax_column_count: true,
    // Scripts write quotation marks inside a field as they come, and blanks before a quoted one.
    relax_quotes: true,
    ltrim: true,
  });
  let rows: RawRow[] = [];
  let number = 0;
  // Taken as they come: to iterate over a stream costs more than to parse what is in it.
  parser.on('data', (cells: string[]) => rows.push({ number: ++number, cells }));
  const done = (work: (told: (error?: Error | null) => void) => void): Promise<void> =>
    new Promise((resolve, reject) => work((error) => (error ? reject(faultOf(error, limits)) : resolve())));
  // Told of each piece, where it counts.
  parser.on('error', () => undefined);
  try {
    for await (const piece of withPlainEnds(text)) {
      await done((told) => withoutStacks(() => parser.write(piece, told)));
      yield rows;
      rows = [];
    }
    await done((told) => parser.end(told));
    yield rows;
  } finally {
    parser.destroy();
  }
}

/** The parser makes an error for each odd quotation mark, whose stack costs more than all the rest of a file of them. */
function withoutStacks(work: () => void): void {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    work();
  } finally {
    Error.stackTraceLimit = limit;
  }
}

function faultOf(error: Error, { row: limit }: Limits): Error {
  const { code, records } = error as Partial<CsvError>;
  // Rows that were parsed before it, and that nobody has read yet, are gone; it knows of them.
  const row = Number(records) + 1;
  if (code === 'CSV_MAX_RECORD_SIZE') return new Unreadable({ code: 'row-too-long', row, limit });
  return code === undefined ? error : new Unreadable({ code: 'quote-open', row });
}

/** However lines end: a line feed alone. */
async function* withPlainEnds(text: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const piece of text) {
    const whole = rest + piece;
    // Its line feed may come with the next piece.
    const end = whole.endsWith('\r') ? whole.length - 1 : whole.length;
    rest = whole.slice(end);
    yield whole.slice(0, end).replace(/\r\n?/gu, '\n');
  }
  if (rest !== '') yield '\n';
}
