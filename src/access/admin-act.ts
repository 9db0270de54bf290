import type { ObjectId } from './catalog.ts';
import type { ResourceChange } from './catalogue-change.ts';
import type { DriftDeed, DriftRow } from './drift.ts';
import type { Known } from './known.ts';
import type { NewErrand } from './owed.ts';
import type { Person, RecordId } from './record.ts';
import type { Instant } from './term.ts';

/** What an administrator does that no record is about; what they do with a record is among its events. */
export type AdminDeed =
  /** Somebody is to decide for somebody else; of one's own accord everybody may, and that is no such act. */
  | { readonly kind: 'stand-in-set'; readonly from: Person; readonly to: Person; readonly until: Instant }
  | {
      readonly kind: 'stand-in-ended';
      readonly from: Person;
      /** Who stood in until then; absent: nobody. */
      readonly to?: Person;
    }
  /** Approval cards come to this conversation from then on. */
  | {
      readonly kind: 'approvals-placed';
      readonly conversation: string;
      readonly serviceUrl: string;
      /** How many in it are no employees; absent: the channel would not say. */
      readonly guests?: number;
    }
  /** This conversation is told of every decision, grant and removal from then on. */
  | {
      readonly kind: 'audit-placed';
      readonly conversation: string;
      readonly serviceUrl: string;
      /** As for approval cards. */
      readonly guests?: number;
    }
  /** Invitations go on after Microsoft had stopped them. */
  | { readonly kind: 'invitations-resumed'; readonly stoppedAt: Instant }
  /** Every process is to go by another catalogue, whose content the digest names. */
  | ({ readonly kind: 'catalogue-taken' } & NewCatalogue)
  /** The same, once another administrator agrees. */
  | ({ readonly kind: 'catalogue-proposed' } & NewCatalogue)
  /** What was decided about differences between the directory and what is on record. */
  | {
      readonly kind: 'drift-settled';
      readonly does: DriftDeed;
      /** Of which report. */
      readonly report: string;
      readonly rows: readonly DriftRow[];
      /** Decided about all of a report that it fits, of which these rows are a part; absent: about these alone. */
      readonly all?: DriftScope;
    }
  /** Everything of a partner, or of all of a domain, goes at once. */
  | {
      readonly kind: 'cut-off';
      readonly whom: CutOffWhom;
      /** What was there before us goes as well. */
      readonly earlier?: true;
      /** Who answers for what goes. */
      readonly sponsors: readonly Person[];
    }
  /** A partner is forgotten wherever they are named; by what they were known goes with it. */
  | ({ readonly kind: 'partner-forgotten'; readonly records: readonly RecordId[] } & Known)
  /** What was decided before that is stripped of personal data, because its time has come. */
  | { readonly kind: 'old-forgotten'; readonly before: Instant };

/** Whom an emergency is about. */
export type CutOffWhom =
  /** With the accounts that the directory found by the address. */
  | { readonly kind: 'partner'; readonly address: string; readonly accounts: readonly ObjectId[] }
  /** In ASCII lower case; what is below it is another. */
  | { readonly kind: 'domain'; readonly domain: string };

/** Which of a report: how many it was decided about, in these resources alone where some are named, and which part this is, from 0. */
export interface DriftScope {
  readonly total: number;
  readonly part: number;
  readonly resources?: readonly string[];
}

interface NewCatalogue {
  readonly digest: string;
  readonly changes: readonly ResourceChange[];
}

/**
 * One act on the record of administration, which is kept for ever and never changed. `seq` counts from 1 without a
 * gap, and `at` grows with it; `id` names the activity that it came with, so that the same one acts once.
 */
export type AdminAct = AdminDeed & {
  readonly seq: number;
  readonly id: string;
  readonly at: Instant;
  readonly by: Person;
  readonly reason?: string;
};

/** The act after `newest`; undefined: the first of all. */
export const nextAct = (
  newest: AdminAct | undefined,
  act: AdminDeed & Omit<AdminAct, 'seq' | keyof AdminDeed>,
): AdminAct => ({ ...act, seq: (newest?.seq ?? 0) + 1, at: Math.max(act.at, (newest?.at ?? 0) + 1) });

/** What errands have in a record's place: all acts together are one, which has a part for each. */
const ACTS = 'administration';
export const refOf = (seq: number): string => `${ACTS}.${seq}`;
/** Which act an errand is about. */
export const seqIn = (ref: string): number => Number(ref.slice(ACTS.length + 1));

/** What an act owes: to be done, and to be told. */
export function owedByAct({ seq }: AdminAct): readonly NewErrand[] {
  const ref = refOf(seq);
  return [{ id: `${ref}/administer`, record: ref, kind: 'administer' }];
}

/** For whom somebody stands in, or stood in; undefined: the act is about nobody's stand-in. */
export function standInOf(act: AdminDeed): { readonly from: Person; readonly to?: Person } | undefined {
  switch (act.kind) {
    case 'stand-in-set':
    case 'stand-in-ended':
      return act;
    case 'approvals-placed':
    case 'audit-placed':
    case 'invitations-resumed':
    case 'catalogue-taken':
    case 'catalogue-proposed':
    case 'drift-settled':
    case 'cut-off':
    case 'partner-forgotten':
    case 'old-forgotten':
      return undefined;
  }
}

/** How another catalogue differs, for an act about one; else nothing. */
export const changesOf = (act: AdminDeed): readonly ResourceChange[] =>
  act.kind === 'catalogue-taken' || act.kind === 'catalogue-proposed' ? act.changes : [];

/** Whether the other administrators hear of it: of what is done in parts they heard with the first. */
export const isToldToAll = (act: AdminAct): boolean =>
  act.kind !== 'old-forgotten' && (act.kind !== 'drift-settled' || !act.all?.part);

/** Whom an act is about, besides who acted. */
export function concernedBy(act: AdminAct): readonly Person[] {
  const { from, to } = standInOf(act) ?? {};
  const sponsors = act.kind === 'cut-off' ? act.sponsors : [];
  return [from, to, ...sponsors]
    .filter((person) => person !== undefined)
    .filter(({ id }) => id !== act.by.id);
}
