import { store as words } from '../words/en/operator/store.ts';

/** A document from a newer Usher: refused, so that an older one never drops what it does not know. */
export class NewerDocumentError extends Error {
  override readonly name = 'NewerDocumentError';
  constructor(kind: string, version: number, newest: number) {
    super(words.newerDocument(kind, version, newest));
  }
}

/** A document that is not what its version says. The message names fields, never their values. */
export class DocumentError extends Error {
  override readonly name = 'DocumentError';
  constructor(kind: string, problem: string, cause?: unknown) {
    super(words.document(kind, problem), { cause });
  }
}

/** A change that is larger than the database takes in one piece (Cosmos DB: 2 MB, 100 operations). */
export class TooLargeError extends Error {
  override readonly name = 'TooLargeError';
}

/** The database, folder or file cannot be used. The message says why, and what to do. */
export class StoreUnusableError extends Error {
  override readonly name = 'StoreUnusableError';
}

export interface Holder {
  readonly pid: number;
  readonly host: string;
  /** ISO 8601, UTC. */
  readonly since: string;
}

/** Another process has the store's file. The message says which, and what to do. */
export class StoreHeldError extends Error {
  override readonly name = 'StoreHeldError';
  readonly pid: number | undefined;
  readonly host: string | undefined;
  readonly since: string | undefined;
  constructor(file: string, holder: Holder | undefined) {
    super(words.held(file, holder));
    this.pid = holder?.pid;
    this.host = holder?.host;
    this.since = holder?.since;
  }
}
