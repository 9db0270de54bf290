import type { AccessRecord } from '../../access/record.ts';
import type { ChangeOutcome } from '../change.ts';
import type { Directory } from '../ports.ts';

/**
 * Paid (nothing more is owed), or to be tried again after a while, in milliseconds.
 * `inDoubt`: it failed in the midst of it, and nobody knows what that came to.
 * `noted`: the errand went in the same transaction as the change that it brought about, and `record` is what that made.
 */
export type Payment =
  | { readonly kind: 'paid'; readonly noted: false }
  | { readonly kind: 'paid'; readonly noted: true; readonly record: AccessRecord }
  | { readonly kind: 'postponed'; readonly ms: number; readonly inDoubt?: true };

export const PAID: Payment = { kind: 'paid', noted: false };
export const postponed = (ms: number, inDoubt = false): Payment => ({
  kind: 'postponed',
  ms,
  ...(inDoubt && { inDoubt }),
});
/** After a change that was to settle the errand, and did unless there was nothing to change. */
export const paidBy = (change: ChangeOutcome): Payment =>
  change.kind === 'changed' ? { kind: 'paid', noted: true, record: change.record } : PAID;

/** What payments ask of the directory that can be asked for many together. */
export type PayerDirectory = Pick<Directory, 'find' | 'account' | 'invite' | 'holds' | 'join'>;

/** Waiting time before the next try, in milliseconds: 1 s doubled each time up to 10 minutes, with jitter. */
export function backoff(attempts: number, jitter: () => number = Math.random): number {
  return Math.round(Math.min(600_000, 1000 * 2 ** Math.min(attempts, 10)) * (0.75 + jitter() / 2));
}
