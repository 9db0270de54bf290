import type { AccessEvent } from '../../access/record.ts';

/** One line of the history, without its time and its author. */
export const events: {
  readonly [T in AccessEvent['type']]: (event: Extract<AccessEvent, { type: T }>) => string;
} = {
  requested: ({ request }) =>
    `asked for access to ${request.resource}${request.reason === undefined ? '' : `, because: ${request.reason}`}`,
  approved: ({ comment }) => `approved${comment === undefined ? '' : `: ${comment}`}`,
  'approval-not-needed': ({ why }) =>
    why === 'employee' ? 'no approval needed: an employee' : 'no approval needed: there are no approvers',
  rejected: ({ comment }) => `rejected${comment === undefined ? '' : `: ${comment}`}`,
  lapsed: () => 'nobody decided in time',
  cancelled: ({ reason }) => `withdrew the request${reason === undefined ? '' : `: ${reason}`}`,
  'link-issued': () => 'made a grant link',
  'link-unused': () => 'dropped a grant link whose mail never left',
  invited: ({ mailed }) => (mailed ? 'invitation sent' : 'an earlier invitation is still open'),
  'invitation-refused': ({ code }) => `Microsoft refused the invitation (${code})`,
  'invitation-expired': () => 'the invitation ran out unaccepted',
  'resend-asked': () => 'asked for a new invitation',
  accepted: ({ seen }) =>
    seen === 'link' ? 'the partner accepted and came back' : 'saw in the directory that the partner accepted',
  granted: ({ memberships }) =>
    memberships.some(({ outcome }) => outcome === 'added')
      ? 'access granted'
      : 'access granted (was there already)',
  'grant-failed': ({ code }) => `access could not be given yet (${code})`,
  extended: () => 'extended the access',
  'end-reminded': () => 'announced the end of the access',
  'removal-asked': ({ cause, reason }) =>
    cause === 'expired'
      ? 'the access came to its end'
      : `removed${reason === undefined ? '' : `: ${reason}`}`,
  removed: ({ memberships }) =>
    memberships.some(({ outcome }) => outcome === 'removed')
      ? 'access taken away'
      : 'nothing had to be taken away',
  'removal-failed': ({ code }) => `access could not be taken away yet (${code})`,
  'attempt-refused': ({ action, code }) => `was refused: ${action} (${code})`,
};
