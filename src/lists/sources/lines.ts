import { Unreadable } from '../faults.ts';
import type { Limits } from '../limits.ts';
import type { RawRow, Rows } from './rows.ts';

/** Each line as a row of one cell, however lines end. */
export async function* lineRows(text: AsyncIterable<string>, { row: limit }: Limits): Rows {
  let number = 0;
  let rest = '';
  for await (const piece of text) {
    const lines = (rest + piece).split(/\r\n|\n|\r(?!$)/u);
    rest = lines.pop() ?? '';
    yield lines.map((line) => row(++number, line, limit));
    if (rest.length > limit) throw new Unreadable({ code: 'row-too-long', row: number + 1, limit });
  }
  if (rest !== '') yield [row(++number, rest, limit)];
}

function row(number: number, line: string, limit: number): RawRow {
  if (line.length > limit) throw new Unreadable({ code: 'row-too-long', row: number, limit });
  return { number, cells: [line] };
}
