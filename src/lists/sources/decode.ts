import { Unreadable } from '../faults.ts';
import { joined } from './bytes.ts';
import type { TextEncoding } from './kind.ts';

/** Control characters that no list holds; tabs, line ends and what Windows-1252 leaves undefined are none of them. */
const BINARY = /(?![\t-\r\u007f-\u009f])\p{Cc}/u;
const BEYOND_ASCII = /[^\p{ASCII}]/u;

/**
 * Bytes to text without its byte-order mark. UTF-8 that turns out to be none is read as Windows-1252, as Excel saves
 * it; where both stand in one file nobody can tell which letters were meant, and it is refused.
 */
export async function* decoded(
  source: AsyncIterable<Uint8Array>,
  encoding: TextEncoding,
): AsyncGenerator<string> {
  for await (const text of encoding === 'utf-8' ? utf8(source) : utf16(source, encoding)) {
    if (BINARY.test(text)) throw new Unreadable({ code: 'no-list', is: 'binary' });
    if (text !== '') yield text;
  }
}

async function* utf16(source: AsyncIterable<Uint8Array>, encoding: TextEncoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const decode = (bytes?: Uint8Array): string => {
    try {
      return decoder.decode(bytes, { stream: bytes !== undefined });
    } catch {
      throw new Unreadable({ code: 'encoding-unclear' });
    }
  };
  for await (const bytes of source) yield decode(bytes);
  yield decode();
}

async function* utf8(source: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const western = new TextDecoder('windows-1252');
  let isWestern = false;
  let beyondAscii = false;
  let first = true;
  let rest: Uint8Array = new Uint8Array();
  const decode = (bytes: Uint8Array): string => {
    if (isWestern) return western.decode(bytes);
    try {
      const text = strict.decode(bytes);
      beyondAscii ||= BEYOND_ASCII.test(text);
      return text;
    } catch {
      if (beyondAscii || looksMixed(bytes)) throw new Unreadable({ code: 'encoding-unclear' });
      isWestern = true;
      return western.decode(bytes);
    }
  };
  for await (const bytes of source) {
    const both = rest.length === 0 ? bytes : joined([rest, bytes]);
    const end = isWestern ? both.length : completeUpTo(both);
    rest = both.slice(end);
    const text = decode(both.subarray(0, end));
    yield first ? text.replace(/^\ufeff/u, '') : text;
    if (text !== '') first = false;
  }
  if (rest.length > 0) yield decode(rest);
}

/** Windows-1252 makes two letters that happen to be UTF-8 by accident; seldom, and never more than it breaks. */
function looksMixed(bytes: Uint8Array): boolean {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  if (text.startsWith('\ufeff')) return true;
  const valid = text.match(/[^\p{ASCII}\ufffd]/gu)?.length ?? 0;
  return valid > (text.match(/\ufffd/gu)?.length ?? 0);
}

/** Where the last whole character ends: a piece may be cut within one. */
function completeUpTo(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if ((byte & 0xc0) === 0x80) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return length > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}
