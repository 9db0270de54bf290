import type { RefusalCode } from '../../../access/refusal.ts';

type Told = RefusalCode | 'stopped' | 'cut-off';

/** Why a row that was good did not come on record after all. */
const refusedLater: Partial<Readonly<Record<Told, string>>> = {
  stopped: 'The list was stopped before it was this row’s turn.',
  'cut-off': 'An administrator had all access for this partner removed before it was this row’s turn.',
  'not-requester': 'By then you might not ask for access to this any more.',
  'already-live': 'By then somebody had asked for this partner.',
  'domain-denied': 'By then this domain wasn’t let in any more.',
  'domain-not-allowed': 'By then this domain wasn’t let in any more.',
  'term-past': 'By then the day on which access was to end was over.',
  'term-too-long': 'By then access might not last so long any more.',
  'reason-needed': 'By then this needed a reason.',
  'not-yours': 'By then you might not change this any more.',
  'nothing-found': 'By then nothing was on record of it.',
  'not-live': 'By then this access was over.',
  'not-invited-yet': 'By then there was no invitation to send anew.',
  'already-granted': 'By then the partner had accepted.',
  'not-granted': 'By then there was no access to extend.',
  'no-end': 'By then this access had no end.',
  'not-longer': 'By then access lasted that long already.',
  'already-sponsor': 'By then they looked after this partner already.',
  'sponsor-unknown': 'By then whoever was to take over didn’t work here any more.',
  'extension-pending': 'By then longer access waited for a decision already.',
  'limit-reached': 'By then this partner had got as many invitations as one may get in a while.',
};

/** What became of a row, in the result file. */
export const outcomes = {
  invitation: {
    wrong: 'Wrong, not sent',
    struck: (by: string): string => `Taken out by ${by}, not sent`,
    notYet: 'Not sent',
    refused: 'Not sent after all',
  },
  action: {
    wrong: 'Wrong, not done',
    struck: (by: string): string => `Taken out by ${by}, not done`,
    notYet: 'Not done',
    refused: 'Not done after all',
  },
  offered: (status: string, to: string): string => `${status}; ${to} is asked to look after them`,
  refusedWhy: (code: string): string =>
    Object.entries(refusedLater).find(([one]) => one === code)?.[1] ??
    'By then this was no longer possible. Do this one alone, and I can say more.',
  rejected: (by: string, comment: string | undefined): string =>
    comment === undefined ? `By ${by}.` : `By ${by}: ${comment}`,
  /** A link to pass on comes with each file, but not more often than one partner may be invited anew. */
  linkLater: (when: string | undefined): string =>
    when === undefined
      ? 'Its link can’t be made just now; links of earlier files still work. Ask for the file again in a while.'
      : `Its next link can be made ${when}; links of earlier files still work. Ask for the file again then.`,
};
