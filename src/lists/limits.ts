/** What bounds the memory and the time that one list takes, whoever made it. */
export interface Limits {
  /** Rows that say something, beside heading and example; `BULK_ROWS`. */
  readonly rows: number;
  /** Rows that say nothing; a spreadsheet saves those that were formatted or cleared. */
  readonly blankRows: number;
  /** Of the file as it came. */
  readonly bytes: number;
  readonly columns: number;
  /** Of one row, in characters. */
  readonly row: number;
  /** Of one part of a workbook, unpacked, in bytes. */
  readonly unpacked: number;
  /** Of all the texts that a workbook's cells share, in characters. */
  readonly sharedText: number;
}

export const limitsOf = (rows: number): Limits => ({
  rows,
  blankRows: 10_000,
  bytes: 16 * 1024 * 1024,
  columns: 200,
  row: 65_536,
  unpacked: 128 * 1024 * 1024,
  sharedText: 16 * 1024 * 1024,
});
