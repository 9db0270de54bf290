import type { Resource } from '../access/catalog.ts';
import type { Delivery } from '../access/invitation-options.ts';
import type { Answer } from '../access/request.ts';
import type { Instant, Term } from '../access/term.ts';
import type { FileFault, RowFault } from './faults.ts';

/** A resource as far as a list may speak of it. */
export interface ListedResource {
  readonly resource: Resource;
  /** What the applications that it grants are called besides, in lower case: the old portal's files name AppIDs. */
  readonly appIds: readonly string[];
  /** Where an invitation may lead back to; the first is the one that it would be. */
  readonly replyUrls: readonly string[];
}

/** What rows are held against. */
export interface Against {
  readonly resources: readonly ListedResource[];
  /** For rows that leave it open, as said beside the list: the resource by its id, else the only one there is. */
  readonly usual: { readonly resource?: string; readonly term?: Term; readonly reason?: string };
  readonly now: Instant;
  /** How durations are read here, where the sender's day ends. */
  readonly readTerm: (text: string) => Term | undefined;
  /** Of a message to the partner, in characters. */
  readonly messageLimit: number;
}

interface Asked {
  /** In the form that is kept. */
  readonly address: string;
  /** Ids. Empty only where the row is about access that is there, and does not say which. */
  readonly resources: readonly string[];
  readonly reason?: string;
}

/** What a row that is right asks for. */
export type Wish =
  | (Asked & {
      readonly kind: 'invite';
      readonly name?: string;
      /** Absent: what the resource has as usual. */
      readonly term?: Term;
      readonly answers: readonly Answer[];
      /** Of the sender to the partner; our own mail alone carries it. */
      readonly message?: string;
      /** Whom a partner may ask, from the old portal; our own mail alone carries it. */
      readonly contactUrl?: string;
      readonly delivery?: Extract<Delivery, 'link'>;
    })
  | (Asked & { readonly kind: 'remove' | 'resend' })
  | (Asked & { readonly kind: 'extend'; readonly term: Term })
  /** `to` is the new sponsor's address. */
  | (Asked & { readonly kind: 'transfer'; readonly to: string });

export type Action = Wish['kind'];

export type CheckedRow =
  | { readonly kind: 'good'; readonly row: number; readonly wish: Wish }
  /** `address` as far as it could be read. */
  | {
      readonly kind: 'wrong';
      readonly row: number;
      readonly address: string;
      readonly faults: readonly RowFault[];
    }
  /** Our template's own example, or that of the portal's. */
  | { readonly kind: 'example'; readonly row: number }
  /** Always the last: the list cannot be read on, and nothing of it counts. */
  | { readonly kind: 'unreadable'; readonly fault: FileFault };
