import type { Advice } from '../access/advice.ts';
import type { Terms } from '../access/catalog.ts';
import type { Complaint } from '../access/complaint.ts';
import type { Telling } from '../access/stuck.ts';

/** What an invitee sees of what they were given: no more of anybody than the invitation's mail said. */
export interface Offer {
  readonly resource: string;
  readonly description?: string;
  /** Who answers for them. */
  readonly sponsor: string;
}

/** What the invitee can ask their sponsor for on the page; `made` when they have, and nobody has answered yet. */
export interface OpenWish {
  readonly wish: 'new-link' | 'longer';
  readonly made: boolean;
}

/**
 * What became of a grant link that somebody opened.
 * - `granted`: access is there; `again` when this link's page has said so before.
 * - `terms`: nothing is given before they are agreed to; `held` is what they have meanwhile, and keep.
 * - `not-accepted`: the guest has not accepted Microsoft's invitation; the token is kept.
 * - `ended`: cancelled, rejected or removed since.
 * - `unavailable`: the directory is down or throttling, or the store is, which then cannot say what was offered; nothing
 *   is lost. `reference` is in the log too.
 */
export type RedeemOutcome =
  | {
      readonly kind: 'granted';
      readonly again: boolean;
      readonly offer: Offer;
      readonly url?: string;
      /** Milliseconds since 1970; absent: access has no end. */
      readonly until?: number;
      readonly wish?: OpenWish;
    }
  | {
      readonly kind: 'terms';
      readonly offer: Offer;
      readonly terms: Terms;
      /** They have declined these before. */
      readonly declined?: true;
      readonly held?: Extract<RedeemOutcome, { kind: 'granted' }>;
    }
  | { readonly kind: 'not-accepted'; readonly offer: Offer }
  | { readonly kind: 'expired'; readonly offer: Offer; readonly wish?: OpenWish }
  | { readonly kind: 'ended'; readonly offer: Offer; readonly wish?: OpenWish }
  | { readonly kind: 'unknown' }
  | {
      readonly kind: 'unavailable';
      readonly offer?: Offer;
      readonly retryAfterSeconds: number;
      readonly reference: string;
    };

/** What an invitee does on the page, by a form of it. */
export type PartnerAct =
  | { readonly kind: 'renew' }
  | { readonly kind: 'leave'; readonly confirmed: boolean }
  | { readonly kind: 'help' }
  | { readonly kind: 'complain'; readonly complaint: Complaint }
  | {
      readonly kind: 'terms';
      /** Absent: nothing was said of them. */
      readonly answer?: 'agree' | 'decline';
      /** Of the terms that the page showed, as it says. */
      readonly version: string;
      /** In which it showed them (BCP 47). */
      readonly language: string;
    };

/** What helps somebody who is stuck, by what is known of them. */
export interface Help {
  readonly offer: Offer;
  /** The address that was invited, but for its first letter and its domain. */
  readonly address: string;
  /** Whether the link's page leads to the application. */
  readonly hasButton: boolean;
  readonly ways: readonly (Advice & { readonly telling: Telling })[];
  readonly tenant?: string;
  readonly myAppsUrl?: string;
  readonly mailSender?: string;
}

/**
 * What became of it; the same however often it is tried.
 * - `wished`: the sponsor has it before them, or will in a moment.
 * - `confirm-leave`: nothing was changed yet.
 * - `left`: access ends; what has to be closed is on record.
 * - `help`: nothing was changed.
 * - `complained`: as `wished`.
 * - `declined`: the terms; nothing is given.
 * - `opened`: what the link comes to by now.
 * - `nothing-to-do`: as things stand there is nothing to ask for, or to give up.
 */
export type ActOutcome =
  | { readonly kind: 'wished'; readonly wish: OpenWish['wish']; readonly offer: Offer }
  | { readonly kind: 'confirm-leave'; readonly offer: Offer }
  | { readonly kind: 'left'; readonly offer: Offer }
  | { readonly kind: 'help'; readonly help: Help }
  | { readonly kind: 'complained'; readonly offer: Offer }
  | { readonly kind: 'declined'; readonly offer: Offer; readonly held?: true }
  | { readonly kind: 'opened'; readonly outcome: RedeemOutcome }
  | { readonly kind: 'nothing-to-do'; readonly offer: Offer }
  | { readonly kind: 'unknown' };
