import type { Target } from './catalog.ts';
import type { Reviewed } from './handover.ts';
import type { Person } from './request.ts';
import type { Duration, Instant } from './term.ts';

/** Where a partner stands with the terms of what they were invited to: with this version of them, since then. */
export type TermsStatus = { readonly version: string; readonly at: Instant } & (
  | { readonly kind: 'awaited'; readonly shown?: true }
  | { readonly kind: 'agreed' }
  | { readonly kind: 'declined' }
);

/** A later change of the end of access. */
export interface TermChange {
  readonly at: Instant;
  readonly by: Person;
  /** Absent: access has no end any more. */
  readonly until?: Instant;
  /** Who approved it, where somebody had to. */
  readonly approvedBy?: Person;
}

/** Access as it was given: what a removal takes, and its undoing gives back. */
export interface HeldAccess {
  readonly acceptedAt?: Instant;
  readonly grantedAt: Instant;
  readonly until?: Instant;
  /** When the present end was set, where it was set after the grant. */
  readonly extendedAt?: Instant;
  /** Every change of the end since the grant, oldest first. */
  readonly termChanges?: readonly TermChange[];
  /** All that this access consists of. */
  readonly held: readonly Target[];
  /** Of those held, what was there before us and stays; absent: none, or granted before anybody looked. */
  readonly before?: readonly Target[];
  /** What the partner has said of the terms; absent: nobody was asked. */
  readonly terms?: TermsStatus;
  /** How long before the end its sponsor is reminded, as the catalogue said at the grant; absent: as usual. */
  readonly reminders?: readonly Duration[];
  /** When it was confirmed last that it is needed. */
  readonly reviewed?: Reviewed;
}

/** Who undid a removal, and when. */
export interface Undone {
  readonly at: Instant;
  readonly by: Person;
}
