/** What an invitee sees of what they were given: no more of anybody than the invitation's mail said. */
export interface Offer {
  readonly resource: string;
  readonly description?: string;
  /** Who answers for them. */
  readonly sponsor: string;
}

/**
 * What became of a grant link that somebody opened.
 * - `granted`: access is there; `again` when this link's page has said so before.
 * - `not-accepted`: the guest has not accepted Microsoft's invitation; the token is kept.
 * - `ended`: cancelled, rejected or removed since.
 * - `unavailable`: the directory is down or throttling; nothing is lost. `reference` is in the log too.
 */
export type RedeemOutcome =
  | {
      readonly kind: 'granted';
      readonly again: boolean;
      readonly offer: Offer;
      readonly url?: string;
      /** Milliseconds since 1970; absent: access has no end. */
      readonly until?: number;
    }
  | { readonly kind: 'not-accepted'; readonly offer: Offer }
  | { readonly kind: 'expired'; readonly offer: Offer }
  | { readonly kind: 'ended'; readonly offer: Offer }
  | { readonly kind: 'unknown' }
  | {
      readonly kind: 'unavailable';
      readonly offer: Offer;
      readonly retryAfterSeconds: number;
      readonly reference: string;
    };
