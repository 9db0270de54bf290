import { createHash, randomUUID } from 'node:crypto';
import type { Inquiry, InquiryRow } from '../access/inquiry.ts';
import { DAY_MS, type Instant } from '../access/term.ts';
import type { Store, Version } from '../usecases/ports.ts';
import { type Body, read, write } from './documents.ts';
import { INQUIRY_ROWS } from './notes.ts';

/** Rows of one document: an answer writes one of them again, and what names the parts. */
const ROWS_A_PART = 200;
/** What nobody takes away, such as a part that a crash left behind, goes by itself; in milliseconds. */
const KEPT_MS = 730 * DAY_MS;
/** A part was taken away while it was read: what names the parts is read again. */
const MAX_TRIES = 20;

type Kept = Body<'inquiry'>;
type Heads = {
  get(id: string): Promise<{ readonly body: Kept; readonly version: Version } | undefined>;
  save(body: Kept, expected: Version | undefined): Promise<boolean>;
};
type Inquiries = Pick<Store, 'inquiry' | 'saveInquiry'>;

/**
 * Inquiries, of which a large one keeps its rows in parts, each a note under a name of its own that is never written
 * again: other rows are another note, and then the document that names them changes, as it was read or not at all.
 */
export function createInquiries(
  heads: Heads,
  notes: Pick<Store, 'note' | 'saveNote'>,
  now: () => Instant,
): Inquiries {
  const keyOf = (id: string, part: string): string => `${INQUIRY_ROWS}${id}:${part}`;

  async function rowsOf({ id, rows, parts }: Kept): Promise<readonly InquiryRow[] | undefined> {
    if (parts === undefined) return rows;
    const texts = await Promise.all(parts.map((part) => notes.note(keyOf(id, part))));
    const read = texts.map((text) => (text === undefined ? undefined : readRows(text)));
    return read.every((part) => part !== undefined) ? read.flat() : undefined;
  }

  const drop = (id: string, parts: readonly string[]): Promise<unknown> =>
    Promise.all(parts.map((part) => notes.saveNote(keyOf(id, part), '', now())));

  return {
    async inquiry(id) {
      for (let tried = 0; tried < MAX_TRIES; tried++) {
        const head = await heads.get(id);
        if (head === undefined) return undefined;
        const rows = await rowsOf(head.body);
        if (rows === undefined) continue;
        const { parts = [], ...inquiry } = head.body;
        return { inquiry: { ...inquiry, rows }, version: JSON.stringify([head.version, ...parts]) };
      }
      throw new Error(`inquiry ${id} lacks a part of its rows`);
    },

    async saveInquiry(inquiry, expected) {
      const { id, rows } = inquiry;
      const [version, ...before] = expected === undefined ? [] : (JSON.parse(expected) as readonly string[]);
      const { parts, made } = inParts(rows, before);
      for (const [part, text] of made) await notes.saveNote(keyOf(id, part), text, now() + KEPT_MS);
      const head: Kept = parts.length === 0 ? inquiry : { ...inquiry, rows: [], parts };
      const isSaved = await heads.save(head, version);
      await drop(id, isSaved ? before.filter((part) => !parts.includes(part)) : [...made.keys()]);
      return isSaved;
    },
  };
}

const readRows = (text: string): readonly InquiryRow[] => read('inquiryRows', text);

/** The names of the parts, of which those that are new hold other rows than the ones before; a short one has none. */
function inParts(rows: Inquiry['rows'], before: readonly string[]) {
  const parts: string[] = [];
  const made = new Map<string, string>();
  for (let from = 0; rows.length > ROWS_A_PART && from < rows.length; from += ROWS_A_PART) {
    const text = write('inquiryRows', rows.slice(from, from + ROWS_A_PART));
    const digest = createHash('sha256').update(text).digest('base64url').slice(0, 16);
    const same = before[parts.length];
    const part = same?.endsWith(`.${digest}`) ? same : `${randomUUID()}.${digest}`;
    if (part !== same) made.set(part, text);
    parts.push(part);
  }
  return { parts, made };
}
