/**
 * What became of a grant link that somebody opened.
 * - `granted`: access is there; `again` when it was before this call.
 * - `not-accepted`: the guest has not accepted Microsoft's invitation; the token is kept.
 * - `ended`: cancelled, rejected or removed since.
 * - `unavailable`: the directory is down or throttling; nothing is lost. `reference` is in the log too.
 */
export type RedeemOutcome =
  | { readonly kind: 'granted'; readonly again: boolean; readonly resource: string; readonly url?: string }
  | { readonly kind: 'not-accepted'; readonly resource: string }
  | { readonly kind: 'expired' }
  | { readonly kind: 'ended' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'unavailable'; readonly retryAfterSeconds: number; readonly reference: string };
