import type { Resource, Target } from './catalog.ts';
import type { Complaint } from './complaint.ts';
import type { ReviewCommand, TransferCommand } from './handover-command.ts';
import type { Delivery } from './invitation-options.ts';
import type { CutOffCommand, LeftoverCommand } from './leftover-command.ts';
import type { Actor } from './policy.ts';
import type { Problem } from './problem.ts';
import type {
  AccessEvent,
  AccessRecord,
  Asked,
  EndAnswer,
  GrantLink,
  Membership,
  Person,
  Request,
  Round,
  Verdict,
} from './record.ts';
import type { Refusal } from './refusal.ts';
import type { Duration, Instant, Term } from './term.ts';

export type { CutOffCommand, LeftoverCommand } from './leftover-command.ts';

/** Events to commit (none: nothing to do, and that is fine), or a refusal that changes nothing. */
export type Decision =
  | { readonly kind: 'events'; readonly events: readonly AccessEvent[] }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

export type RequestCommand = {
  readonly type: 'request';
  readonly at: Instant;
  readonly by: Actor;
  readonly resource: Resource;
  readonly request: Request;
  /** How long an invitation stays open, in milliseconds. */
  readonly ttlMs: number;
};

/** The decision of one stage, by somebody who may or may not decide in it. */
export type StageCommand = {
  readonly at: Instant;
  readonly by: Actor;
  readonly comment?: string;
  /** For whom, when somebody is away. */
  readonly for?: Person;
  /** Which stage the decision was meant for, from 0. */
  readonly stage: number;
} & (
  | { readonly type: 'approve'; readonly stages: number; readonly ttlMs: number }
  | { readonly type: 'reject' }
  /** No decision: others are told that somebody looks at it. */
  | { readonly type: 'take-up' }
);

/** Who is asked after these; undefined: there is nobody else. */
export type Next = Exclude<Round, 'first'> | undefined;

/** What becomes of asking for a decision. */
export type ConsultationCommand =
  | {
      readonly type: 'note-asked';
      readonly at: Instant;
      readonly stage: number;
      readonly round: Round;
      readonly people: readonly Asked[];
      readonly remindAt: Instant;
      readonly dueAt: Instant;
      readonly next: Next;
    }
  | {
      readonly type: 'note-unreachable';
      readonly at: Instant;
      readonly stage: number;
      readonly people: readonly Person[];
      readonly next: Next;
    }
  | { readonly type: 'remind-approvers'; readonly at: Instant }
  | { readonly type: 'ask-alternates'; readonly at: Instant }
  | { readonly type: 'lapse'; readonly at: Instant };

export type WithdrawalCommand =
  | { readonly type: 'cancel'; readonly at: Instant; readonly by: Actor; readonly reason?: string }
  /** A request for another address that is on record takes this one's place; who asked for that was checked then. */
  | {
      readonly type: 'give-way';
      readonly at: Instant;
      readonly person: Person;
      readonly reason: string;
    }
  /** An approver takes an approval back while it lasts. */
  | {
      readonly type: 'revoke';
      readonly at: Instant;
      readonly by: Actor;
      readonly reason: string;
    };

export type InvitationCommand =
  | { readonly type: 'issue-link'; readonly at: Instant; readonly link: GrantLink }
  /** The directory certainly did not act: no mail carries this link. */
  | { readonly type: 'drop-link'; readonly at: Instant; readonly hash: string }
  | {
      readonly type: 'note-invited';
      readonly at: Instant;
      readonly account: string;
      readonly accepted: boolean;
      readonly mailed: boolean;
      readonly delivery?: Delivery;
      readonly ttlMs: number;
      /** So long after it first went out it is withdrawn; absent: never. */
      readonly redeemWithin?: Duration;
    }
  | ({
      readonly type: 'note-invitation-held-up';
      readonly at: Instant;
      /** When it is its turn, where it is only paced. */
      readonly until?: Instant;
    } & Problem)
  | ({ readonly type: 'note-invitation-refused'; readonly at: Instant } & Problem)
  | { readonly type: 'remind-invitee'; readonly at: Instant }
  | { readonly type: 'await-acceptance'; readonly at: Instant }
  | { readonly type: 'note-bounced'; readonly at: Instant }
  | { readonly type: 'expire-invitation'; readonly at: Instant }
  | { readonly type: 'withdraw-invitation'; readonly at: Instant }
  /** The directory has no such account any more. */
  | { readonly type: 'note-account-gone'; readonly at: Instant; readonly account: string }
  | {
      readonly type: 'resend';
      readonly at: Instant;
      readonly by: Actor;
      readonly delivery?: Delivery;
      readonly reason?: string;
    }
  | {
      readonly type: 'accept';
      readonly at: Instant;
      readonly account: string;
      readonly seen: 'link' | 'watch' | 'search';
      readonly holding?: readonly Target[];
      /** The version of the terms that are shown to them at once. */
      readonly terms?: string;
    };

export type GrantCommand =
  /** Before the directory is called: from then on these may be held. */
  | {
      readonly type: 'note-grant-begun';
      readonly at: Instant;
      readonly targets: readonly Target[];
      /** What the account holds now, and not through us; undefined: the directory would not say. */
      readonly foreign: readonly Target[] | undefined;
      /** What it holds through other records of ours, or may. */
      readonly ours: readonly Target[];
    }
  | { readonly type: 'note-restored'; readonly at: Instant; readonly targets: readonly Target[] }
  | {
      readonly type: 'note-granted';
      readonly at: Instant;
      readonly memberships: readonly Membership[];
      readonly reminders?: readonly Duration[];
    }
  | ({ readonly type: 'note-grant-failed'; readonly at: Instant } & Problem)
  /** Those who approve have approved what was asked for in a record of its own. */
  | {
      readonly type: 'note-extension-approved';
      readonly at: Instant;
      readonly person: Person;
      readonly until?: Instant;
      readonly approval: Verdict;
      /** Why it was asked for, where somebody asked in the sponsor's place. */
      readonly reason?: string;
      /** It was asked for in a list. */
      readonly together?: true;
    }
  | {
      readonly type: 'extend';
      readonly at: Instant;
      readonly by: Actor;
      readonly term: Term;
      readonly resource: Resource;
      readonly reason?: string;
    }
  | { readonly type: 'remind-end'; readonly at: Instant }
  | { readonly type: 'answer-end'; readonly at: Instant; readonly by: Actor; readonly answer: EndAnswer }
  | {
      readonly type: 'remove';
      readonly at: Instant;
      readonly by: Actor;
      readonly reason?: string;
    }
  /** What was there before us, in a step of its own. */
  | { readonly type: 'remove-earlier'; readonly at: Instant; readonly by: Actor; readonly reason?: string }
  | { readonly type: 'undo-removal'; readonly at: Instant; readonly by: Actor; readonly reason?: string }
  | { readonly type: 'expire'; readonly at: Instant }
  | { readonly type: 'note-removed'; readonly at: Instant; readonly memberships: readonly Membership[] }
  | ({ readonly type: 'note-removal-failed'; readonly at: Instant } & Problem);

/** What the holder of a link does on its page; whose link it is says whose record. */
export type PartnerCommand =
  | { readonly type: 'wish'; readonly at: Instant }
  | { readonly type: 'complain'; readonly at: Instant; readonly complaint: Complaint }
  | { readonly type: 'leave'; readonly at: Instant }
  | {
      readonly type: 'agree' | 'decline';
      readonly at: Instant;
      /** Of the terms that they were shown. */
      readonly version: string;
      readonly language: string;
    }
  /** Nothing is given until these are agreed to. */
  | { readonly type: 'note-terms-awaited'; readonly at: Instant; readonly version: string };

/** Personal data is to go; without `by`, because its time has come. */
export interface ForgetCommand {
  readonly type: 'forget';
  readonly at: Instant;
  readonly by?: Actor;
  readonly reason?: string;
  /** The catalogue has a rule for the account of a guest who is left with nothing. */
  readonly mayBeLeftover?: true;
}

export type Command =
  | RequestCommand
  | StageCommand
  | ConsultationCommand
  | WithdrawalCommand
  | InvitationCommand
  | GrantCommand
  | LeftoverCommand
  | CutOffCommand
  | PartnerCommand
  | ReviewCommand
  | TransferCommand
  | ForgetCommand;

export const events = (...list: readonly AccessEvent[]): Decision => ({ kind: 'events', events: list });
export const refused = (refusal: Refusal): Decision => ({ kind: 'refused', refusal });

/** Ended already, or in a state where this command has no meaning any more. */
export const notLive = (record: AccessRecord): Decision => refused(overAlready(record));

/** Why nothing comes of it any more, for what is over or about to be. */
export const overAlready = (record: AccessRecord): Refusal => ({
  code: 'not-live',
  outcome: record.status === 'ended' ? record.outcome : record.status,
  at: record.changedAt,
});
