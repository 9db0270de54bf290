import type { Headings } from '../access/batch/row-problem.ts';
import { checkedRows } from './check.ts';
import type { Against, CheckedRow } from './checked.ts';
import { type FileFault, Unreadable } from './faults.ts';
import { ADDRESS_COLUMNS, addressRows } from './formats/addresses.ts';
import { type Columns, columnsOf, headingsOf, isVersionLine, type ListFormat } from './formats/headings.ts';
import type { Limits } from './limits.ts';
import { type Chunks, joined, pieces, withHead } from './sources/bytes.ts';
import { csvRows } from './sources/csv.ts';
import { decoded } from './sources/decode.ts';
import { kindOf } from './sources/kind.ts';
import { lineRows } from './sources/lines.ts';
import { opened } from './sources/opening.ts';
import { again, isBlank, type RawRow, type Rows } from './sources/rows.ts';
import { workbookRows } from './workbook/index.ts';

/** A file as it was sent, or what somebody pasted. `name` is looked at for its ending, and shown. */
export type Given =
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Chunks }
  | { readonly kind: 'text'; readonly text: string };

export type OpenedList =
  | {
      readonly kind: 'open';
      readonly format: ListFormat;
      /** Headings that mean nothing here; to be named, and left out once that is confirmed. */
      readonly ignored: readonly string[];
      /** What its columns are called, for what only the directory can say against a row. */
      readonly headings: Headings;
      /** To be read once, to its end or not. Throws only what the source of the bytes throws. */
      readonly rows: AsyncGenerator<CheckedRow>;
    }
  | { readonly kind: 'unreadable'; readonly fault: FileFault };

/** Opens a list up to its heading. What cannot be read is told as a value; only the source's own errors are thrown. */
export async function openList(given: Given, against: Against, limits: Limits): Promise<OpenedList> {
  try {
    const { columns, rows } = await table(given, against, limits);
    const { format, ignored } = columns;
    const read = checkedRows(rows, columns, against, limits);
    return { kind: 'open', format, ignored, headings: headingsOf(columns), rows: read };
  } catch (error) {
    if (error instanceof Unreadable) return { kind: 'unreadable', fault: error.fault };
    throw error;
  }
}

interface Table {
  readonly columns: Columns;
  readonly rows: Rows;
}

async function table(given: Given, against: Against, limits: Limits): Promise<Table> {
  if (given.kind === 'text') {
    const bytes = [new TextEncoder().encode(given.text)];
    return textTable(decoded(pieces(bytes, limits.bytes), 'utf-8'), against, limits);
  }
  const { head, all } = await withHead(pieces(given.bytes, limits.bytes));
  const found = kindOf(head, given.name);
  switch (found.kind) {
    case 'refused':
      throw new Unreadable(found.fault);
    case 'text':
      return textTable(decoded(all, found.encoding), against, limits);
    case 'workbook': {
      // The directory of a zip file is at its end.
      const parts: Uint8Array[] = [];
      for await (const piece of all) parts.push(piece);
      return underHeading(workbookRows(joined(parts), limits), against, limits);
    }
  }
}

async function textTable(source: AsyncGenerator<string>, against: Against, limits: Limits): Promise<Table> {
  const { delimiter, firstLine, text } = await opened(source);
  // No heading holds an address.
  if (firstLine.includes('@')) return addresses(lineRows(text, limits));
  return underHeading(csvRows(text, delimiter, limits), against, limits);
}

async function underHeading(source: Rows, { resources }: Against, limits: Limits): Promise<Table> {
  for (;;) {
    const next = await source.next();
    if (next.done) throw new Unreadable({ code: 'empty' });
    const rows = next.value;
    for (const [at, { cells, number }] of rows.entries()) {
      if (number > limits.blankRows) throw new Unreadable({ code: 'empty' });
      if (isBlank({ cells, number }) || isVersionLine(cells[0] ?? '')) continue;
      if (cells.some((cell) => cell.includes('@'))) return addresses(again([rows.slice(at)], source));
      const questions = resources.flatMap(({ resource }) => (resource.questions ?? []).map(({ id }) => id));
      return { columns: columnsOf(cells, questions, limits), rows: again([rows.slice(at + 1)], source) };
    }
  }
}

/** A list that looks like none is told before anything else is. */
async function addresses(lines: Rows): Promise<Table> {
  const rows = addressRows(lines);
  const first: (readonly RawRow[])[] = [];
  while (first.every((some) => some.length === 0)) {
    const next = await rows.next();
    if (next.done) break;
    first.push(next.value);
  }
  return { columns: ADDRESS_COLUMNS, rows: again(first, rows) };
}
