/** What the invitee's page says. */
export type RedeemOutcome =
  | { readonly kind: 'granted'; readonly again: boolean; readonly resource: string; readonly url?: string }
  | { readonly kind: 'not-accepted'; readonly resource: string }
  | { readonly kind: 'expired' }
  | { readonly kind: 'ended' }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'unavailable'; readonly retryAfterSeconds: number; readonly reference: string };
