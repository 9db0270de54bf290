import { DAY_MS } from '../../access/term.ts';
import { hear } from './xml.ts';

/** How numbers are to be understood. */
export interface Styles {
  /** By the number of a cell's style. */
  readonly isDate: readonly boolean[];
  /** Days are counted from 1904, as Excel on old Macs did. */
  readonly from1904: boolean;
}

/** Formats that are dates without saying so (ECMA-376, 18.8.30, with those of East Asia). */
const isBuiltIn = (id: number): boolean =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

/** `dd.mm.yyyy`, whatever is quoted in it, escaped or set in brackets aside. */
const showsDate = (code: string): boolean =>
  /[dy]/iu.test(code.replace(/"[^"]{0,200}"|\\.|_.|\*.|\[[^[\]]{0,200}\]/gu, ''));

export async function readDateStyles(part: AsyncIterable<string> | undefined): Promise<readonly boolean[]> {
  const own = new Map<number, boolean>();
  const isDate: boolean[] = [];
  let inCells = false;
  await hear(part, {
    open(name, { numFmtId = '0', formatCode = '' }) {
      if (name === 'numFmt') own.set(Number(numFmtId), showsDate(formatCode));
      if (name === 'cellXfs') inCells = true;
      if (name !== 'xf' || !inCells) return;
      isDate.push(own.get(Number(numFmtId)) ?? isBuiltIn(Number(numFmtId)));
    },
    close(name) {
      if (name === 'cellXfs') inCells = false;
    },
  });
  return isDate;
}

/** A cell's number of days as a day, YYYY-MM-DD; as it stands where it is none. Excel has a 29 February 1900. */
export function dayOf(text: string, from1904: boolean): string {
  const days = Math.floor(Number(text));
  if (!(days >= 1 && days < 2_958_466)) return text;
  const first = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30);
  return new Date(first + days * DAY_MS).toISOString().slice(0, 10);
}
