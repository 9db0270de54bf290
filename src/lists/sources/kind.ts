import type { FileFault, Foreign } from '../faults.ts';

export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be';
export type FileKind =
  | { readonly kind: 'text'; readonly encoding: TextEncoding }
  | { readonly kind: 'workbook' }
  | { readonly kind: 'refused'; readonly fault: FileFault };

/** By their first bytes; Latin letters stand for themselves. */
const FOREIGN: readonly (readonly [string, Foreign])[] = [
  ['%PDF-', 'pdf'],
  ['\x89PNG', 'picture'],
  ['\xff\xd8\xff', 'picture'],
  ['GIF8', 'picture'],
  ['BM\x00', 'picture'],
  ['II*\x00', 'picture'],
  ['\x1f\x8b', 'archive'],
  ['7z\xbc\xaf', 'archive'],
  ['Rar!', 'archive'],
  ['BZh', 'archive'],
  ['\xfd7zXZ', 'archive'],
  ['PK\x05\x06', 'archive'],
  ['MZ\x90', 'program'],
  ['\x7fELF', 'program'],
  ['{\\rtf', 'document'],
];
const ZIP = 'PK\x03\x04';
const OLE = '\xd0\xcf\x11\xe0';

/** Names that promise a workbook, and those that promise text; Excel's own older name goes for either. */
const WORKBOOK_NAME = /\.xls[xm]$/iu;
const TEXT_NAME = /\.(?:csv|txt|tsv|tab)$|^[^.]*$/iu;

/** What a file is, by its first bytes; where its name says otherwise, it is refused. `name` is shown, never opened. */
export function kindOf(head: Uint8Array, name: string): FileKind {
  const start = String.fromCharCode(...head.subarray(0, 512));
  if (start.startsWith(OLE)) return refused({ code: 'old-excel' });
  const foreign = FOREIGN.find(([magic]) => start.startsWith(magic))?.[1];
  if (foreign !== undefined) return refused({ code: 'no-list', is: foreign });
  const workbook = start.startsWith(ZIP);
  if (workbook && TEXT_NAME.test(name)) return refused({ code: 'name-lies', name, is: 'workbook' });
  if (workbook && WORKBOOK_NAME.test(name)) return { kind: 'workbook' };
  if (workbook) return refused({ code: 'no-list', is: 'archive' });
  const encoding = encodingOf(head);
  const text = textForeign(new TextDecoder(encoding).decode(head.subarray(0, 512)));
  if (text !== undefined) return refused({ code: 'no-list', is: text });
  if (WORKBOOK_NAME.test(name) || /\.xls$/iu.test(name))
    return refused(head.length === 0 ? { code: 'empty' } : { code: 'name-lies', name, is: 'text' });
  return TEXT_NAME.test(name) ? { kind: 'text', encoding } : refused({ code: 'type-unknown', name });
}

const refused = (fault: FileFault): FileKind => ({ kind: 'refused', fault });

function textForeign(start: string): Foreign | undefined {
  if (/^\s*<(?:!doctype|html|table|head|body|meta|\?xml)/iu.test(start)) return 'web-page';
  return /^\s*(?:\{\s*["}]|\[\s*[{"\]])/u.test(start) ? 'json' : undefined;
}

/** A byte-order mark, or the zeros that plain letters have in UTF-16. */
function encodingOf(head: Uint8Array): TextEncoding {
  const [first, second] = head;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const pairs = Math.min(head.length >> 1, 64);
  let [low, high] = [0, 0];
  for (let i = 0; i < pairs; i++) {
    if (head[2 * i] === 0) high++;
    if (head[2 * i + 1] === 0) low++;
  }
  if (pairs >= 2 && low > pairs * 0.6 && high === 0) return 'utf-16le';
  return pairs >= 2 && high > pairs * 0.6 && low === 0 ? 'utf-16be' : 'utf-8';
}
