import type { NewErrand } from './owed.ts';
import type { AccessEvent, AccessRecord } from './record.ts';
import { seqFrom } from './record-queries.ts';
import type { Instant } from './term.ts';

/** Whether auditors are told of it as it happens: who decided, who got or lost access, and what was refused. */
const AUDITED: Readonly<Record<AccessEvent['type'], boolean>> = {
  requested: true,
  'stage-approved': true,
  approved: true,
  'approval-not-needed': true,
  adopted: true,
  rejected: true,
  lapsed: true,
  cancelled: true,
  granted: true,
  extended: true,
  'membership-restored': true,
  'removal-asked': true,
  removed: true,
  'removal-undone': true,
  'earlier-removal-asked': true,
  'account-blocked': true,
  'account-deleted': true,
  'account-restored': true,
  'transfer-accepted': true,
  'attempt-refused': true,
  forgotten: true,
  'approvers-asked': false,
  'approvers-unreachable': false,
  'approvers-reminded': false,
  escalated: false,
  'nobody-to-ask': false,
  'taken-up': false,
  'link-issued': false,
  'link-unused': false,
  invited: false,
  'invitee-reminded': false,
  'invitation-held-up': false,
  'invitation-refused': false,
  'acceptance-awaited': false,
  'mail-bounced': false,
  'invitation-withdrawn': false,
  'invitation-expired': false,
  'account-gone': false,
  'resend-asked': false,
  accepted: false,
  'grant-begun': false,
  'grant-failed': false,
  'end-reminded': false,
  'end-answered': false,
  'terms-awaited': false,
  'terms-agreed': false,
  'terms-declined': false,
  'partner-wished': false,
  'partner-complained': false,
  'block-asked': false,
  'leftover-found': false,
  'leftover-begun': false,
  'deletion-announced': false,
  'leftover-kept': false,
  'leftover-failed': false,
  'restore-asked': false,
  'removal-failed': false,
  'review-asked': false,
  reviewed: false,
  'review-silent': false,
  'transfer-asked': false,
  'transfer-declined': false,
  'transfer-over': false,
  'sponsors-noted': false,
};

/**
 * What the audit channel is owed of `events`, which led to `record`: one errand each, by its number. They come due
 * together, at the next multiple of `everyMs`, so that one message tells of many.
 */
export const owedToAuditors = (
  record: AccessRecord,
  events: readonly AccessEvent[],
  everyMs: number,
): readonly NewErrand[] =>
  events.flatMap(({ type, at }, i) => {
    const event = seqFrom(record, events) + i;
    const id = `${record.id}/${event}/tell-auditors`;
    return AUDITED[type]
      ? [
          {
            id,
            record: record.id,
            kind: 'tell-auditors',
            event,
            notBefore: nextMultiple(at, everyMs),
          } as const,
        ]
      : [];
  });

const nextMultiple = (at: Instant, everyMs: number): Instant => (Math.floor(at / everyMs) + 1) * everyMs;
