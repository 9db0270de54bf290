import type { AccessEvent, Asked, Cause, Person, Request } from '../../access/record.ts';
import { listed } from './listed.ts';

export interface Told {
  /** A directory's code as a sentence. */
  why(code: string): string;
  /** The last day of access that ends at this instant. */
  day(until: number): string;
}

const because = (reason: string | undefined): string => (reason === undefined ? '' : `: ${reason}`);

const inPlace = (whom: Person | undefined): string => (whom === undefined ? '' : `, for ${whom.name}`);
const names = (people: readonly Person[]): string => listed(people.map(({ name }) => name));
const asked = (people: readonly Asked[]): string =>
  listed(people.map((one) => (one.for === undefined ? one.name : `${one.name} (for ${one.for.name})`)));

const TURNED: Readonly<Record<Cause, string>> = {
  silence: 'nobody had decided in time',
  unreachable: 'nobody could be reached',
  nobody: 'there was nobody to ask',
};

/** What of a request is not as usual. */
function optionsOf({ replaces, invitedAs, delivery, cc, personalMessage }: Request): string {
  const how = { microsoft: 'by Microsoft’s mail', own: 'by our own mail', link: 'by a link to pass on' };
  return [
    replaces && ` in place of ${replaces.address}`,
    invitedAs && ', as a member',
    delivery && `, ${how[delivery]}`,
    cc && `, with a copy to ${cc}`,
    personalMessage && ', with a message',
  ]
    .filter(Boolean)
    .join('');
}

/** One line of the history, what its author did; its time, author and resource stand beside it. */
export const events: {
  readonly [T in AccessEvent['type']]: (event: Extract<AccessEvent, { type: T }>, told: Told) => string;
} = {
  requested: ({ request }) =>
    `asked for access${optionsOf(request)}${request.reason === undefined ? '' : `, because: ${request.reason}`}`,
  'approvers-asked': ({ people, round }) =>
    people.length === 0
      ? 'found nobody who could decide'
      : `asked ${asked(people)} to decide${round === 'first' ? '' : `, as ${round}`}`,
  'approvers-unreachable': ({ people }) => `could not reach ${names(people)}`,
  'approvers-reminded': () => 'reminded those who were asked to decide',
  escalated: ({ round, why }) => `turned to the ${round}, because ${TURNED[why]}`,
  'nobody-to-ask': () => 'had nobody left to ask for a decision',
  'stage-approved': ({ stage, comment, for: whom }) =>
    `approved stage ${stage + 1}${inPlace(whom)}${because(comment)}`,
  approved: ({ comment, for: whom }) => `approved${inPlace(whom)}${because(comment)}`,
  'approval-not-needed': ({ why }) =>
    `went ahead, no approval needed: ${why === 'employee' ? 'an employee' : 'there are no approvers'}`,
  rejected: ({ comment, for: whom }) => `rejected${inPlace(whom)}${because(comment)}`,
  lapsed: () => 'closed the request: nobody decided in time',
  cancelled: ({ reason }) => `withdrew the request${because(reason)}`,
  'link-issued': () => 'made a grant link',
  'link-unused': () => 'dropped a grant link whose mail never left',
  invited: ({ mailed, delivery }) => {
    if (delivery === 'link') return 'handed over the link of the invitation, to be passed on';
    if (delivery === 'own') return 'sent the invitation by our own mail';
    return mailed ? 'sent the invitation' : 'left the earlier invitation open';
  },
  'invitation-held-up': ({ code }, { why }) => `could not send the invitation yet: ${why(code)}`,
  'invitation-refused': ({ code }, { why }) => `could not send the invitation: ${why(code)}`,
  'invitation-expired': () => 'closed the invitation: it ran out unaccepted',
  'resend-asked': ({ delivery }) =>
    delivery === 'link' ? 'asked for a new link to pass on' : 'asked for a new invitation',
  accepted: ({ seen }) =>
    seen === 'link' ? 'accepted, and came back by the link' : 'accepted, as the directory shows',
  granted: ({ until, memberships }, { day }) => {
    const end = until === undefined ? '' : ` until ${day(until)}`;
    const there = memberships.every(({ outcome }) => outcome !== 'added');
    return `gave access${end}${there ? ' (it was there already)' : ''}`;
  },
  'grant-begun': () => 'set out to give access',
  'grant-failed': ({ code }, { why }) => `could not give access yet: ${why(code)}`,
  extended: ({ until }, { day }) =>
    until === undefined ? 'took the end off the access' : `extended the access until ${day(until)}`,
  'end-reminded': () => 'announced the end of the access',
  'removal-asked': ({ cause, reason }) =>
    ({
      expired: 'ended the access on its day',
      asked: `asked to remove the access${because(reason)}`,
      revoked: `took the approval back${because(reason)}`,
    })[cause],
  removed: ({ memberships }) =>
    memberships.some(({ outcome }) => outcome === 'removed')
      ? 'took the access away'
      : 'found nothing left to take away',
  'removal-failed': ({ code }, { why }) => `could not take the access away yet: ${why(code)}`,
  'attempt-refused': ({ action, code }) => `tried to ${action}, and was refused (${code})`,
};
