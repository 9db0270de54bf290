import type { Instant } from '../../access/term.ts';
import { RowRecords } from './row-records.ts';

/** What a process knows of lists under way; lost with it, all of it is found again. */
export interface Tending {
  readonly rows: RowRecords;
  /** Since when each batch has gone on without a halt, and how many rows were past their invitation then. */
  readonly since: Map<string, { readonly at: Instant; readonly past: number }>;
  /** When the card of each batch was drawn last. */
  readonly drawn: Map<string, Instant>;
  /** What each card for those who decide said last, by batch and consultation. */
  readonly asked: Map<string, string>;
}

export const newTending = (): Tending => ({
  rows: new RowRecords(),
  since: new Map(),
  drawn: new Map(),
  asked: new Map(),
});
