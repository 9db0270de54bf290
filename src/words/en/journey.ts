import type { Ended } from '../../access/record.ts';

/** What the sponsor reads of a partner's way in and out. */
export const journey = {
  title: (address: string, resource: string): string => `${address} → ${resource}`,
  extension: (address: string, resource: string): string => `Longer access: ${address} → ${resource}`,
  steps: {
    requested: 'Requested',
    stage: (n: number): string => `Stage ${n}`,
    asked: 'Asked to decide',
    approved: 'Approved',
    sent: 'Invited',
    open: 'Invited before',
    handed: 'Handed over',
    before: 'Before',
    accepted: 'Accepted',
    granted: 'Granted',
    terms: 'Terms agreed to',
  },
  ended: {
    removed: 'Removed',
    expired: 'Ended',
    rejected: 'Rejected',
    cancelled: 'Withdrawn',
    lapsed: 'Expired',
    refused: 'Refused',
    gone: 'Account deleted',
    approved: 'Approved',
  } satisfies Record<Ended['outcome'], string>,
  /** What helps when it ended so; nothing where it ended as somebody wanted. */
  cure: {
    removed: undefined,
    expired: 'Ask again if they still need access.',
    rejected: 'Nothing was sent. Talk to the approver before you ask again.',
    cancelled: undefined,
    lapsed: 'Ask again, or talk to an approver.',
    refused: 'Check the spelling of the address, then ask again.',
    gone: 'Somebody deleted the account from the directory before access was given. Ask again, or have an administrator restore it first.',
    approved: undefined,
  } satisfies Record<Ended['outcome'], string | undefined>,
  askedAgain: (by: string, when: string): string => `${by} asked again, ${when}. A newer card follows that.`,
  term: 'How long',
  endsNow: 'Ends now on',
  extensionNext: 'Next: an approver decides. Until then the old end stands.',
  changes: {
    label: 'Changed since',
    to: (day: string | undefined): string => (day === undefined ? 'no end any more' : `until ${day}`),
    by: (what: string, who: string, when: string, approver: string | undefined): string =>
      `${what}, by ${who} on ${when}${approver === undefined ? '' : `, approved by ${approver}`}`,
  },
  notNeeded: {
    employee: 'Not needed: an employee',
    'no-approvers': 'Not needed: this has no approvers',
    adopted: 'Not asked for through me: it was there before',
  },
  by: (name: string): string => `by ${name}`,
  until: (day: string): string => `until ${day}`,
  next: {
    nobody:
      'There’s nobody who could decide on this. Talk to an administrator; the request stays open meanwhile.',
    requested: 'Next: an approver decides. You don’t have to do anything.',
    inviting: 'Next: the invitation goes out, in a moment.',
    invited: (day: string): string =>
      `Next: the partner accepts the invitation in Microsoft’s mail by ${day}.`,
    invitedOwn: (day: string): string => `Next: the partner accepts the invitation in our mail by ${day}.`,
    invitedLink: (day: string): string => `Next: the link is passed on, and the partner accepts by ${day}.`,
    invitedOpen: (day: string): string =>
      `Next: the partner accepts the invitation they already have by ${day}. Resend gives them a new mail.`,
    bounced:
      'Their mail server didn’t take our mail. Change the address if it’s wrong; if it’s right, copy the link and pass it on yourself.',
    'invitation-expired':
      'The partner didn’t accept in time. Resend gives them a new mail; no new approval is needed.',
    granting: 'Next: adding them to the group, in a moment.',
    termsAwaited:
      'Next: the partner opens their link again and agrees to the terms. Access follows by itself. Resend gives you a link to pass on.',
    termsDeclined:
      'The partner declined the terms, so they have no access. Should they change their mind, their link still works.',
    granted: 'Done.',
    removing: 'Next: taking them out of the group.',
  },
  problem: (why: string): string => `${why} I keep trying.`,
  undone: 'Removal undone',
  comment: 'Comment',
  resend: 'Resend',
  copyLink: 'Copy link',
  change: 'Change address',
  withdraw: 'Withdraw',
  remove: 'Remove access',
  extend: 'Extend',
  again: 'Ask again',
};
