import { writeCsv } from './csv-writer.ts';
import type { RowFault } from './faults.ts';

/** What became of one row. */
export interface ResultRow {
  readonly row: number;
  readonly address: string;
  /** In words. */
  readonly outcome: string;
  readonly objectId?: string;
  readonly upn?: string;
  /** The link to pass on, where the row asked for one. */
  readonly link?: string;
  /** In words, where something did not come about. */
  readonly reason?: string;
}

export interface ResultHeadings {
  readonly row: string;
  readonly address: string;
  readonly outcome: string;
  readonly objectId: string;
  readonly upn: string;
  readonly link: string;
  readonly reason: string;
}

/** The result file, as text in pieces. */
export const writeResults = (
  headings: ResultHeadings,
  results: AsyncIterable<ResultRow> | Iterable<ResultRow>,
): AsyncGenerator<string> => writeCsv(inOrder(headings), each(results, inOrder));

const inOrder = (one: ResultHeadings | ResultRow): readonly string[] => [
  String(one.row),
  one.address,
  one.outcome,
  one.objectId ?? '',
  one.upn ?? '',
  one.link ?? '',
  one.reason ?? '',
];

/** The file with every problem of a preview; `say` puts one in words. */
export const writeFaults = <F extends Pick<RowFault, 'row' | 'column' | 'given'>>(
  headings: {
    readonly row: string;
    readonly column: string;
    readonly given: string;
    readonly problem: string;
  },
  faults: AsyncIterable<F> | Iterable<F>,
  say: (fault: F) => string,
): AsyncGenerator<string> =>
  writeCsv(
    [headings.row, headings.column, headings.given, headings.problem],
    each(faults, (fault) => [String(fault.row), fault.column, fault.given, say(fault)]),
  );

async function* each<T>(
  all: AsyncIterable<T> | Iterable<T>,
  cells: (one: T) => readonly string[],
): AsyncGenerator<readonly string[]> {
  for await (const one of all) yield cells(one);
}
