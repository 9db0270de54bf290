import { type Decision, events, type RequestCommand, refused } from './command.ts';
import { approvalOf, checkRequest } from './policy.ts';
import type { AccessEvent, AccessRecord, Request } from './record.ts';
import { invitationEnds, isLive } from './record-queries.ts';
import type { Refusal } from './refusal.ts';
import type { Instant } from './term.ts';

export function decideRequest(live: AccessRecord | undefined, command: RequestCommand): Decision {
  const { request, resource, by, at } = command;
  const refusal = checkRequest(request, resource, by);
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

/**
 * A guest who was invited before and has not accepted keeps that invitation: no second mail. A link to pass on,
 * or a mail with a message, was asked for all the same.
 */
export function openInvitation(request: Request, at: Instant, ttlMs: number): readonly AccessEvent[] {
  const { found } = request;
  if (found.kind !== 'pending-guest' || goesOutAnew(request)) return [];
  const expiresAt = invitationEnds(request, at, ttlMs);
  return [{ type: 'invited', at, account: found.account, expiresAt, mailed: false }];
}

/** Whether even who has an open invitation is to get something. */
export const goesOutAnew = ({ delivery, personalMessage }: Request): boolean =>
  delivery === 'link' || personalMessage !== undefined;

/** What stands in the way of a second request. */
export function alreadyLive(record: AccessRecord): Refusal {
  if (record.status === 'ended' || record.status === 'invitation-expired') return { code: 'nothing-found' };
  const { address, sponsor } = record.request;
  return { code: 'already-live', address, status: record.status, sponsor };
}
