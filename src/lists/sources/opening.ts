import { again } from './rows.ts';

export type Delimiter = ',' | ';' | '\t';
const DELIMITERS: readonly Delimiter[] = [',', ';', '\t'];

/** What the first lines of a text tell, and all of it from there on. */
export interface Opening {
  readonly delimiter: Delimiter;
  /** The first line that says something; cut to `LOOK` characters. */
  readonly firstLine: string;
  readonly text: AsyncGenerator<string>;
}

/** No heading is longer, in characters. */
const LOOK = 65_536;

/** Reads on until the heading is there. Excel's `sep=;` line is taken at its word and left out. */
export async function opened(source: AsyncGenerator<string>): Promise<Opening> {
  let start = '';
  let ended = false;
  while (start.length < LOOK && !hasHeading(start)) {
    const next = await source.next();
    if (next.done) {
      ended = true;
      break;
    }
    start += next.value;
  }
  const separator = /^sep=([,;\t])(?:\r\n|\r|\n|$)/iu.exec(start);
  const rest = separator === null ? start : start.slice(separator[0].length);
  const lines = rest.slice(0, LOOK).split(/\r\n|\r|\n/u);
  const written = lines.filter((line) => line.trim() !== '');
  const named = DELIMITERS.find((one) => one === separator?.[1]);
  const first = written[0] ?? '';
  return {
    delimiter: named ?? mostFrequent(written.slice(0, 2)),
    firstLine: first,
    text: again(rest === '' ? [] : [rest], ended ? nothing() : source),
  };
}

async function* nothing(): AsyncGenerator<string> {}

/** Two lines that say something: the template of today's portal has its version in the first, alone. */
const hasHeading = (text: string): boolean => (text.match(/[^\s,;"]\s*?[\r\n]/gu)?.length ?? 0) > 2;

function mostFrequent(lines: readonly string[]): Delimiter {
  for (const line of lines) {
    const outside = line.replace(/"(?:[^"]|"")*"/gu, '');
    const counts = DELIMITERS.map((one) => outside.split(one).length - 1);
    const most = Math.max(...counts);
    // The version line of a template that a spreadsheet saved has delimiters, the downloaded one has none.
    if (most > 0) return DELIMITERS[counts.indexOf(most)] ?? ',';
  }
  return ',';
}
