import { visible } from '../../access/written-address.ts';
import { undefused } from '../csv-writer.ts';
import { type RowFault, type RowFaultCode, rowFault } from '../faults.ts';
import type { RawRow } from '../sources/rows.ts';
import { type Column, type ColumnKey, type Columns, headingOf } from './headings.ts';

/** One row under its headings, and what is found wrong in it. */
export class Row {
  readonly number: number;
  readonly #cells: readonly string[];
  readonly #columns: Columns;
  readonly faults: RowFault[] = [];

  constructor({ number, cells }: RawRow, columns: Columns) {
    this.number = number;
    this.#cells = cells;
    this.#columns = columns;
  }

  /** In one line, as a person sees it. */
  line(key: ColumnKey): string {
    return visible(this.text(key));
  }

  /** As it stands there, line breaks in it kept. */
  text(key: ColumnKey): string {
    return this.#at(this.#columns.at[key]);
  }

  answer(question: string): string {
    return visible(this.#at(this.#columns.answers[question]));
  }

  wrong(key: ColumnKey, code: RowFaultCode, instead: readonly string[] = [], given = this.text(key)): void {
    this.faults.push(rowFault(this.number, this.heading(key), code, given, instead));
  }

  wrongAnswer(question: string, code: RowFaultCode, instead: readonly string[] = []): void {
    const heading = this.#columns.answers[question]?.heading ?? question;
    this.faults.push(rowFault(this.number, heading, code, this.answer(question), instead));
  }

  /** What stands in cells that no heading is over, most likely since a comma was not quoted. */
  checkWidth(): void {
    const { width } = this.#columns;
    if (this.#cells.length <= width) return;
    const beyond = this.#cells.slice(width).find((cell) => cell.trim() !== '');
    if (beyond !== undefined)
      this.faults.push(rowFault(this.number, String(width + 1), 'cell-beyond-heading', beyond.trim()));
  }

  #at(column: Column | undefined): string {
    return column === undefined ? '' : undefused((this.#cells[column.index] ?? '').trim());
  }

  heading(key: ColumnKey): string {
    return headingOf(this.#columns, key);
  }
}
