import { includesTarget, type ObjectId, type Target, withoutTargets } from './catalog.ts';
import type { TakenUp, Turn } from './consultation.ts';
import type {
  AccessEvent,
  AccessRecord,
  Asked,
  Ended,
  Invited,
  Inviting,
  Person,
  Request,
  Requested,
  Round,
  TokenHash,
  Undone,
  Verdict,
} from './record.ts';
import { remindsAt } from './reminders.ts';
import { DAY_MS, type Instant } from './term.ts';
import { type AwaitingTerms, awaitsTerms } from './terms.ts';

/** How long a request waits for somebody to be asked before it lapses. */
export const REQUEST_LIFE_MS = 14 * DAY_MS;

/** Whether the record still stands in the way of another request for the same address and resource. */
export const isLive = (record: AccessRecord): boolean =>
  record.status !== 'ended' && record.status !== 'invitation-expired';

/** The key under which at most one live record may exist. */
export const liveKey = ({ request }: AccessRecord): string =>
  `${request.address} ${request.resource}${request.extension === undefined ? '' : ' extension'}`;

/** Whether the end of it took a membership away; whom nobody had let in yet, or somebody else took out, loses nothing. */
export const isTaken = ({ memberships = [] }: Ended): boolean =>
  memberships.some(({ outcome }) => outcome === 'removed');

/** Who asked for it, whoever looks after it by now. */
export const askedBy = ({ askedBy: first, sponsor }: Request): Person => first ?? sponsor;

/** How long somebody who has said so is taken to look at a request, in milliseconds. */
export const TAKEN_UP_MS = 3_600_000;

/** Whether a mail of ours about the open invitation came back: nobody can accept what did not arrive. */
export const hasBounced = (record: AccessRecord): boolean =>
  record.status === 'invited' && record.bouncedAt !== undefined;

/** Who looks at it, and since when; undefined where nobody has said so within the hour. */
export const takenUpAt = ({ takenUp }: { readonly takenUp?: TakenUp }, now: Instant): TakenUp | undefined =>
  takenUp !== undefined && now - takenUp.at < TAKEN_UP_MS ? takenUp : undefined;

/** Which event of the record, from 1, the first of `events` is that led to it. */
export const seqFrom = ({ seq }: AccessRecord, events: readonly AccessEvent[]): number =>
  seq - events.length + 1;

/** It was there before, and an administrator took it over: nobody asked for it. */
export const isAdopted = (record: AccessRecord): boolean =>
  record.status !== 'requested' &&
  record.approval?.kind === 'not-needed' &&
  record.approval.why === 'adopted';

/** Whether it is about access itself, rather than about how long other access lasts. */
export const isAccess = ({ request }: AccessRecord): boolean => request.extension === undefined;

export const linkHashes = (record: AccessRecord): readonly TokenHash[] =>
  record.status === 'requested' ? [] : record.links.map((link) => link.hash);

/** What access consists of, or may by now; none before anything was begun. */
function targetsOf(record: AccessRecord): readonly Target[] {
  if (record.status === 'granted') return record.held;
  return record.status === 'granting' ? (record.begun ?? []) : [];
}

/** What is to be taken away where access ends: all that we gave, or may have given, and nothing else. */
export function targetsToTake(record: AccessRecord): readonly Target[] {
  const isHeld = record.status === 'granting' || record.status === 'granted';
  return withoutTargets(targetsOf(record), isHeld ? (record.before ?? []) : []);
}

/** Whether this access lasts and needs the membership: whoever takes it away for another's sake must not. */
export const needs = (record: AccessRecord, target: Target): boolean =>
  includesTarget(targetsOf(record), target);

/** Whether the membership is there through this record, or may be. */
export const mayHaveGiven = (record: AccessRecord, target: Target): boolean =>
  includesTarget(record.status === 'removing' ? record.held : targetsToTake(record), target);

/** What was there before us when it ended, and is there still as far as we know. */
export const leftInPlace = (record: AccessRecord): readonly Target[] =>
  record.status !== 'ended'
    ? []
    : (record.memberships ?? []).flatMap(({ target, outcome }) =>
        outcome === 'there-before' ? [target] : [],
      );

/** Whose removal it is to undo: whoever removed it; the sponsor where the partner gave it up. */
export const mayUndo = (record: Ended, person: ObjectId | undefined): boolean =>
  person !== undefined && person === (record.by ?? record.request.sponsor).id;

/** Who undid the removal, where somebody did. */
export function undoneOf(record: AccessRecord): Undone | undefined {
  if (record.status === 'granted') return record.undone;
  if (record.status !== 'granting' || record.restoring === undefined) return undefined;
  const { at, by } = record.restoring;
  return { at, by };
}

/** The directory's object id, once it is known. */
export function accountOf(record: AccessRecord): ObjectId | undefined {
  if (record.status !== 'requested' && record.account !== undefined) return record.account;
  return record.request.found.kind === 'nobody' ? undefined : record.request.found.account;
}

/**
 * Whether somebody asked for it, or it is for an account of theirs, whoever asked: nobody decides on their own, in
 * whatever part.
 */
export const isOwn = (record: AccessRecord, person: ObjectId | undefined): boolean =>
  person !== undefined && (person === record.request.sponsor.id || person === accountOf(record));

/** The date up to which access was asked for, whenever it is granted; infinity when none was named. */
export const lastDay = (request: Request): Instant =>
  request.term.kind === 'until' ? request.term.at : Number.POSITIVE_INFINITY;

/** The last moment at which accepting leads to access: none is given that would be over already. */
export const invitationEnds = (request: Request, from: Instant, ttlMs: number): Instant =>
  Math.min(from + ttlMs, lastDay(request) - 1);

/** When access ends; undefined when it does not, or is not granted. */
export const endsAt = (record: AccessRecord): Instant | undefined =>
  record.status === 'granted' ? record.until : undefined;

/** Which stage waits for a decision, from 0. */
export const stageOf = (record: Requested): number => record.passed?.length ?? 0;

/** Who is asked, or to be asked, now. */
export const roundOf = (record: Requested): Round => record.turn?.round ?? 'first';

export const turnOf = (record: Requested): Turn => ({ stage: stageOf(record), round: roundOf(record) });

/** Who is asked to decide at present, each for themselves or in somebody's place. */
export const askedNow = (record: AccessRecord): readonly Asked[] =>
  record.status === 'requested' ? (record.asked?.people ?? []) : [];

/** Everybody who was ever asked to decide, in whatever stage, for themselves or in somebody's place. */
export const peopleAsked = (history: readonly AccessEvent[]): readonly Asked[] =>
  history.flatMap((event) => (event.type === 'approvers-asked' ? event.people : []));

/** Every approval, stage by stage. */
export function approvalsOf(record: AccessRecord): readonly Verdict[] {
  if (record.status === 'requested') return record.passed ?? [];
  const { approval } = record;
  return approval?.kind === 'approved' ? [...(approval.before ?? []), approval] : [];
}

/** Everybody who approved, stage by stage. */
export const approversOf = (record: AccessRecord): readonly Person[] =>
  approvalsOf(record).map(({ by }) => by);

/** Whether somebody approved, in whatever stage. */
export const hasApproved = (record: AccessRecord, person: ObjectId | undefined): boolean =>
  approversOf(record).some(({ id }) => id === person);

/** Everybody who decided: who approved, in whatever stage, or who rejected; of stages before that the history alone tells. */
export const deciders = (record: AccessRecord): readonly Person[] =>
  record.status === 'ended' && record.outcome === 'rejected' && record.by !== undefined
    ? [...approversOf(record), record.by]
    : approversOf(record);

/** When the time of the present round is over; nobody may decide any more after the last day that was asked for. */
export function dueAt(record: Requested): Instant {
  const since = record.passed?.at(-1)?.at ?? record.request.at;
  return Math.min(record.asked?.dueAt ?? since + REQUEST_LIFE_MS, lastDay(record.request));
}

/** When an invitee is reminded: at half the time of an invitation by our own mail, once; nobody writes after Microsoft's. */
export const remindsInviteeAt = (record: AccessRecord): Instant | undefined =>
  record.status === 'invited' && record.delivery === 'own' && record.remindedAt === undefined
    ? Math.ceil((record.invitedAt + record.expiresAt) / 2)
    : undefined;

/** When the sponsor hears that nobody has accepted: at half the time, once; of a list its own card tells. */
export const remindsSponsorAt = (record: AccessRecord): Instant | undefined =>
  record.status === 'invited' && record.awaitedAt === undefined && record.request.batch === undefined
    ? Math.ceil((record.invitedAt + record.expiresAt) / 2)
    : undefined;

/** Whether its link to pass on is handed over with those of other rows of its list, in one file. */
export const isHandedTogether = ({ request, delivery }: Pick<Invited, 'request' | 'delivery'>): boolean =>
  request.batch !== undefined && delivery === 'link';

/** Whether a link may be made for it: for the invitation, for a reminder of it, for a file, or for terms to read. */
export const takesLink = (record: AccessRecord): record is Inviting | Invited | AwaitingTerms =>
  record.status === 'inviting' ||
  (record.status === 'invited' && (record.remindedAt !== undefined || isHandedTogether(record))) ||
  awaitsTerms(record);

/** The next instant at which time alone changes this record; undefined when none will. */
export function wakesAt(record: AccessRecord): Instant | undefined {
  switch (record.status) {
    case 'requested':
      return Math.min(record.asked?.remindAt ?? Number.POSITIVE_INFINITY, dueAt(record));
    case 'invited':
      // Acceptance still counts in the last moment itself.
      return Math.min(
        remindsInviteeAt(record) ?? Number.POSITIVE_INFINITY,
        remindsSponsorAt(record) ?? Number.POSITIVE_INFINITY,
        record.withdrawAt ?? Number.POSITIVE_INFINITY,
        record.expiresAt + 1,
      );
    case 'invitation-expired':
      return record.withdrawAt;
    case 'granted':
      return remindsAt(record) ?? record.until;
    case 'inviting':
    case 'granting':
    case 'removing':
    case 'ended':
      return undefined;
  }
}
