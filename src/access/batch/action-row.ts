import type { Person, RecordId } from '../record.ts';
import type { Instant, Term } from '../term.ts';

/** What is wanted of access that there is. */
export type RowAction =
  | { readonly kind: 'remove' | 'resend' }
  /** Absent: as long again as it was asked for. */
  | { readonly kind: 'extend'; readonly term?: Term }
  | { readonly kind: 'transfer'; readonly to: Person };

/** What comes of it, as things stand. */
export type ActionEffect =
  | { readonly kind: 'ends-access' | 'withdraws' | 'sends-anew' }
  /** At once, or where those who approve decide so; without `until`, it ends no more. */
  | { readonly kind: 'lengthens'; readonly until?: Instant }
  | { readonly kind: 'asks-to-lengthen'; readonly until?: Instant }
  /** Nothing changes before their yes. */
  | { readonly kind: 'asks-to-take-over'; readonly to: Person };

/** Right, about one record, and done unless somebody struck it out. */
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
  /** Who took it out before it was done. */
  readonly struckBy?: Person;
  readonly done?: true;
  /** The request on which those who approve longer access decide. */
  readonly asked?: RecordId;
  /** Why it was not done after all. */
  readonly refused?: string;
}

/** Good rows by what comes of them; absent: none. */
export type Effects = Readonly<Partial<Record<ActionEffect['kind'], number>>>;

/** What its sender is told of a list about access that there is. */
export interface ActionNotes {
  readonly effects: Effects;
  /** Good rows about what somebody else asked for. */
  readonly others: number;
  /** Everybody of this domain, where nobody wrote a list; in ASCII. */
  readonly domain?: string;
  /** Of that domain, whose access is others' to remove. */
  readonly left?: number;
}
