import type { AccessEvent, Asked, Cause, Person, Request } from '../../access/record.ts';
import { listed } from './listed.ts';

export interface Told {
  /** A directory's code as a sentence. */
  why(code: string): string;
  /** The last day of access that ends at this instant. */
  day(until: number): string;
}

const because = (reason: string | undefined): string => (reason === undefined ? '' : `: ${reason}`);

/** What the catalogue asked besides, as it was worded then. */
const answers = ({ answers: all = [] }: Request): string =>
  all.map(({ ask, answer }) => `; ${ask} ${answer}`).join('');

const inPlace = (whom: Person | undefined): string => (whom === undefined ? '' : `, for ${whom.name}`);
const names = (people: readonly Person[]): string => listed(people.map(({ name }) => name));
const asked = (people: readonly Asked[]): string =>
  listed(people.map((one) => (one.for === undefined ? one.name : `${one.name} (for ${one.for.name})`)));

const TURNED: Readonly<Record<Cause, string>> = {
  silence: 'nobody had decided in time',
  unreachable: 'nobody could be reached',
  nobody: 'there was nobody to ask',
};

/** One line of the history, what its author did; its time, author and resource stand beside it. */
export const events: {
  readonly [T in AccessEvent['type']]: (event: Extract<AccessEvent, { type: T }>, told: Told) => string;
} = {
  requested: ({ request }) =>
    `asked for access${request.reason === undefined ? '' : `, because: ${request.reason}`}${answers(request)}`,
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
