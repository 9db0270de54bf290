import type { ObjectId, Target } from './catalog.ts';
import type { Asked, Cause, Consultation, Round } from './consultation.ts';
import type { Delivery } from './invitation-options.ts';
import type { Problem } from './problem.ts';
import type { Person, Request } from './request.ts';
import type { Instant } from './term.ts';

export type { Asked, Cause, Consultation, Round } from './consultation.ts';
export type { Answer, Found, Person, Request } from './request.ts';

/** Opaque; its part before the dot is the same for all records of one partner address. */
export type RecordId = string;
/** SHA-256 of a grant link's token, base64url. The token itself is never kept. */
export type TokenHash = string;

/** One decision, by somebody or for somebody who is away. */
export interface Verdict {
  readonly by: Person;
  readonly at: Instant;
  readonly comment?: string;
  readonly for?: Person;
}

export type Approval =
  | ({
      readonly kind: 'approved';
      /** The stages that were decided before. */
      readonly before?: readonly Verdict[];
    } & Verdict)
  | { readonly kind: 'not-needed'; readonly why: 'employee' | 'no-approvers'; readonly at: Instant };

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
export type EndCause = 'asked' | 'expired' | 'revoked';

interface Common {
  readonly id: RecordId;
  /** How many events made this state; a card carries it as its version. */
  readonly seq: number;
  readonly request: Request;
  /** When the latest event happened that changed something; an attempt that was refused did not. */
  readonly changedAt: Instant;
}

export interface Requested extends Common {
  readonly status: 'requested';
  /** The stages that are decided; absent: none. */
  readonly passed?: readonly Verdict[];
  /** Whose turn it is; absent: those of the stage. */
  readonly turn?: { readonly round: Round; readonly why: Cause };
  /** Who was asked in this stage; absent until they are known. */
  readonly asked?: Consultation;
}

/** Approved; an invitation is to be sent. */
export interface Inviting extends Common {
  readonly status: 'inviting';
  /** The link of an attempt whose outcome is not known: look into the directory before sending again. */
  readonly attempt?: GrantLink;
  readonly approval: Approval;
  readonly links: readonly GrantLink[];
  /** Set when a known pending guest is to get a new mail. */
  readonly account?: ObjectId;
  /** How it was asked for anew, where that differs from the request. */
  readonly delivery?: Delivery;
  /** Who gets the link to pass on; absent: the sponsor. */
  readonly handTo?: Person;
  /** Why it has not gone out, though it is tried again and again. */
  readonly problem?: string;
  /** The one that is missing, where that is the problem. */
  readonly permission?: string;
}
/** The invitation is out; the guest has not accepted. */
export interface Invited extends Common {
  readonly status: 'invited';
  readonly approval: Approval;
  readonly links: readonly GrantLink[];
  readonly account: ObjectId;
  readonly invitedAt: Instant;
  /** The last moment at which acceptance still leads to a grant. */
  readonly expiresAt: Instant;
  /** False when no mail was sent by us: the guest had an open invitation already, or got a link. */
  readonly mailed: boolean;
  /** Absent: by Microsoft's mail. */
  readonly delivery?: Delivery;
}
/** The invitation ran out unaccepted; a new one can be sent. */
export interface InvitationExpired extends Common {
  readonly status: 'invitation-expired';
  readonly approval: Approval;
  readonly links: readonly GrantLink[];
  readonly account: ObjectId;
  /** It was not time: the guest was deleted from the directory, and cannot accept any more. */
  readonly gone?: true;
}
/** The account may have access now; its memberships are still to be added. */
export interface Granting extends Common {
  readonly status: 'granting';
  readonly approval: Approval;
  readonly links: readonly GrantLink[];
  readonly account: ObjectId;
  readonly acceptedAt?: Instant;
  readonly problem?: string;
  /** The one that is missing, where that is the problem. */
  readonly permission?: string;
  /** All that may have been added by now, whatever the catalogue says since; absent before the first try. */
  readonly begun?: readonly Target[];
}
export interface Granted extends Common {
  readonly status: 'granted';
  readonly approval: Approval;
  readonly links: readonly GrantLink[];
  readonly account: ObjectId;
  readonly acceptedAt?: Instant;
  readonly grantedAt: Instant;
  readonly until?: Instant;
  readonly remindedAt?: Instant;
  /** When the present end was set, where it was set after the grant. */
  readonly extendedAt?: Instant;
  readonly held: readonly Target[];
}
/** Access is to end; memberships are still to be taken away. */
export interface Removing extends Common {
  readonly status: 'removing';
  readonly approval: Approval;
  readonly links: readonly GrantLink[];
  readonly account: ObjectId;
  readonly held: readonly Target[];
  readonly cause: EndCause;
  readonly by?: Person;
  readonly reason?: string;
  readonly problem?: string;
  readonly permission?: string;
}
/** Over. Its links say why they no longer work. */
export interface Ended extends Common {
  readonly status: 'ended';
  readonly outcome: 'removed' | 'expired' | 'rejected' | 'cancelled' | 'lapsed' | 'refused';
  /** Absent when it ended undecided. */
  readonly approval?: Approval;
  readonly links: readonly GrantLink[];
  readonly account?: ObjectId;
  readonly by?: Person;
  readonly comment?: string;
  /** The directory's refusal code, when it refused. */
  readonly code?: string;
  readonly permission?: string;
  readonly memberships?: readonly Membership[];
}

export type AccessRecord =
  | Requested
  | Inviting
  | Invited
  | InvitationExpired
  | Granting
  | Granted
  | Removing
  | Ended;

export type Status = AccessRecord['status'];

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
