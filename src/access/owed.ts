import { isShownTogether, isTold } from './batch/owed-together.ts';
import type { Turn } from './consultation.ts';
import type { ErrandKind } from './errand-kinds.ts';
import { optional } from './evolve-parts.ts';
import { isHandover } from './handover-event.ts';
import { inPlaceOf } from './in-place.ts';
import type { Notice } from './notice.ts';
import { isLeftover, noticeOfLeftover, owedByEnd, owedByLeftover } from './owed-leftover.ts';
import {
  FOR_ADMINISTRATORS,
  forAdministrators,
  isOfEmergency,
  isOfSponsor,
  QUIET,
  REPLACING,
  removalOf,
  toldIn,
  toldOfTransfer,
} from './owed-said.ts';
import { PACED } from './pace.ts';
import type { AccessEvent, AccessRecord, Person, RecordId } from './record.ts';
import { accountOf, isAccess, linkHashes, turnOf } from './record-queries.ts';
import type { Instant } from './term.ts';

export { ERRAND_KINDS, type ErrandKind } from './errand-kinds.ts';
export { NOTICES, type Notice } from './notice.ts';
export { CHAT_CLOSED } from './owed-said.ts';

export interface NewErrand {
  /** Unique and derived from the record, its seq, kind and notice, so that the same change owes it once. */
  readonly id: string;
  /** For `administer` and `post-act`: which act. */
  readonly record: RecordId;
  readonly kind: ErrandKind;
  /** For `tell` and `alert`: which message. */
  readonly notice?: Notice;
  /** Of whom the message speaks, where the record does not say it for ever. */
  readonly people?: readonly Person[];
  /** Why they did it, likewise. */
  readonly reason?: string;
  /** Absent: at once. */
  readonly notBefore?: Instant;
  /** For `ask` and `remind`: whose turn it was. When it has become others', they are asked by an errand of their own. */
  readonly turn?: Turn;
  /** For `post-event` and `tell-auditors`: which event of the record, from 1. */
  readonly event?: number;
}

/** What `events`, which led to `record`, owe the world. Pure, and the same for the same change. */
export function owed(record: AccessRecord, events: readonly AccessEvent[]): readonly NewErrand[] {
  const errands = new Map<string, NewErrand>();
  const owe = (
    kind: ErrandKind,
    more: Pick<NewErrand, 'notice' | 'people' | 'reason' | 'turn' | 'notBefore'> = {},
  ): void => {
    if (isShownTogether(kind, record, events)) return;
    const name = [kind, more.notice, more.notBefore && 'later'].filter(Boolean).join('-');
    errands.set(name, { id: `${record.id}/${record.seq}/${name}`, record: record.id, kind, ...more });
  };
  const isAdopted = events.some(({ type }) => type === 'adopted');
  for (const event of events) {
    const notice = noticeOf(event, record);
    const said = toldIn(event, record);
    if (notice !== undefined && isTold(notice, record)) {
      if (!isOfSponsor(event, record)) owe('tell', { notice, ...said });
      if (FOR_ADMINISTRATORS.has(notice) || forAdministrators(event)) owe('alert', { notice, ...said });
    }
    const concerned = toldOfTransfer(event, record);
    if (concerned !== undefined) owe('tell-people', concerned);
    if (event.type === 'transfer-accepted' && accountOf(record) !== undefined) owe('place-sponsor');
    const inPlace = inPlaceOf(event);
    if (inPlace !== undefined && isTold(inPlace.notice, record)) owe('tell-represented', inPlace);
    for (const [kind, notBefore] of isLeftover(event) ? owedByLeftover(record, event) : [])
      owe(kind, optional('notBefore', notBefore));
    if (REPLACING.has(event.type) && record.request.replaces !== undefined) owe('replace');
    // Of what is taken over, perhaps a thousand at once, nobody gets a card each.
    if (event.type === 'requested' && !isAdopted) owe('show');
    else if (!QUIET.has(event.type) && !isAdopted) owe('refresh');
  }
  // The button that undoes a removal goes when its time is over.
  if (
    record.status === 'ended' &&
    record.undoable !== undefined &&
    events.some(({ type }) => type === 'removed')
  )
    owe('refresh', { notBefore: record.undoable.until + 1 });
  for (const [kind, notBefore] of owedByEnd(record, events)) owe(kind, optional('notBefore', notBefore));
  const work = workOf(record, events);
  const turn = record.status === 'requested' ? { turn: turnOf(record) } : {};
  if (work !== undefined) owe(work, turn);
  return [...errands.values()];
}

/** The directory's or the approvers' part, owed once, on entering the state. */
function workOf(record: AccessRecord, events: readonly AccessEvent[]): ErrandKind | undefined {
  const entered = (...types: AccessEvent['type'][]): boolean =>
    events.some((event) => types.includes(event.type));
  switch (record.status) {
    case 'requested':
      if (entered('requested', 'stage-approved', 'escalated')) return 'ask';
      return entered('approvers-reminded') ? 'remind' : undefined;
    case 'inviting':
      return entered('approved', 'approval-not-needed', 'resend-asked') ? 'invite' : undefined;
    case 'granting':
      if (entered('approved', 'approval-not-needed', 'accepted', 'terms-agreed', 'removal-undone'))
        return 'grant';
      if (entered('resend-asked')) return 'send-terms';
      return entered('terms-awaited') && record.links.length === 0 ? 'send-terms' : undefined;
    case 'removing':
      return entered('removal-asked') ? removalOf(record, events) : undefined;
    case 'invited':
      return entered('invitee-reminded') ? 'remind-invitee' : undefined;
    case 'granted':
      return entered('end-reminded') ? 'remind-sponsor' : undefined;
    case 'invitation-expired':
      return undefined;
    case 'ended':
      if (entered('forgotten')) return 'strip';
      if (entered('earlier-removal-asked')) return removalOf(record, events);
      return record.outcome === 'approved' && entered('approved') ? 'extend' : undefined;
  }
}

/** The one short message that an event is worth; what the sponsor did themselves is not told to them. */
function noticeOf(event: AccessEvent, record: AccessRecord): Notice | undefined {
  if (isOfEmergency(event, record)) return undefined;
  if (isHandover(event)) return undefined;
  if (isLeftover(event)) return noticeOfLeftover(event);
  const { sponsor } = record.request;
  switch (event.type) {
    case 'granted':
      if (record.status !== 'granted') return undefined;
      if (record.undone === undefined) return event.type;
      return record.undone.by.id === sponsor.id ? undefined : 'removal-undone';
    case 'rejected':
      return isAccess(record) ? event.type : 'extension-rejected';
    case 'lapsed':
      return isAccess(record) ? event.type : 'extension-lapsed';
    case 'extended':
      if (event.by.id !== sponsor.id) return 'extended-for-you';
      return event.approval === undefined || event.together ? undefined : event.type;
    case 'resend-asked':
      return event.by.id === sponsor.id ? undefined : 'resent';
    case 'approvers-unreachable':
    case 'approvers-reminded':
    case 'stage-approved':
    case 'nobody-to-ask':
    case 'invitation-refused':
    case 'invitation-expired':
    case 'invitation-withdrawn':
    case 'acceptance-awaited':
    case 'mail-bounced':
    case 'account-gone':
    case 'grant-failed':
    case 'removal-failed':
    case 'membership-restored':
    case 'earlier-removal-asked':
      return event.type;
    case 'invitation-held-up':
      // What only waits its turn is shown on the card.
      return event.code === PACED ? undefined : event.type;
    case 'partner-complained':
      return `stuck-${event.complaint}`;
    case 'terms-awaited':
      return event.shown || linkHashes(record).length === 0 ? undefined : event.type;
    case 'terms-declined':
      return record.status === 'granted' ? 'new-terms-declined' : event.type;
    case 'partner-wished':
      return `${event.wish}-wished`;
    case 'removed':
      // What was there before went after the end, which was told then.
      if (event.earlier) return undefined;
      if (record.status === 'ended' && record.left) return 'left';
      if (record.status === 'ended' && record.cause === 'inactive') return 'inactive-removed';
      // What silence came to is said on the card that asked.
      if (record.status === 'ended' && record.cause === 'review' && record.by === undefined) return undefined;
      return record.status === 'ended' && record.by?.id === sponsor.id ? undefined : 'removed';
    case 'cancelled':
      return event.by.id === sponsor.id ? undefined : event.type;
    case 'escalated':
      return event.round === 'alternates' ? 'alternates-asked' : 'administrators-asked';
    case 'adopted':
      return event.by.id === sponsor.id ? undefined : event.type;
    case 'requested':
    case 'approvers-asked':
    case 'taken-up':
    case 'approved':
    case 'approval-not-needed':
    case 'link-issued':
    case 'link-unused':
    case 'invited':
    case 'invitee-reminded':
    case 'accepted':
    case 'grant-begun':
    case 'end-reminded':
    case 'end-answered':
    case 'terms-agreed':
    case 'removal-asked':
    case 'removal-undone':
    case 'attempt-refused':
    case 'forgotten':
      return undefined;
  }
}
