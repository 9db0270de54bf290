import { PACED } from '../pace.ts';
import type { AccessRecord, Blockable } from '../record.ts';
import type { RowAction } from './action-row.ts';
import { type ConfirmedBatch, type Progress, ROW_STATES, type RowState } from './batch.ts';

/** Where a row stands whose record this is. */
export function rowStateOf(record: AccessRecord): RowState {
  switch (record.status) {
    case 'requested':
      return 'asked';
    case 'granting':
      // What waits for the partner is past its invitation.
      if (record.terms?.kind === 'awaited') return 'invited';
      return record.terms?.kind === 'declined' ? 'declined' : goingOn(record);
    case 'inviting':
      return goingOn(record);
    case 'invited':
    case 'invitation-expired':
      return 'invited';
    case 'granted':
    case 'removing':
      return 'in';
    case 'ended':
      switch (record.outcome) {
        case 'rejected':
        case 'cancelled':
        case 'lapsed':
          return 'declined';
        case 'refused':
        case 'gone':
          return 'failed';
        case 'removed':
        case 'expired':
        case 'approved':
          return 'in';
      }
  }
}

/** Where a row stands that was done to access that there is, whose record this is. */
export function actedStateOf({ kind }: RowAction, record: AccessRecord): RowState {
  switch (kind) {
    case 'remove':
      return record.status === 'removing' ? goingOn(record) : 'done';
    case 'resend':
      return record.status === 'inviting' ? goingOn(record) : 'done';
    case 'extend':
    case 'transfer':
      return 'done';
  }
}

/** Where a row stands on whose longer access those who approve decide, whose request this is. */
export function askedStateOf(request: AccessRecord): RowState {
  const state = rowStateOf(request);
  return state === 'in' ? 'done' : state;
}

const goingOn = ({ problem }: Blockable): RowState =>
  problem === undefined || problem === PACED ? 'under-way' : 'held-up';

export function progressOf(states: Iterable<RowState>): Progress {
  const counts = Object.fromEntries(ROW_STATES.map((state) => [state, 0])) as Record<RowState, number>;
  for (const state of states) counts[state] += 1;
  return counts;
}

/** Rows that somebody still has to do something for, be it a decision, before they are past their invitation. */
export const openRows = (progress: Progress): number =>
  progress['to-come'] + progress.asked + progress['under-way'] + progress['held-up'];

/** What one card shows row by row. */
const MAX_SHORT = 20;
export const isShort = ({ rows, file }: Pick<ConfirmedBatch, 'rows' | 'file'>): boolean =>
  file === undefined && rows <= MAX_SHORT;
