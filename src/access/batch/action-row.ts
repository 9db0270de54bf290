import type { Person, RecordId } from '../record.ts';
import type { Instant, Term } from '../term.ts';
import type { WrongRow } from './batch.ts';

/** What is wanted of access that there is. */
export type RowAction =
  | { readonly kind: 'remove' | 'resend' }
  /** Absent: as long again as it was asked for. */
  | { readonly kind: 'extend'; readonly term?: Term };

/** What comes of it, as things stand. */
export type ActionEffect =
  | { readonly kind: 'ends-access' | 'withdraws' | 'sends-anew' }
  /** At once, or where those who approve decide so; without `until`, it ends no more. */
  | { readonly kind: 'lengthens' | 'asks-to-lengthen'; readonly until?: Instant };

/** Right, and about one record. */
export interface ActionRow {
  readonly kind: 'action';
  /** As a spreadsheet counts, the heading in 1; where nobody wrote a list, from 1. */
  readonly row: number;
  readonly address: string;
  readonly resource: string;
  readonly sponsor: Person;
  readonly record: RecordId;
  /** Its version; what was changed since is looked at anew. */
  readonly seq: number;
  readonly action: RowAction;
  readonly effect: ActionEffect;
  readonly reason?: string;
}

export type ActionCounts = Readonly<Record<ActionEffect['kind'], number>> & {
  readonly good: number;
  readonly wrong: number;
  /** Good rows about what somebody else asked for. */
  readonly others: number;
};

/** What a list of actions comes to, before anything of it is done; `by` is who sends it. */
export function countActions(rows: readonly (ActionRow | WrongRow)[], by: Person): ActionCounts {
  const effects = {
    'ends-access': 0,
    withdraws: 0,
    'sends-anew': 0,
    lengthens: 0,
    'asks-to-lengthen': 0,
  };
  let [good, others] = [0, 0];
  for (const row of rows) {
    if (row.kind === 'wrong') continue;
    good++;
    effects[row.effect.kind]++;
    if (row.sponsor.id !== by.id) others++;
  }
  return { ...effects, good, wrong: rows.length - good, others };
}
