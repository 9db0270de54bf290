import { type Decision, events, type ForgetCommand, refused } from './command.ts';
import { isPending } from './leftover.ts';
import type { AccessRecord, Ended } from './record.ts';
import { isAccess } from './record-queries.ts';
import type { Instant } from './term.ts';

/** By then it is known what is to become of an account, in milliseconds after the end is final. */
const FOUND_MS = 3_600_000;

/**
 * What is over is stripped of personal data: when an administrator says so, or when its time has come. Nothing happens
 * where that was done before, where a membership is still to be taken away, or an account to be blocked or deleted.
 */
export function decideForget(
  record: AccessRecord,
  { at, by, reason, mayBeLeftover }: ForgetCommand,
): Decision {
  if (by !== undefined && !by.isAdmin) return refused({ code: 'not-admin' });
  if (record.status !== 'ended')
    return by === undefined ? events() : refused({ code: 'not-ended', sponsor: record.request.sponsor });
  if (record.forgotten || record.taking !== undefined) return events();
  if (isLookedAfter(record, at, mayBeLeftover)) return events();
  return events({
    type: 'forgotten',
    at,
    ...(by && { by: by.person }),
    ...(reason !== undefined && reason !== '' && { reason }),
  });
}

/** What becomes of the account is found out, or done, by its object id. */
function isLookedAfter(record: Ended, at: Instant, mayBeLeftover: true | undefined): boolean {
  const { account, changedAt, leftover, request, undoable } = record;
  if (leftover !== undefined) return isPending(leftover);
  if (!mayBeLeftover || account === undefined || !isAccess(record)) return false;
  return request.found.kind === 'nobody' && at < (undoable?.until ?? changedAt) + FOUND_MS;
}
