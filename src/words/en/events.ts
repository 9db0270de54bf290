import type { AttemptCode } from '../../access/attempt.ts';
import type { Complaint } from '../../access/complaint.ts';
import type { KeptBecause } from '../../access/leftover.ts';
import type { Problem } from '../../access/problem.ts';
import type { AccessEvent, Asked, Cause, Person, Request } from '../../access/record.ts';
import { listed } from './listed.ts';
import { WHY_ASKED } from './lists/inquiries.ts';
import { TRIED } from './tried.ts';

const STUCK: Readonly<Record<Complaint, string>> = {
  'no-mail': 'the invitation hasn’t arrived',
  'other-account': 'signed in with another account',
  'own-tenant': 'led into their own company',
  'no-passcode': 'the code by mail hasn’t arrived',
  'no-second-factor': 'the second factor is gone',
  blocked: 'Microsoft says that access is blocked',
  'asks-password': 'asked for a password that they never had',
};

export interface Told {
  /** A directory's code, and the permission it lacks, as a sentence. */
  why(problem: Problem): string;
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

const KEPT: Readonly<Record<KeptBecause, string>> = {
  'not-ours': 'it isn’t one that I made',
  'in-use': 'something else is theirs',
  gone: 'somebody had deleted it',
  'blocked-before': 'somebody else had blocked it',
  unblocked: 'somebody had lifted its block',
};

const REASONS: Readonly<Record<AttemptCode, string>> = {
  'self-approval': 'nobody decides on what is their own',
  'not-approver': 'no approver',
  'not-yours': 'neither who asked nor an administrator',
  'not-your-approval': 'the approval of somebody else',
  'not-approved-yet': 'nobody had approved it',
  'not-your-removal': 'the removal of somebody else',
  'not-your-review': 'not asked about it',
  'not-asked-to-sponsor': 'not asked to look after it',
  'not-requester': 'may not ask for this',
  'no-colleague': 'no colleague',
  'unknown-version': 'on a card that was never sent',
  forged: 'with data that no card sends',
};
// On record is a text, of which an older version may have had others.
const REFUSED: Readonly<Record<string, string>> = REASONS;

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
    `asked for access${optionsOf(request)}${request.reason === undefined ? '' : `, because: ${request.reason}`}${answers(request)}`,
  'approvers-asked': ({ people, round }) =>
    people.length === 0
      ? 'found nobody who could decide'
      : `asked ${asked(people)} to decide${round === 'first' ? '' : `, as ${round}`}`,
  'approvers-unreachable': ({ people }) => `couldn’t reach ${names(people)}`,
  'approvers-reminded': () => 'reminded those who were asked to decide',
  escalated: ({ round, why }) => `turned to the ${round}, because ${TURNED[why]}`,
  'nobody-to-ask': () => 'had nobody left to ask for a decision',
  'taken-up': () => 'looked at it',
  'stage-approved': ({ stage, comment, for: whom }) =>
    `approved stage ${stage + 1}${inPlace(whom)}${because(comment)}`,
  approved: ({ comment, for: whom }) => `approved${inPlace(whom)}${because(comment)}`,
  'approval-not-needed': ({ why }) =>
    `went ahead, no approval needed: ${why === 'employee' ? 'an employee' : 'there are no approvers'}`,
  adopted: ({ reason }) => `took over access that was there before${because(reason)}`,
  rejected: ({ comment, for: whom }) => `rejected${inPlace(whom)}${because(comment)}`,
  lapsed: () => 'closed the request: nobody decided in time',
  cancelled: ({ reason, for: whom, cause }) => {
    if (cause === 'emergency') return `cut the partner off in an emergency${because(reason)}`;
    return whom === undefined
      ? `withdrew the request${because(reason)}`
      : `took the approval back${inPlace(whom)}${because(reason)}`;
  },
  'link-issued': () => 'made a grant link',
  'link-unused': () => 'dropped a grant link whose mail never left',
  invited: ({ mailed, delivery }) => {
    if (delivery === 'link') return 'handed over the link of the invitation, to be passed on';
    if (delivery === 'own') return 'sent the invitation by our own mail';
    return mailed ? 'sent the invitation' : 'left the earlier invitation open';
  },
  'invitee-reminded': () => 'reminded the partner of the invitation by our own mail',
  'invitation-held-up': (event, { why }) => `couldn’t send the invitation yet: ${why(event)}`,
  'invitation-refused': (event, { why }) => `couldn’t send the invitation: ${why(event)}`,
  'acceptance-awaited': () => 'told the sponsor that nobody has accepted yet',
  'mail-bounced': () => 'a mail to them came back undelivered',
  'invitation-withdrawn': () => 'withdrew the invitation, which nobody had accepted',
  'invitation-expired': () => 'closed the invitation: it ran out unaccepted',
  'account-gone': () => 'gave up: the account was deleted from the directory',
  'resend-asked': ({ delivery, reason }) =>
    `asked for ${delivery === 'link' ? 'a new link to pass on' : 'a new invitation'}${because(reason)}`,
  accepted: ({ seen }) =>
    seen === 'link' ? 'accepted, and came back by the link' : 'accepted, as the directory shows',
  granted: ({ until, memberships }, { day }) => {
    const end = until === undefined ? '' : ` until ${day(until)}`;
    const there = memberships.filter(({ outcome }) => outcome === 'there-before').length;
    if (there > 0 && there < memberships.length) return `gave access${end} (part of it was there before)`;
    const already = memberships.every(({ outcome }) => outcome !== 'added');
    return `gave access${end}${there > 0 ? ' (it was there before)' : already ? ' (it was there already)' : ''}`;
  },
  'grant-begun': ({ unseen }) =>
    unseen ? 'set out to give access, and couldn’t see what was there before' : 'set out to give access',
  'membership-restored': () => 'put a membership back that was gone, though this access needs it',
  'earlier-removal-asked': ({ reason }) =>
    `asked to take away what was there before as well${because(reason)}`,
  'grant-failed': (event, { why }) => `couldn’t give access yet: ${why(event)}`,
  extended: ({ until, reason }, { day }) =>
    `${until === undefined ? 'took the end off the access' : `extended the access until ${day(until)}`}${because(reason)}`,
  'end-reminded': () => 'announced the end of the access',
  'end-answered': ({ answer }) =>
    answer === 'ends' ? 'said that the access ends as planned' : 'asked for longer access',
  'removal-asked': ({ cause, reason, for: whom, lastSignIn }, { day }) =>
    ({
      expired: 'ended the access on its day',
      asked: `asked to remove the access${because(reason)}`,
      revoked: `took the approval back${inPlace(whom)}${because(reason)}`,
      left: 'gave the access up',
      review: `ended the access, as the review came out${because(reason)}`,
      emergency: `cut the partner off in an emergency${because(reason)}`,
      inactive: `ended the access: the partner hadn’t signed in since ${lastSignIn === undefined ? 'a long time ago' : day(lastSignIn + 1)}`,
    })[cause],
  removed: ({ memberships }) =>
    memberships.some(({ outcome }) => outcome === 'removed')
      ? 'took the access away'
      : memberships.some(({ outcome }) => outcome === 'there-before')
        ? 'left in place what was there before'
        : 'found nothing left to take away',
  'terms-awaited': ({ version, shown }) =>
    shown
      ? `put the terms (version ${version}) before the partner`
      : `waits: the terms (version ${version}) have to be agreed to first`,
  'terms-agreed': ({ version, language }) => `agreed to the terms (version ${version}, shown in ${language})`,
  'terms-declined': ({ version, language }) =>
    `declined the terms (version ${version}, shown in ${language})`,
  'removal-undone': ({ reason }) => `undid the removal${because(reason)}`,
  'partner-wished': ({ wish }) =>
    wish === 'longer' ? 'asked for longer access' : 'asked for a new invitation',
  'partner-complained': ({ complaint }) => `said that they’re stuck: ${STUCK[complaint]}`,
  'block-asked': () => 'wants the account blocked at once',
  'leftover-found': ({ block, delete: deletion }, { day }) =>
    `found that nothing is left to the account${deletion === undefined ? '' : `, which is to be deleted on ${day(deletion)}`}${block === undefined ? '' : '; until then it’s blocked'}`,
  'leftover-begun': ({ step }) =>
    step === 'block' ? 'began to block the account' : 'began to delete the account',
  'account-blocked': () => 'blocked the account from signing in',
  'deletion-announced': () => 'told the administrators that the account is to be deleted',
  'account-deleted': () => 'deleted the account',
  'leftover-kept': ({ why }) => `left the account as it is, because ${KEPT[why]}`,
  'leftover-failed': ({ step, ...problem }, { why }) => `couldn’t ${step} the account yet: ${why(problem)}`,
  'restore-asked': () => 'wants the account back as it was',
  'account-restored': () => 'restored the account',
  'removal-failed': (event, { why }) => `couldn’t take the access away yet: ${why(event)}`,
  forgotten: ({ reason }) => `stripped personal data from all that was before${because(reason)}`,
  'review-asked': ({ people, why, lastSignIn }, { day }) =>
    `asked ${names(people)} whether the access is still needed${WHY_ASKED[why]}${lastSignIn === undefined ? '' : ` (last sign-in: ${day(lastSignIn + 1)})`}`,
  reviewed: ({ answer, comment }) =>
    `${answer === 'keep' ? 'said that the access is still needed' : 'said that the access is no longer needed'}${because(comment)}`,
  'review-silent': ({ outcome }) =>
    `got no answer to the review: ${
      {
        kept: 'the access stays, as the catalogue says',
        removed: 'the access goes, as the catalogue says',
        owners: 'who looks after the resource is asked next',
        'put-off': 'nobody could be expected to answer, so it will be asked again',
      }[outcome]
    }`,
  'transfer-asked': ({ people, cause, reason }) =>
    cause === 'asked'
      ? `asked ${names(people)} to look after this partner${because(reason)}`
      : `asked ${names(people)} to look after this partner, because its sponsor has left`,
  'transfer-accepted': ({ from }) => `looks after this partner now, in place of ${from.name}`,
  'transfer-declined': ({ comment }) => `declined to look after this partner${because(comment)}`,
  'transfer-over': ({ why }) =>
    ({
      lapsed: 'got no answer about who looks after this partner: its sponsor stays',
      'passed-on': 'got no answer about who looks after this partner, and asks others',
      back: 'found the sponsor back, who goes on looking after this partner',
    })[why],
  'sponsors-noted': ({ placed, code, permission }, { why }) =>
    code === undefined
      ? `${placed === undefined ? 'found the new sponsor among' : 'put the new sponsor among'} the guest’s sponsors in Entra`
      : `couldn’t change the guest’s sponsors in Entra: ${why({ code, ...(permission !== undefined && { permission }) })}`,
  'attempt-refused': ({ action, code }) =>
    `${TRIED[action] ?? 'tried something unknown'}, and was refused: ${REFUSED[code] ?? code}`,
};
