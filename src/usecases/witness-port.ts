import type { ErrandKind } from '../access/owed.ts';
import type { AccessEvent, AccessRecord } from '../access/record.ts';
import type { Instant } from '../access/term.ts';

/** Told of what was done, for whoever counts it. */
export interface Witness {
  /** Once it is durable. */
  changed(record: AccessRecord, events: readonly AccessEvent[]): void;
  paid(errand: ErrandKind, outcome: 'paid' | 'postponed'): void;
}

/** An errand that nobody has paid yet. */
export interface Outstanding {
  readonly kind: ErrandKind;
  /** When it was owed, or may be paid at the earliest. */
  readonly since: Instant;
}
