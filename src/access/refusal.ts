import type { Person } from './record.ts';
import type { Limited } from './spending.ts';
import type { Instant } from './term.ts';

/** Why a command was not carried out; every refusal changes nothing. Words for each live in words/. */
export type Refusal =
  | { readonly code: 'not-requester' }
  /** Neither asks nor decides nor looks after anything: partners are not theirs to see. */
  | { readonly code: 'no-role' }
  | { readonly code: 'not-approver' }
  | { readonly code: 'not-admin' }
  /** What goes on keeps what it needs. */
  | { readonly code: 'not-ended'; readonly sponsor: Person }
  | { readonly code: 'not-yours'; readonly sponsor: Person }
  /** What is theirs to know who look after the partner: ask them. */
  | { readonly code: 'known-to-others'; readonly sponsors: readonly Person[] }
  /** What is to last longer has to be asked for. */
  | { readonly code: 'extension-needs-approval' }
  | { readonly code: 'extension-pending' }
  | { readonly code: 'self-approval' }
  /** Somebody else looks at it, since then. */
  | { readonly code: 'taken-up'; readonly by: Person; readonly at: Instant }
  | { readonly code: 'not-your-approval' }
  /** Nobody has decided, so there is nothing to take back. */
  | { readonly code: 'not-approved-yet' }
  /** Somebody else removed it; absent: its time came, or the partner gave it up. */
  | { readonly code: 'not-your-removal'; readonly by?: Person }
  /** Somebody has answered, or there is nothing left to answer. */
  | { readonly code: 'review-over'; readonly by?: Person; readonly at: Instant }
  | { readonly code: 'not-your-review' }
  | { readonly code: 'already-sponsor'; readonly sponsor: Person }
  /** Nobody looks after access of their own. */
  | { readonly code: 'own-sponsor' }
  /** No colleague who is there. */
  | { readonly code: 'sponsor-unknown'; readonly input: string }
  | { readonly code: 'sponsor-needed' }
  | { readonly code: 'transfer-over' }
  | { readonly code: 'not-asked-to-sponsor' }
  | { readonly code: 'undo-over' }
  | { readonly code: 'already-undone'; readonly by: Person; readonly at: Instant }
  | {
      readonly code: 'already-decided';
      readonly by?: Person;
      readonly at: Instant;
      readonly decision: 'approved' | 'rejected' | 'cancelled' | 'lapsed' | 'not-needed';
    }
  | {
      readonly code: 'address-malformed';
      readonly input: string;
      readonly character?: string;
      readonly mixed?: true;
    }
  /** The account name that another tenant gave to a guest of its own. */
  | { readonly code: 'foreign-account-name'; readonly domain: string; readonly address: string }
  /** What of a line was not understood, or casts doubt on whether it was meant. */
  | { readonly code: 'not-understood'; readonly input: string }
  /** A name was given for several addresses. */
  | { readonly code: 'name-for-several' }
  | { readonly code: 'too-many'; readonly limit: number }
  | { readonly code: 'domain-not-allowed'; readonly domain: string; readonly allowed: readonly string[] }
  | { readonly code: 'domain-denied'; readonly domain: string }
  /** An address at home here that nobody has; until when a deleted account of it can be restored. */
  | { readonly code: 'own-domain'; readonly domain: string; readonly restorable?: Instant }
  | {
      readonly code: 'account-disabled';
      readonly kind: 'employee' | 'guest' | 'external-member';
      readonly name: string;
    }
  /** Whom somebody chose among several has gone meanwhile. */
  | { readonly code: 'choice-gone' }
  | { readonly code: 'unknown-resource'; readonly input: string; readonly known: readonly string[] }
  | { readonly code: 'resource-needed'; readonly known: readonly string[] }
  /** It leads to directory roles, and is not set up so that anybody may ask. */
  | { readonly code: 'privileged-group'; readonly people: readonly Person[] }
  | { readonly code: 'reason-needed' }
  /** Who proposed it does not agree to it as well. */
  | { readonly code: 'second-administrator-needed' }
  | { readonly code: 'reason-too-long'; readonly limit: number }
  | { readonly code: 'answer-needed'; readonly ask: string }
  | {
      readonly code: 'answer-malformed';
      readonly ask: string;
      readonly kind: 'text' | 'choice' | 'date' | 'number' | 'yes-no';
    }
  | { readonly code: 'not-yours-to-delegate' }
  /** Nobody ever asks them to decide. */
  | { readonly code: 'nothing-to-delegate'; readonly of: Person }
  | { readonly code: 'stand-in-unknown'; readonly input: string }
  | { readonly code: 'stand-in-needed' }
  | { readonly code: 'term-malformed'; readonly input: string }
  /** The day on which access was to begin. */
  | { readonly code: 'begins-at-once'; readonly input: string }
  | { readonly code: 'term-past' }
  | { readonly code: 'term-too-long'; readonly latest: Instant }
  | {
      readonly code: 'already-live';
      readonly address: string;
      readonly status: 'requested' | 'inviting' | 'invited' | 'granting' | 'granted' | 'removing';
      readonly sponsor: Person;
    }
  /** It was asked for once more already, after it was over. */
  | { readonly code: 'asked-since'; readonly by: Person; readonly at: Instant }
  | { readonly code: 'not-live'; readonly outcome: string; readonly at: Instant }
  /** `isApproved`: the invitation is about to go out, or waits for something to be mended. */
  | { readonly code: 'not-invited-yet'; readonly isApproved: boolean }
  /** `isIn`: access is there; else it is on its way. */
  | { readonly code: 'already-granted'; readonly isIn: boolean }
  | { readonly code: 'not-granted' }
  | { readonly code: 'no-end' }
  | { readonly code: 'not-longer'; readonly until: Instant }
  /** Somebody who is no administrator asks for an account like an employee's. */
  | { readonly code: 'member-by-administrators' }
  | { readonly code: 'cc-without-mail' }
  | { readonly code: 'message-without-own-mail' }
  | { readonly code: 'message-too-long'; readonly limit: number }
  | { readonly code: 'same-address' }
  | { readonly code: 'employee-address' }
  /** Several records fit what was asked for; `resources` are their ids. */
  | { readonly code: 'which-one'; readonly resources: readonly string[] }
  /** More often than one person may; `until`: when it goes on. */
  | { readonly code: 'limit-reached'; readonly limited: Limited; readonly until: Instant }
  | { readonly code: 'nothing-to-restore' }
  | { readonly code: 'nothing-found' };

export type RefusalCode = Refusal['code'];
