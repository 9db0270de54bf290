import type { ErrandKind } from '../access/owed.ts';
import type { AccessEvent, AccessRecord } from '../access/record.ts';

/** Told of what was done, for whoever counts it. */
export interface Witness {
  /** Once it is durable. */
  changed(record: AccessRecord, events: readonly AccessEvent[]): void;
  paid(errand: ErrandKind, outcome: 'paid' | 'postponed'): void;
}
