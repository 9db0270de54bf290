import type { ObjectId, Target } from './catalog.ts';
import type { Complaint } from './complaint.ts';
import type { Asked, Cause, Round } from './consultation.ts';
import type { HandoverEvent } from './handover-event.ts';
import type { Delivery } from './invitation-options.ts';
import type { LeftoverEvent } from './leftover.ts';
import type { Problem } from './problem.ts';
import type { Person, Request } from './request.ts';
import type { Duration, Instant } from './term.ts';
import type { TermsEvent } from './terms-event.ts';

/** SHA-256 of a grant link's token, base64url. The token itself is never kept. */
export type TokenHash = string;

/** One decision, by somebody or for somebody who is away. */
export interface Verdict {
  readonly by: Person;
  readonly at: Instant;
  readonly comment?: string;
  readonly for?: Person;
}

/** A grant link that may be under way; several when an invitation was sent again. */
export interface GrantLink {
  readonly hash: TokenHash;
  readonly issuedAt: Instant;
  readonly expiresAt: Instant;
}

/**
 * - `added`, `removed`: by us, now
 * - `was-member`: a member already, through us (another record, or a try of this one whose answer was lost)
 * - `there-before`: a member already, and not through us as far as we can know; not ours to take, and left alone
 * - `was-not-member`: there was nothing to take away
 * - `kept`: ours, but another live record of the account needs it
 */
export const MEMBERSHIP_OUTCOMES = [
  'added',
  'was-member',
  'there-before',
  'removed',
  'was-not-member',
  'kept',
] as const;

/** What holding or losing a membership came to, target by target. */
export interface Membership {
  readonly target: Target;
  readonly outcome: (typeof MEMBERSHIP_OUTCOMES)[number];
}

/**
 * - `revoked`: an approver took the approval back
 * - `left`: the partner gave their access up
 * - `review`: a review came to it, by an answer or by silence
 * - `inactive`: they did not use it; `emergency`: an administrator cut them off */
export const END_CAUSES = ['asked', 'expired', 'revoked', 'left', 'review', 'inactive', 'emergency'] as const;
export type EndCause = (typeof END_CAUSES)[number];

/** What partners ask their sponsor for, on the page of their link. */
export const WISHES = ['new-link', 'longer'] as const;
export type Wish = (typeof WISHES)[number];

/** What is said to an end that comes: it stands, or longer access was asked for of those who approve it. */
export const END_ANSWERS = ['ends', 'longer'] as const;
export type EndAnswer = (typeof END_ANSWERS)[number];

/** What a partner says of a resource's terms, and in which language they were asked (BCP 47). */
/** Every change, as it is kept for ever. `at` is when, `by` is who; without `by` it was Usher itself. */
export type AccessEvent =
  | LeftoverEvent
  | { readonly type: 'requested'; readonly at: Instant; readonly by: Person; readonly request: Request }
  | {
      readonly type: 'approvers-asked';
      readonly at: Instant;
      readonly stage: number;
      readonly round: Round;
      readonly people: readonly Asked[];
      readonly remindAt: Instant;
      readonly dueAt: Instant;
    }
  | {
      readonly type: 'approvers-unreachable';
      readonly at: Instant;
      readonly stage: number;
      readonly people: readonly Person[];
    }
  | { readonly type: 'approvers-reminded'; readonly at: Instant; readonly stage: number }
  | {
      readonly type: 'escalated';
      readonly at: Instant;
      readonly stage: number;
      readonly round: Exclude<Round, 'first'>;
      readonly why: Cause;
    }
  | { readonly type: 'nobody-to-ask'; readonly at: Instant; readonly stage: number }
  /** Somebody who may decide looks at it; that decides nothing, and keeps nobody else from deciding. */
  | { readonly type: 'taken-up'; readonly at: Instant; readonly by: Person; readonly stage: number }
  | ({ readonly type: 'stage-approved'; readonly stage: number } & Verdict)
  | ({ readonly type: 'approved' } & Verdict)
  | {
      readonly type: 'approval-not-needed';
      readonly at: Instant;
      readonly why: 'employee' | 'no-approvers';
    }
  /** Access that was there without a record is taken over as it is; nothing is given by it. */
  | {
      readonly type: 'adopted';
      readonly at: Instant;
      readonly by: Person;
      readonly account: ObjectId;
      readonly held: readonly Target[];
      readonly until?: Instant;
      readonly reason?: string;
    }
  | ({ readonly type: 'rejected' } & Verdict)
  | { readonly type: 'lapsed'; readonly at: Instant }
  | {
      readonly type: 'cancelled';
      readonly at: Instant;
      readonly by: Person;
      readonly reason?: string;
      /** In whose place the approval was given that is taken back. */
      readonly for?: Person;
      /** An administrator cut the partner off. */
      readonly cause?: 'emergency';
    }
  | { readonly type: 'link-issued'; readonly at: Instant; readonly link: GrantLink }
  | { readonly type: 'link-unused'; readonly at: Instant; readonly hash: TokenHash }
  | {
      readonly type: 'invited';
      readonly at: Instant;
      readonly account: ObjectId;
      readonly expiresAt: Instant;
      readonly mailed: boolean;
      readonly delivery?: Delivery;
      /** As the catalogue said then; absent: never. */
      readonly withdrawAt?: Instant;
    }
  /** Half of the invitation's time is over; the mail about it is owed. */
  | { readonly type: 'invitee-reminded'; readonly at: Instant }
  /** What keeps it from going out is for somebody to mend. */
  | ({ readonly type: 'invitation-held-up'; readonly at: Instant; readonly until?: Instant } & Problem)
  | ({ readonly type: 'invitation-refused'; readonly at: Instant } & Problem)
  /** Half of the invitation's time is over; its sponsor is told. */
  | { readonly type: 'acceptance-awaited'; readonly at: Instant }
  /** A mail of ours about it came back undelivered; its sponsor is told. */
  | { readonly type: 'mail-bounced'; readonly at: Instant }
  | { readonly type: 'invitation-expired'; readonly at: Instant }
  /** Nobody has accepted for as long as the catalogue waits. */
  | { readonly type: 'invitation-withdrawn'; readonly at: Instant }
  /** It was deleted from the directory before access was given. */
  | { readonly type: 'account-gone'; readonly at: Instant }
  | {
      readonly type: 'resend-asked';
      readonly at: Instant;
      readonly by: Person;
      /** Absent: as the request says. */
      readonly delivery?: Delivery;
      readonly reason?: string;
    }
  | {
      readonly type: 'accepted';
      readonly at: Instant;
      readonly account: ObjectId;
      readonly seen: 'link' | 'watch' | 'search';
      /** What of the resource's targets the account held, where that was read together with it. */
      readonly holding?: readonly Target[];
    }
  | {
      readonly type: 'granted';
      readonly at: Instant;
      readonly until?: Instant;
      readonly memberships: readonly Membership[];
      /** As the catalogue said then; absent: as usual. */
      readonly reminders?: readonly Duration[];
    }
  | {
      readonly type: 'grant-begun';
      readonly at: Instant;
      readonly targets: readonly Target[];
      /** Of those, what is not ours to take should it turn out to be there. */
      readonly before?: readonly Target[];
      /** The directory would not say what was held: `before` is then all that was not ours already. */
      readonly unseen?: true;
    }
  /** Memberships of live access that another removal of ours took along, put back. */
  | { readonly type: 'membership-restored'; readonly at: Instant; readonly targets: readonly Target[] }
  /** An administrator has what was there before us taken away as well, after the end. */
  | {
      readonly type: 'earlier-removal-asked';
      readonly at: Instant;
      readonly by: Person;
      readonly targets: readonly Target[];
      readonly reason?: string;
      readonly cause?: 'emergency';
    }
  | ({ readonly type: 'grant-failed'; readonly at: Instant } & Problem)
  | {
      readonly type: 'extended';
      readonly at: Instant;
      readonly by: Person;
      readonly until?: Instant;
      /** The decision, where somebody had to approve it. */
      readonly approval?: Verdict;
      readonly reason?: string;
      /** It was asked for in a list, which tells of all its rows. */
      readonly together?: true;
    }
  | { readonly type: 'end-reminded'; readonly at: Instant }
  | { readonly type: 'end-answered'; readonly at: Instant; readonly by: Person; readonly answer: EndAnswer }
  | {
      readonly type: 'removal-asked';
      readonly at: Instant;
      readonly by?: Person;
      readonly cause: EndCause;
      /** What is to be taken away. */
      readonly targets: readonly Target[];
      readonly reason?: string;
      /** As for `cancelled`. */
      readonly for?: Person;
      /** For `inactive`: when the partner was there last. */
      readonly lastSignIn?: Instant;
    }
  | {
      readonly type: 'removed';
      readonly at: Instant;
      readonly memberships: readonly Membership[];
      /** It was there before us, and an administrator had it taken away after the end. */
      readonly earlier?: true;
    }
  | { readonly type: 'removal-undone'; readonly at: Instant; readonly by: Person; readonly reason?: string }
  | { readonly type: 'partner-wished'; readonly at: Instant; readonly wish: Wish }
  | { readonly type: 'partner-complained'; readonly at: Instant; readonly complaint: Complaint }
  | TermsEvent
  | ({ readonly type: 'removal-failed'; readonly at: Instant } & Problem)
  | HandoverEvent
  /** Personal data of all that was before is stripped; without `by`, because its time had come. */
  | { readonly type: 'forgotten'; readonly at: Instant; readonly by?: Person; readonly reason?: string }
  | {
      readonly type: 'attempt-refused';
      readonly at: Instant;
      readonly by: Person;
      readonly action: string;
      readonly code: string;
    };
