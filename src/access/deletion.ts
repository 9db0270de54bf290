import type { Ended } from './record.ts';
import type { Instant } from './term.ts';

/** Whose account is to be deleted, and when. */
export interface Deletion {
  readonly record: Ended;
  readonly at: Instant;
}
