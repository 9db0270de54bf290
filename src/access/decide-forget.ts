import { type Decision, events, type ForgetCommand, refused } from './command.ts';
import type { AccessRecord } from './record.ts';

/**
 * What is over is stripped of personal data: when an administrator says so, or when its time has come. Nothing happens
 * where that was done before, or where a membership is still to be taken away.
 */
export function decideForget(record: AccessRecord, { at, by, reason }: ForgetCommand): Decision {
  if (by !== undefined && !by.isAdmin) return refused({ code: 'not-admin' });
  if (record.status !== 'ended')
    return by === undefined ? events() : refused({ code: 'not-ended', sponsor: record.request.sponsor });
  if (record.forgotten || record.taking !== undefined) return events();
  return events({
    type: 'forgotten',
    at,
    ...(by && { by: by.person }),
    ...(reason !== undefined && reason !== '' && { reason }),
  });
}
