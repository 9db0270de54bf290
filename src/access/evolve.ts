import { afterConsultation } from './evolve-consultation.ts';
import { withEnd } from './evolve-end.ts';
import { withHandover } from './evolve-handover.ts';
import { withInvitation } from './evolve-invitation.ts';
import { withLeftover } from './evolve-leftover.ts';
import { withLink } from './evolve-link.ts';
import { withNews } from './evolve-news.ts';
import {
  adoptedBy,
  afterTaking,
  baseOf,
  blocked,
  causeOf,
  givenBy,
  heldBy,
  keptBefore,
  optional,
  undoable,
  verdictOf,
  withRestored,
} from './evolve-parts.ts';
import { withTerms } from './evolve-terms.ts';
import { isHandover } from './handover-event.ts';
import { ImpossibleEvent } from './impossible-event.ts';
import type {
  AccessEvent,
  AccessRecord,
  Approval,
  ApprovedBase,
  Ended,
  RecordBase,
  RecordId,
  Status,
} from './record.ts';
import { accountOf } from './record-queries.ts';

/** While nobody has access yet. */
const WITHDRAWABLE: ReadonlySet<Status> = new Set(['requested', 'inviting', 'invited', 'invitation-expired']);

/** The record after its first event. */
export function begin(id: RecordId, event: AccessEvent): AccessRecord {
  if (event.type !== 'requested') throw new ImpossibleEvent('nothing', event.type);
  return { id, seq: 1, status: 'requested', request: event.request, changedAt: event.at };
}

export function evolve(record: AccessRecord, event: AccessEvent): AccessRecord {
  const common = baseOf(record, event.at);
  const links = record.status === 'requested' ? [] : record.links;
  const account = accountOf(record);
  const known = {
    ...optional('account', account),
    ...optional('approval', record.status === 'requested' ? undefined : record.approval),
  };
  const { transfer: _over, ...lasting } = common;
  const end = (rest: Omit<Ended, 'status' | 'links' | keyof RecordBase>): Ended => ({
    ...lasting,
    ...known,
    status: 'ended',
    links,
    ...rest,
  });
  const approved = ({ approval }: ApprovedBase) => ({ ...common, approval, links });
  const impossible = (): never => {
    throw new ImpossibleEvent(record.status, event.type);
  };

  if (isHandover(event)) return withHandover(record, event) ?? impossible();
  switch (event.type) {
    case 'requested':
      return impossible();
    case 'approved':
    case 'approval-not-needed': {
      if (record.status !== 'requested') return impossible();
      const approval: Approval =
        event.type === 'approved'
          ? { kind: 'approved', ...verdictOf(event), ...optional('before', record.passed) }
          : { kind: 'not-needed', why: event.why, at: event.at };
      const { found, extension } = record.request;
      if (extension !== undefined) return end({ outcome: 'approved', approval });
      return found.kind === 'employee' || found.kind === 'accepted-guest'
        ? { ...common, status: 'granting', approval, links, account: found.account }
        : { ...common, ...optional('account', account), status: 'inviting', approval, links };
    }
    case 'adopted':
      return record.status === 'requested' ? { ...common, ...adoptedBy(event) } : impossible();
    case 'approvers-asked':
    case 'approvers-unreachable':
    case 'approvers-reminded':
    case 'escalated':
    case 'nobody-to-ask':
    case 'taken-up':
    case 'stage-approved':
      return (record.status === 'requested' && afterConsultation(record, event)) || impossible();
    case 'rejected':
      if (record.status !== 'requested') return impossible();
      return end({ outcome: 'rejected', by: event.by, ...optional('comment', event.comment) });
    case 'lapsed':
      if (record.status !== 'requested') return impossible();
      return end({ outcome: 'lapsed' });
    case 'cancelled':
      if (!WITHDRAWABLE.has(record.status)) return impossible();
      return end({
        outcome: 'cancelled',
        by: event.by,
        ...optional('cause', event.cause),
        ...optional('comment', event.reason),
      });
    case 'link-issued':
    case 'link-unused':
      return withLink(record, event) ?? impossible();
    case 'invited':
    case 'invitation-expired':
    case 'resend-asked':
      return withInvitation(record, event) ?? impossible();
    case 'invitation-withdrawn':
      if (record.status !== 'invited' && record.status !== 'invitation-expired') return impossible();
      return end({ outcome: 'cancelled' });
    case 'invitation-held-up':
      if (record.status !== 'inviting') return impossible();
      return { ...blocked(record, event), ...optional('heldUntil', event.until), ...common };
    case 'invitation-refused':
      if (record.status !== 'inviting') return impossible();
      return end({ outcome: 'refused', code: event.code, ...optional('permission', event.permission) });
    case 'account-gone':
      if (record.status !== 'invited' && record.status !== 'granting') return impossible();
      return end({ outcome: 'gone' });
    case 'accepted':
      if (record.status !== 'invited' && record.status !== 'inviting') return impossible();
      if (record.account === undefined) return impossible();
      return {
        ...approved(record),
        status: 'granting',
        account: event.account,
        acceptedAt: event.at,
        ...optional('holding', event.holding),
      };
    case 'granted':
      if (record.status !== 'granting') return impossible();
      return {
        ...approved(record),
        status: 'granted',
        account: record.account,
        ...givenBy(record, event),
      };
    case 'grant-begun':
      if (record.status !== 'granting') return impossible();
      // No change that anybody is told of: `changedAt` goes on saying when this state came about.
      return { ...record, seq: common.seq, begun: event.targets, ...optional('before', event.before) };
    case 'membership-restored':
      if (record.status !== 'granted') return impossible();
      return { ...withRestored(record, event.targets), ...common };
    case 'earlier-removal-asked':
      if (record.status !== 'ended') return impossible();
      return { ...record, ...common, taking: event.targets };
    case 'grant-failed':
      if (record.status !== 'granting') return impossible();
      return { ...blocked(record, event), ...common };
    case 'extended':
    case 'end-reminded':
    case 'end-answered':
      if (record.status !== 'granted') return impossible();
      return { ...withEnd(record, event), ...common };
    case 'removal-asked':
      if (record.status !== 'granted' && record.status !== 'granting') return impossible();
      return {
        ...approved(record),
        status: 'removing',
        account: record.account,
        held: event.targets,
        ...optional('before', keptBefore(record, event.targets)),
        cause: event.cause,
        ...optional('by', event.by),
        ...optional('reason', event.reason),
        ...heldBy(record),
      };
    case 'removed':
      if (record.status === 'ended' && record.taking)
        return { ...afterTaking(record, event.memberships), ...common };
      if (record.status !== 'removing') return impossible();
      return end({
        outcome: record.cause === 'expired' ? 'expired' : 'removed',
        ...optional('by', record.by),
        ...causeOf(record),
        ...optional('comment', record.reason),
        memberships: event.memberships,
        ...undoable(record, event),
        ...optional('leftover', record.leftover),
      });
    case 'removal-undone': {
      if (record.status !== 'ended' || record.undoable === undefined) return impossible();
      const { account, approval, undoable: undo } = record;
      if (account === undefined || approval === undefined) return impossible();
      // What was there before us stays so, and is not given again.
      const stays = undo.access.before && { begun: undo.access.before, before: undo.access.before };
      const restoring = { at: event.at, by: event.by, access: undo.access };
      return { ...common, status: 'granting', approval, links, account, ...stays, restoring };
    }
    case 'forgotten':
    case 'invitee-reminded':
    case 'acceptance-awaited':
    case 'mail-bounced':
    case 'partner-wished':
    case 'partner-complained':
      return withNews(record, event) ?? impossible();
    case 'terms-awaited':
    case 'terms-agreed':
    case 'terms-declined':
      return withTerms(record, event) ?? impossible();
    case 'block-asked':
    case 'leftover-found':
    case 'leftover-begun':
    case 'account-blocked':
    case 'deletion-announced':
    case 'account-deleted':
    case 'leftover-kept':
    case 'leftover-failed':
    case 'restore-asked':
    case 'account-restored':
      return withLeftover(record, event) ?? impossible();
    case 'removal-failed':
      if (record.status !== 'removing') return impossible();
      return { ...blocked(record, event), ...common };
    case 'attempt-refused':
      // On record, but no change: `changedAt` goes on saying when this state came about.
      return { ...record, seq: common.seq };
  }
}

/** The record that a whole history leads to. */
export const replay = (id: RecordId, events: readonly AccessEvent[]): AccessRecord | undefined => {
  const [first, ...rest] = events;
  return first === undefined ? undefined : rest.reduce(evolve, begin(id, first));
};
