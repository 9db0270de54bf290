import type { ObjectId, Target } from './catalog.ts';
import type { Complaint } from './complaint.ts';
import type { Cause, Consultation, Round, TakenUp } from './consultation.ts';
import type { EndAnswer, EndCause, GrantLink, Membership, Verdict, Wish } from './event.ts';
import type { Review, Transfer } from './handover.ts';
import type { HeldAccess, TermsStatus, Undone } from './held-access.ts';
import type { Delivery } from './invitation-options.ts';
import type { Leftover } from './leftover.ts';
import type { Person, Request } from './request.ts';
import type { Instant } from './term.ts';

export type { Asked, Cause, Consultation, Round } from './consultation.ts';
export type {
  AccessEvent,
  EndAnswer,
  EndCause,
  GrantLink,
  Membership,
  TokenHash,
  Verdict,
  Wish,
} from './event.ts';
export type { HeldAccess, TermChange, TermsStatus, Undone } from './held-access.ts';
export type { Answer, Extension, Found, Person, Request } from './request.ts';

/** Opaque; its part before the dot is the same for all records of one partner address. */
export type RecordId = string;
/** What an id looks like: whatever else somebody sends is none, and is looked up nowhere. */
export const RECORD_ID = /^[A-Za-z0-9_-]{1,64}\.[A-Za-z0-9_-]{1,64}$/u;

export type Approval =
  | ({
      readonly kind: 'approved';
      /** The stages that were decided before. */
      readonly before?: readonly Verdict[];
    } & Verdict)
  | { readonly kind: 'not-needed'; readonly why: NoDecision; readonly at: Instant };

/** Why nobody had to decide; `adopted`: it was there before, and an administrator took it over. */
export type NoDecision = 'employee' | 'no-approvers' | 'adopted';

export interface RecordBase {
  readonly id: RecordId;
  /** How many events made this state; a card carries it as its version. */
  readonly seq: number;
  readonly request: Request;
  /** When the latest event happened that changed something; an attempt that was refused did not. */
  readonly changedAt: Instant;
  /** What the partner has asked their sponsor for, and nobody has answered yet. */
  readonly wished?: { readonly at: Instant; readonly wish: Wish };
  /** How the partner has said that they are stuck, the latest at `at`; nothing came of it yet. */
  readonly complained?: { readonly at: Instant; readonly of: readonly Complaint[] };
  /** Somebody else is asked to look after it. */
  readonly transfer?: Transfer;
  /** Whom we put among the guest's sponsors in the directory when the sponsor changed. */
  readonly placed?: ObjectId;
}
/** What a record holds from its approval on. */
export interface ApprovedBase extends RecordBase {
  readonly approval: Approval;
  readonly links: readonly GrantLink[];
}
/** What it holds from the moment at which the guest's account is known. */
interface AccountBase extends ApprovedBase {
  readonly account: ObjectId;
}
/** Why the directory has not done its part, though it is tried again and again. */
export interface Blockable {
  readonly problem?: string;
  /** The one that is missing, where that is the problem. */
  readonly permission?: string;
}

export interface Requested extends RecordBase {
  readonly status: 'requested';
  /** The stages that are decided; absent: none. */
  readonly passed?: readonly Verdict[];
  /** Whose turn it is; absent: those of the stage. */
  readonly turn?: { readonly round: Round; readonly why: Cause };
  /** Who was asked in this stage; absent until they are known. */
  readonly asked?: Consultation;
  /** In this stage. */
  readonly takenUp?: TakenUp;
}

/** Approved; an invitation is to be sent. */
export interface Inviting extends ApprovedBase, Blockable {
  readonly status: 'inviting';
  /** The link of an attempt whose outcome is not known: look into the directory before sending again. */
  readonly attempt?: GrantLink;
  /** Set when a known pending guest is to get a new mail. */
  readonly account?: ObjectId;
  /** When it is its turn, while its problem is that it is paced. */
  readonly heldUntil?: Instant;
  /** How it was asked for anew, where that differs from the request. */
  readonly delivery?: Delivery;
  /** Who gets the link to pass on; absent: the sponsor. */
  readonly handTo?: Person;
}
/** The invitation is out; the guest has not accepted. */
export interface Invited extends AccountBase {
  readonly status: 'invited';
  readonly invitedAt: Instant;
  /** The last moment at which acceptance still leads to a grant. */
  readonly expiresAt: Instant;
  /** False when no mail was sent by us: the guest had an open invitation already, or got a link. */
  readonly mailed: boolean;
  /** Absent: by Microsoft's mail. */
  readonly delivery?: Delivery;
  /** When the invitee was to be reminded of it; absent: not yet, or never. */
  readonly remindedAt?: Instant;
  /** When its sponsor heard that nobody has accepted it. */
  readonly awaitedAt?: Instant;
  /** When a mail of ours about it came back undelivered. */
  readonly bouncedAt?: Instant;
  /** When it is withdrawn unless somebody accepts; absent: never. */
  readonly withdrawAt?: Instant;
}
/** The invitation ran out unaccepted; a new one can be sent. */
export interface InvitationExpired extends AccountBase {
  readonly status: 'invitation-expired';
  readonly withdrawAt?: Instant;
}
/** The account may have access now; its memberships are still to be added. */
export interface Granting extends AccountBase, Blockable {
  readonly status: 'granting';
  /** Absent: nobody was asked. */
  readonly terms?: TermsStatus;
  readonly acceptedAt?: Instant;
  /** What of the resource's targets the account held when it was read last; absent: nobody could look. */
  readonly holding?: readonly Target[];
  /** All that may have been added by now, whatever the catalogue says since; absent before the first try. */
  readonly begun?: readonly Target[];
  /** Of those begun, what was there before us, or may have been for all that we could know; absent: none. */
  readonly before?: readonly Target[];
  /** A removal was undone: exactly what it took is given back. */
  readonly restoring?: Undone & { readonly access: HeldAccess };
}
export interface Granted extends AccountBase, HeldAccess {
  readonly status: 'granted';
  /** When its sponsor was last to be reminded of the present end. */
  readonly remindedAt?: Instant;
  /** What they said to the present end: nothing of it is asked again. */
  readonly answered?: { readonly at: Instant; readonly by: Person; readonly answer: EndAnswer };
  /** It was removed, and given back. */
  readonly undone?: Undone;
  /** Whether it is still needed is being asked. */
  readonly review?: Review;
}
/** Access is to end; memberships are still to be taken away. */
export interface Removing extends AccountBase, Blockable {
  readonly status: 'removing';
  /** What is to be taken away. */
  readonly held: readonly Target[];
  /** What was there before us, and stays. */
  readonly before?: readonly Target[];
  readonly cause: EndCause;
  readonly by?: Person;
  readonly reason?: string;
  /** The access that ends; absent where it was not given yet. */
  readonly access?: HeldAccess;
  /** What becomes of the account, whatever becomes of the memberships; absent: nothing. */
  readonly leftover?: Leftover;
}
/** Over. Its links say why they no longer work. */
export interface Ended extends RecordBase {
  readonly status: 'ended';
  /**
   * - `approved`: an extension, which goes on as the other record's new end
   * - `gone`: the account was deleted before access was given
   */
  readonly outcome:
    | 'removed'
    | 'expired'
    | 'rejected'
    | 'cancelled'
    | 'lapsed'
    | 'refused'
    | 'gone'
    | 'approved';
  /** Absent when it ended undecided. */
  readonly approval?: Approval;
  readonly links: readonly GrantLink[];
  readonly account?: ObjectId;
  /** Its personal data is stripped. */
  readonly forgotten?: true;
  readonly by?: Person;
  /** The partner gave it up. */
  readonly left?: true;
  /** Why it was removed, where nobody had typed so. */
  readonly cause?: 'review' | 'inactive' | 'emergency';
  readonly comment?: string;
  /** The directory's refusal code, when it refused. */
  readonly code?: string;
  readonly permission?: string;
  readonly memberships?: readonly Membership[];
  /** Memberships from before us that an administrator has said to take away as well. */
  readonly taking?: readonly Target[];
  /** Until when the removal can be undone, and what that gives back; absent: nothing was taken, or its time was over. */
  readonly undoable?: { readonly until: Instant; readonly access: HeldAccess };
  /** What becomes of the account, now that nothing is left to it; absent: nothing. */
  readonly leftover?: Leftover;
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

const EACH: Readonly<Record<Status, true>> = {
  requested: true,
  inviting: true,
  invited: true,
  'invitation-expired': true,
  granting: true,
  granted: true,
  removing: true,
  ended: true,
};

export const STATUSES = Object.keys(EACH) as readonly Status[];
