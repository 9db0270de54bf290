import type { LocalDay } from './local-day.ts';
import type { AccessRecord } from './record.ts';
import type { Extension } from './request.ts';

/** One partner whose access ends, or ended, or was to end, on the day. */
export interface EndingRow {
  readonly record: AccessRecord;
  /** Longer access that was asked for, while nobody has decided on it. */
  readonly asked?: Pick<Extension, 'until'>;
  /** Somebody else is its sponsor by now. */
  readonly passedOn?: true;
}

/** What a sponsor is asked of all whose access ends on one day. */
export interface Ending {
  readonly day: LocalDay;
  readonly rows: readonly EndingRow[];
  /** Others of that day, beyond what a card can hold. */
  readonly more: number;
}
