import type { RefusalCode } from '../../../access/refusal.ts';

type Told = RefusalCode | 'stopped';

/** Why a row that was good did not come on record after all. */
const refusedLater: Partial<Readonly<Record<Told, string>>> = {
  stopped: 'The list was stopped before it was this row’s turn.',
  'not-requester': 'By then you might not ask for access to this any more.',
  'already-live': 'By then somebody had asked for this partner.',
  'domain-denied': 'By then this domain was not let in any more.',
  'domain-not-allowed': 'By then this domain was not let in any more.',
  'term-past': 'By then the day on which access was to end was over.',
  'term-too-long': 'By then access might not last so long any more.',
  'reason-needed': 'By then this needed a reason.',
};

/** What became of a row, in the result file. */
export const outcomes = {
  wrong: 'Wrong, not sent',
  struck: (by: string): string => `Taken out by ${by}, not sent`,
  notSent: 'Not sent',
  refused: 'Not sent after all',
  refusedWhy: (code: string): string =>
    Object.entries(refusedLater).find(([one]) => one === code)?.[1] ??
    'By then this was no longer possible. Invite this one alone, and I can say more.',
  rejected: (by: string, comment: string | undefined): string =>
    comment === undefined ? `By ${by}.` : `By ${by}: ${comment}`,
  link: 'You got the link to pass on in our chat. A new one comes with: resend, and the address.',
};
