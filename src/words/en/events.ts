import type { AccessEvent } from '../../access/record.ts';

export interface Told {
  /** A directory's code as a sentence. */
  why(code: string): string;
  /** The last day of access that ends at this instant. */
  day(until: number): string;
}

const because = (reason: string | undefined): string => (reason === undefined ? '' : `: ${reason}`);

/** One line of the history, what its author did; its time, author and resource stand beside it. */
export const events: {
  readonly [T in AccessEvent['type']]: (event: Extract<AccessEvent, { type: T }>, told: Told) => string;
} = {
  requested: ({ request }) =>
    `asked for access${request.reason === undefined ? '' : `, because: ${request.reason}`}`,
  approved: ({ comment }) => `approved${because(comment)}`,
  'approval-not-needed': ({ why }) =>
    `went ahead, no approval needed: ${why === 'employee' ? 'an employee' : 'there are no approvers'}`,
  rejected: ({ comment }) => `rejected${because(comment)}`,
  lapsed: () => 'closed the request: nobody decided in time',
  cancelled: ({ reason }) => `withdrew the request${because(reason)}`,
  'link-issued': () => 'made a grant link',
  'link-unused': () => 'dropped a grant link whose mail never left',
  invited: ({ mailed }) => (mailed ? 'sent the invitation' : 'left the earlier invitation open'),
  'invitation-refused': ({ code }, { why }) => `could not send the invitation: ${why(code)}`,
  'invitation-expired': () => 'closed the invitation: it ran out unaccepted',
  'resend-asked': () => 'asked for a new invitation',
  accepted: ({ seen }) =>
    seen === 'link' ? 'accepted, and came back by the link' : 'accepted, as the directory shows',
  granted: ({ until, memberships }, { day }) => {
    const end = until === undefined ? '' : ` until ${day(until)}`;
    const there = memberships.every(({ outcome }) => outcome !== 'added');
    return `gave access${end}${there ? ' (it was there already)' : ''}`;
  },
  'grant-failed': ({ code }, { why }) => `could not give access yet: ${why(code)}`,
  extended: ({ until }, { day }) =>
    until === undefined ? 'took the end off the access' : `extended the access until ${day(until)}`,
  'end-reminded': () => 'announced the end of the access',
  'removal-asked': ({ cause, reason }) =>
    cause === 'expired' ? 'ended the access on its day' : `asked to remove the access${because(reason)}`,
  removed: ({ memberships }) =>
    memberships.some(({ outcome }) => outcome === 'removed')
      ? 'took the access away'
      : 'found nothing left to take away',
  'removal-failed': ({ code }, { why }) => `could not take the access away yet: ${why(code)}`,
  'attempt-refused': ({ action, code }) => `tried to ${action}, and was refused (${code})`,
};
