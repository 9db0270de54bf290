import { z } from 'zod';
import type { Document } from '../audit/seal.ts';
import { store as words } from '../words/en/operator/store.ts';
import { DocumentError, NewerDocumentError } from './errors.ts';
import {
  accountGone,
  accountGoneNotice,
  endedAsGone,
  removeMemberships,
  rowsInParts,
  turnOfPosting,
} from './lifts.ts';
import { SHAPES } from './shapes/index.ts';

export type DocumentKind = keyof typeof SHAPES;
export type Body<K extends DocumentKind> = z.output<(typeof SHAPES)[K]>;

/** By kind, what makes the body of version n into that of version n + 1, at index n - 1. */
export type Lifts = Readonly<Record<DocumentKind, readonly ((body: unknown) => unknown)[]>>;

/** Append to a kind's list to change its shape, and keep an example of the old one among the tests for ever. */
const LIFTS: Lifts = {
  record: [endedAsGone],
  event: [accountGone],
  errand: [removeMemberships, accountGoneNotice],
  act: [],
  entry: [],
  posting: [turnOfPosting],
  conversation: [],
  delegation: [],
  spent: [],
  pace: [],
  piles: [],
  batch: [],
  batchRows: [],
  batches: [],
  inquiry: [rowsInParts],
  inquiryRows: [],
  inquiries: [],
};

/** A body with the version of its shape, the same in both stores. */
export type { Document };

export const Envelope = z.object({ v: z.int().min(1), body: z.unknown() });

export interface Documents {
  wrap<K extends DocumentKind>(kind: K, body: Body<K>): Document;
  /** Lifts older documents. Throws NewerDocumentError, or DocumentError for what is no such document. */
  unwrap<K extends DocumentKind>(kind: K, document: unknown): Body<K>;
}

export function createDocuments(lifts: Lifts): Documents {
  return {
    wrap: (kind, body) => ({ v: lifts[kind].length + 1, body }),
    unwrap<K extends DocumentKind>(kind: K, document: unknown): Body<K> {
      const envelope = Envelope.safeParse(document);
      if (!envelope.success) throw new DocumentError(kind, words.noVersion, envelope.error);
      const { v, body } = envelope.data;
      const newest = lifts[kind].length + 1;
      if (v > newest) throw new NewerDocumentError(kind, v, newest);
      const lifted = lifts[kind].slice(v - 1).reduce((older, lift) => lift(older), body);
      const parsed = SHAPES[kind].safeParse(lifted);
      if (!parsed.success) throw new DocumentError(kind, z.prettifyError(parsed.error), parsed.error);
      return parsed.data as Body<K>;
    },
  };
}

export const { wrap, unwrap } = createDocuments(LIFTS);

export const write = <K extends DocumentKind>(kind: K, body: Body<K>): string =>
  JSON.stringify(wrap(kind, body));

/** As `unwrap`, of a document's JSON text. */
export const read = <K extends DocumentKind>(kind: K, text: string): Body<K> =>
  unwrap(kind, JSON.parse(text));

/** The same, where it can be read as such; it goes on as it stands, and not lifted. Throws as `unwrap`. */
export function readable<T extends { readonly document: Document }>(kind: DocumentKind, kept: T): T {
  unwrap(kind, kept.document);
  return kept;
}
