import { SaxesParser } from 'saxes';
import { broken } from './archive.ts';

export type Attributes = Readonly<Record<string, string>>;

/** What is heard of a part; names come without their prefix. */
export interface Listener {
  open?(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

const DEEPEST = 64;
/** Without a tag among so many characters it is no table. */
const LONGEST_SILENCE = 1_000_000;

const local = (name: string): string => name.slice(name.indexOf(':') + 1);

/** Feeds a part to whoever listens, piece by piece; a pause between pieces lets others work. */
export async function* heard(
  pieces: AsyncIterable<string>,
  { open, text, close }: Listener,
): AsyncGenerator<void> {
  const parser = new SaxesParser();
  let depth = 0;
  let silence = 0;
  // Saxes would go on after an error, and would read what a document type declares.
  parser.on('error', broken);
  parser.on('doctype', broken);
  parser.on('opentag', ({ name, attributes }) => {
    silence = 0;
    if (++depth > DEEPEST) broken();
    open?.(local(name), attributes);
  });
  parser.on('closetag', ({ name }) => {
    silence = 0;
    depth--;
    close?.(local(name));
  });
  parser.on('text', (found) => text?.(found));
  parser.on('cdata', (found) => text?.(found));
  for await (const piece of pieces) {
    silence += piece.length;
    parser.write(piece);
    if (silence > LONGEST_SILENCE) broken();
    yield;
  }
  parser.close();
}

export async function hear(pieces: AsyncIterable<string> | undefined, listener: Listener): Promise<void> {
  if (pieces === undefined) return;
  for await (const _ of heard(pieces, listener));
}
