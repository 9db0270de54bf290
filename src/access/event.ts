import type { ObjectId, Target } from './catalog.ts';
import type { Asked, Cause, Round } from './consultation.ts';
import type { Delivery } from './invitation-options.ts';
import type { Problem } from './problem.ts';
import type { Person, Request } from './request.ts';
import type { Instant } from './term.ts';

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

/** What holding or losing a membership came to, target by target. */
export interface Membership {
  readonly target: Target;
  readonly outcome: 'added' | 'was-member' | 'removed' | 'was-not-member' | 'kept';
}

/** `revoked`: an approver took the approval back. */
export const END_CAUSES = ['asked', 'expired', 'revoked'] as const;
export type EndCause = (typeof END_CAUSES)[number];

/** Every change, as it is kept for ever. `at` is when, `by` is who; without `by` it was Usher itself. */
export type AccessEvent =
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
  | ({ readonly type: 'stage-approved'; readonly stage: number } & Verdict)
  | ({ readonly type: 'approved' } & Verdict)
  | {
      readonly type: 'approval-not-needed';
      readonly at: Instant;
      readonly why: 'employee' | 'no-approvers';
    }
  | ({ readonly type: 'rejected' } & Verdict)
  | { readonly type: 'lapsed'; readonly at: Instant }
  | { readonly type: 'cancelled'; readonly at: Instant; readonly by: Person; readonly reason?: string }
  | { readonly type: 'link-issued'; readonly at: Instant; readonly link: GrantLink }
  | { readonly type: 'link-unused'; readonly at: Instant; readonly hash: TokenHash }
  | {
      readonly type: 'invited';
      readonly at: Instant;
      readonly account: ObjectId;
      readonly expiresAt: Instant;
      readonly mailed: boolean;
      readonly delivery?: Delivery;
    }
  /** What keeps it from going out is for somebody to mend. */
  | ({ readonly type: 'invitation-held-up'; readonly at: Instant } & Problem)
  | ({ readonly type: 'invitation-refused'; readonly at: Instant } & Problem)
  | { readonly type: 'invitation-expired'; readonly at: Instant; readonly gone?: true }
  | {
      readonly type: 'resend-asked';
      readonly at: Instant;
      readonly by: Person;
      /** Absent: as the request says. */
      readonly delivery?: Delivery;
    }
  | {
      readonly type: 'accepted';
      readonly at: Instant;
      readonly account: ObjectId;
      readonly seen: 'link' | 'watch' | 'search';
    }
  | {
      readonly type: 'granted';
      readonly at: Instant;
      readonly until?: Instant;
      readonly memberships: readonly Membership[];
    }
  | { readonly type: 'grant-begun'; readonly at: Instant; readonly targets: readonly Target[] }
  | ({ readonly type: 'grant-failed'; readonly at: Instant } & Problem)
  | { readonly type: 'extended'; readonly at: Instant; readonly by: Person; readonly until?: Instant }
  | { readonly type: 'end-reminded'; readonly at: Instant }
  | {
      readonly type: 'removal-asked';
      readonly at: Instant;
      readonly by?: Person;
      readonly cause: EndCause;
      /** What is to be taken away. */
      readonly targets: readonly Target[];
      readonly reason?: string;
    }
  | { readonly type: 'removed'; readonly at: Instant; readonly memberships: readonly Membership[] }
  | ({ readonly type: 'removal-failed'; readonly at: Instant } & Problem)
  | {
      readonly type: 'attempt-refused';
      readonly at: Instant;
      readonly by: Person;
      readonly action: string;
      readonly code: string;
    };
