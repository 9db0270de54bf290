import type { Person } from './record.ts';
import type { Instant } from './term.ts';

/** Who asked for the same once more after it was over, and when. */
export interface AskedSince {
  readonly by: Person;
  readonly at: Instant;
}
