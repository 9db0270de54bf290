/** The version that every document of the store carries, as `v`. */
export const VERSION = 1;

/** A document from a newer Usher: refused, so that an older one never drops what it does not know. */
export class NewerDocumentError extends Error {
  override readonly name = 'NewerDocumentError';
  constructor(kind: string, version: number) {
    super(
      `A ${kind} was written by a newer Usher (version ${version}, known is ${VERSION}). Run that version again.`,
    );
  }
}

export type DocumentKind = 'record' | 'event' | 'errand' | 'posting' | 'conversation';

/** By kind, what makes a document of version n into one of version n + 1; at index n - 1. */
const LIFTS: Readonly<Record<DocumentKind, readonly ((body: unknown) => unknown)[]>> = {
  record: [],
  event: [],
  errand: [],
  posting: [],
  conversation: [],
};

export const write = (body: unknown): string => JSON.stringify({ v: VERSION, body });

/** Reads a document that this store wrote, lifting older ones. Throws NewerDocumentError. */
export function read<T>(kind: DocumentKind, text: string): T {
  const { v, body } = JSON.parse(text) as { readonly v: number; readonly body: unknown };
  if (v > VERSION) throw new NewerDocumentError(kind, v);
  return LIFTS[kind].slice(v - 1).reduce((older, lift) => lift(older), body) as T;
}
