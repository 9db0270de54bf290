import type { ApprovalCommand, Decision, RequestCommand } from './command.ts';
import { events, notLive, refused } from './command.ts';
import { accountOf, invitationEnds, isLive, lastDay, wakesAt } from './keys.ts';
import { type Actor, approvalOf, refusesOwner, refusesRequest } from './policy.ts';
import type { AccessEvent, AccessRecord, Request } from './record.ts';
import type { Refusal } from './refusal.ts';
import type { Instant } from './term.ts';

export function decideRequest(live: AccessRecord | undefined, command: RequestCommand): Decision {
  const { request, resource, by, at } = command;
  const refusal = refusesRequest(request, resource, by);
  if (refusal !== undefined) return refused(refusal);
  if (live !== undefined && isLive(live)) return refused(alreadyLive(live));
  const requested: AccessEvent = { type: 'requested', at, by: by.person, request };
  const approval = approvalOf(request, resource);
  if (approval === 'needed') return events(requested);
  return events(
    requested,
    { type: 'approval-not-needed', at, why: approval.why },
    ...openInvitation(request, at, command.ttlMs),
  );
}

/** A guest who was invited before and has not accepted keeps that invitation: no second mail. */
function openInvitation(request: Request, at: Instant, ttlMs: number): readonly AccessEvent[] {
  const { found } = request;
  if (found.kind !== 'pending-guest') return [];
  const expiresAt = invitationEnds(request, at, ttlMs);
  return [{ type: 'invited', at, account: found.account, expiresAt, mailed: false }];
}

/** What stands in the way of a second request. */
export function alreadyLive(record: AccessRecord): Refusal {
  if (record.status === 'ended' || record.status === 'invitation-expired') return { code: 'nothing-found' };
  return { code: 'already-live', status: record.status, sponsor: record.request.sponsor };
}

/** Asked for by the one who decides, or for an account of theirs, whoever asked. */
const isTheirOwn = (record: AccessRecord, { person }: Actor): boolean =>
  person.id === record.request.sponsor.id || person.id === accountOf(record);

export function decideApproval(record: AccessRecord, command: ApprovalCommand): Decision {
  switch (command.type) {
    case 'approve':
    case 'reject': {
      const { by, at, comment } = command;
      if (!by.mayApprove) return refused({ code: 'not-approver' });
      if (isTheirOwn(record, by)) return refused({ code: 'self-approval' });
      if (record.status !== 'requested') return refused(alreadyDecided(record));
      const said = comment === undefined ? {} : { comment };
      if (command.type === 'reject') return events({ type: 'rejected', at, by: by.person, ...said });
      if (at >= lastDay(record.request)) return refused({ code: 'term-past' });
      return events(
        { type: 'approved', at, by: by.person, ...said },
        ...openInvitation(record.request, at, command.ttlMs),
      );
    }
    case 'lapse': {
      const due = record.status === 'requested' ? wakesAt(record) : undefined;
      return due !== undefined && command.at >= due ? events({ type: 'lapsed', at: command.at }) : events();
    }
    case 'cancel': {
      const refusal = refusesOwner(record, command.by);
      if (refusal !== undefined) return refused(refusal);
      switch (record.status) {
        case 'requested':
        case 'inviting':
        case 'invited':
        case 'invitation-expired':
          return events({ type: 'cancelled', at: command.at, by: command.by.person });
        case 'granting':
        case 'granted':
          return refused({ code: 'already-granted' });
        case 'removing':
        case 'ended':
          return notLive(record);
      }
    }
  }
}

/** Who was first, and with what. */
function alreadyDecided(record: Exclude<AccessRecord, { status: 'requested' }>): Refusal {
  if (record.status === 'ended') {
    const by = record.by === undefined ? {} : { by: record.by };
    switch (record.outcome) {
      case 'rejected':
      case 'cancelled':
        return { code: 'already-decided', ...by, at: record.changedAt, decision: record.outcome };
      case 'lapsed':
        return { code: 'already-decided', at: record.changedAt, decision: 'lapsed' };
      case 'removed':
      case 'expired':
      case 'refused':
        break;
    }
  }
  const { approval } = record;
  if (approval?.kind === 'approved')
    return { code: 'already-decided', by: approval.by, at: approval.at, decision: 'approved' };
  return { code: 'already-decided', at: approval?.at ?? record.changedAt, decision: 'not-needed' };
}
