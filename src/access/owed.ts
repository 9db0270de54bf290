import type { AccessEvent, AccessRecord, RecordId } from './record.ts';

/**
 * Something owed to the world, written in the same transaction as the state that owes it and paid by a
 * worker. Each kind is paid from the record as it is then, so paying twice does no harm:
 * - `invite`: have the directory send the invitation
 * - `grant`, `revoke`: add or take away the memberships
 * - `show`: put the sponsor's card into the conversation where access was asked for
 * - `ask`: put the approval card before the approvers
 * - `refresh`: bring every card of the record up to date
 * - `tell`: send the sponsor one short message, named by `notice`
 */
export type ErrandKind = 'invite' | 'grant' | 'revoke' | 'show' | 'ask' | 'refresh' | 'tell';

export interface NewErrand {
  /** Unique and derived from the record, its seq and kind, so that the same change owes it once. */
  readonly id: string;
  readonly record: RecordId;
  readonly kind: ErrandKind;
  /** For `tell`: which message. */
  readonly notice?: Notice;
}

export type Notice =
  | 'granted'
  | 'rejected'
  | 'cancelled'
  | 'nobody-to-ask'
  | 'lapsed'
  | 'invitation-refused'
  | 'invitation-expired'
  | 'grant-failed'
  | 'removed'
  | 'removal-failed'
  | 'ends-soon';

/** Events that no card shows. */
const QUIET: ReadonlySet<AccessEvent['type']> = new Set(['link-issued', 'link-unused', 'attempt-refused']);

/** What `events`, which led to `record`, owe the world. Pure, and the same for the same change. */
export function owed(record: AccessRecord, events: readonly AccessEvent[]): readonly NewErrand[] {
  const kinds = new Map<ErrandKind, Notice | undefined>();
  for (const event of events) {
    const notice = noticeOf(event, record);
    if (notice !== undefined) kinds.set('tell', notice);
    if (event.type === 'requested') kinds.set('show', undefined);
    else if (!QUIET.has(event.type)) kinds.set('refresh', undefined);
  }
  const work = workOf(record, events);
  if (work !== undefined) kinds.set(work, undefined);
  return [...kinds].map(([kind, notice]) => ({
    id: `${record.id}/${record.seq}/${kind}`,
    record: record.id,
    kind,
    ...(notice === undefined ? {} : { notice }),
  }));
}

/** The directory's or the approvers' part, owed once, on entering the state. */
function workOf(record: AccessRecord, events: readonly AccessEvent[]): ErrandKind | undefined {
  const entered = (...types: AccessEvent['type'][]): boolean =>
    events.some((event) => types.includes(event.type));
  switch (record.status) {
    case 'requested':
      return entered('requested') ? 'ask' : undefined;
    case 'inviting':
      return entered('approved', 'approval-not-needed', 'resend-asked') ? 'invite' : undefined;
    case 'granting':
      return entered('approved', 'approval-not-needed', 'accepted') ? 'grant' : undefined;
    case 'removing':
      return entered('removal-asked') ? 'revoke' : undefined;
    case 'invited':
    case 'invitation-expired':
    case 'granted':
    case 'ended':
      return undefined;
  }
}

/** The one short message that an event is worth; what the sponsor did themselves is not told to them. */
function noticeOf(event: AccessEvent, record: AccessRecord): Notice | undefined {
  switch (event.type) {
    case 'granted':
      return record.status === 'granted' ? event.type : undefined;
    case 'rejected':
    case 'lapsed':
    case 'invitation-refused':
    case 'invitation-expired':
    case 'grant-failed':
    case 'removal-failed':
      return event.type;
    case 'removed':
      return record.status === 'ended' && record.by?.id === record.request.sponsor.id ? undefined : 'removed';
    case 'cancelled':
      return event.by.id === record.request.sponsor.id ? undefined : 'cancelled';
    case 'end-reminded':
      return 'ends-soon';
    case 'requested':
    case 'approved':
    case 'approval-not-needed':
    case 'link-issued':
    case 'link-unused':
    case 'invited':
    case 'resend-asked':
    case 'accepted':
    case 'extended':
    case 'removal-asked':
    case 'attempt-refused':
      return undefined;
  }
}
