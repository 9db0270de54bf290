import type { Target } from './catalog.ts';
import type { AccessEvent, EndCause, Verdict } from './event.ts';
import { begin, evolve } from './evolve.ts';
import type { AccessRecord, Approval, Person, RecordId, TermChange } from './record.ts';
import type { Instant } from './term.ts';

/** From when to when somebody had access through one record, as its history tells. */
export interface AccessPeriod {
  readonly from: Instant;
  /** Absent: it lasts. Access is over from this instant on. */
  readonly to?: Instant;
  readonly account: string;
  /** All that it consisted of. */
  readonly held: readonly Target[];
  /** Of those, what was there before us and stayed: had before `from`, and kept after `to`. */
  readonly before?: readonly Target[];
  readonly approval: Approval;
  /** Changes of the end meanwhile, each with who approved it. */
  readonly termChanges: readonly TermChange[];
  readonly ended?: { readonly cause: EndCause; readonly by?: Person };
  /** It was begun and never confirmed: the directory may have given some of it. */
  readonly unsure?: true;
}

/** Some access at some time, and the record that tells of it. */
export interface Held {
  readonly record: AccessRecord;
  readonly period: AccessPeriod;
  /** The account's name in the directory as it is now, word for word; absent where it is gone. */
  readonly upn?: string;
}

/** What gives access in a state of a record, where something does. */
function heldIn(record: AccessRecord): Omit<AccessPeriod, 'from'> | undefined {
  switch (record.status) {
    case 'granted':
      return {
        account: record.account,
        held: record.held,
        ...(record.before && { before: record.before }),
        approval: record.approval,
        termChanges: record.termChanges ?? [],
      };
    // It is to end; until it is taken away, it is there.
    case 'removing': {
      const { access, account, approval, cause, by, held, before } = record;
      return {
        account,
        held: access?.held ?? held,
        ...(before && { before }),
        approval,
        termChanges: access?.termChanges ?? [],
        ended: { cause, ...(by && { by }) },
        ...(access === undefined && { unsure: true }),
      };
    }
    case 'granting':
      // What is given back begins with what was there before us: nothing of ours was begun yet.
      if (record.begun === undefined || (record.restoring && record.begun === record.before))
        return undefined;
      return {
        account: record.account,
        held: record.begun,
        ...(record.before && { before: record.before }),
        approval: record.approval,
        termChanges: [],
        unsure: true,
      };
    case 'requested':
    case 'inviting':
    case 'invited':
    case 'invitation-expired':
    case 'ended':
      return undefined;
  }
}

/**
 * When access was there, in order. It begins when the directory confirmed it, and ends when it was taken away, not when
 * somebody asked for that. What was begun and never confirmed is told as unsure from its beginning on.
 */
export function accessPeriods(id: RecordId, history: readonly AccessEvent[]): readonly AccessPeriod[] {
  const periods: AccessPeriod[] = [];
  let record: AccessRecord | undefined;
  let open: AccessPeriod | undefined;
  for (const event of history) {
    record = record === undefined ? begin(id, event) : evolve(record, event);
    const held = heldIn(record);
    // A removal ends what there was, and begins nothing: what it is asked of may never have been begun.
    if (held === undefined || (record.status === 'removing' && open === undefined)) {
      if (open !== undefined) periods.push({ ...open, to: event.at });
      open = undefined;
    } else {
      const confirmed: boolean = open?.unsure === true && held.unsure === undefined;
      open = { ...held, from: open === undefined || confirmed ? event.at : open.from };
    }
  }
  return open === undefined ? periods : [...periods, open];
}

/** Whether a period reaches into the time from `since` until right before `until`. */
export const reachesInto = ({ from, to }: AccessPeriod, since: Instant, until: Instant): boolean =>
  from < until && (to === undefined ? true : to > since || (from === to && from >= since));

/** Everybody who approved, stage by stage; none where nobody had to. */
export const verdictsOf = (approval: Approval): readonly Verdict[] =>
  approval.kind === 'approved' ? [...(approval.before ?? []), approval] : [];
