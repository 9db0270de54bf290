/** Paid (nothing more is owed), or to be tried again after a while, in milliseconds. */
export type Payment = { readonly kind: 'paid' } | { readonly kind: 'postponed'; readonly ms: number };

export const PAID: Payment = { kind: 'paid' };
export const postponed = (ms: number): Payment => ({ kind: 'postponed', ms });

/** Waiting time before the next try, in milliseconds: 1 s doubled each time up to 10 minutes, with jitter. */
export function backoff(attempts: number, jitter: () => number = Math.random): number {
  return Math.round(Math.min(600_000, 1000 * 2 ** Math.min(attempts, 10)) * (0.75 + jitter() / 2));
}
