import type { ObjectId } from './catalog.ts';
import type { InvitationOptions } from './invitation-options.ts';
import type { Instant, Term } from './term.ts';

/** Somebody of the home tenant, known from an authenticated activity. */
export interface Person {
  readonly id: ObjectId;
  readonly name: string;
}

/** Whom the directory knew under the address when access was asked for. */
export type Found =
  | { readonly kind: 'employee'; readonly account: ObjectId; readonly name?: string }
  | { readonly kind: 'accepted-guest'; readonly account: ObjectId; readonly name?: string }
  | { readonly kind: 'pending-guest'; readonly account: ObjectId; readonly name?: string }
  | { readonly kind: 'nobody' };

/** What was asked, once and for all. */
export interface Request extends InvitationOptions {
  /** Normalised: trimmed, lower case, domain in ASCII. */
  readonly address: string;
  readonly partnerName?: string;
  readonly resource: string;
  /** Who looks after it. */
  readonly sponsor: Person;
  /** Who asked, where somebody else has become its sponsor since. */
  readonly askedBy?: Person;
  readonly term: Term;
  readonly reason?: string;
  /** ISO 639, of Microsoft's mail. */
  readonly language?: string;
  readonly at: Instant;
  readonly found: Found;
  /** Whether anybody of the address's domain was asked for before, or it is the catalogue's or our own. */
  readonly domain?: 'known' | 'new';
  /** Access that there is already is to last longer; approved, it is that record which is extended. */
  readonly extension?: Extension;
  /** To the catalogue's questions, as they were worded then. */
  readonly answers?: readonly Answer[];
  /** The conversation in which it was asked, where the sponsor's card goes. */
  readonly origin?: { readonly conversation: string; readonly serviceUrl: string };
  /** Absent: it was asked for by itself, and is told of by itself. */
  readonly batch?: OfBatch;
}

/** The list that a request came in, and its row there. */
export interface OfBatch {
  readonly id: string;
  readonly row: number;
}

/** What is asked for where access is to last longer. */
export interface Extension {
  /** The record whose access it is. */
  readonly record: string;
  /** When that access ends as things stand. */
  readonly from: Instant;
  /** When it is to end instead; absent: never. */
  readonly until?: Instant;
}

export interface Answer {
  readonly ask: string;
  readonly answer: string;
}
