import type { AccessRecord, Ended, Membership, TermsStatus } from '../../access/record.ts';
import { approvals } from './approvals.ts';
import { ending, leftover } from './ending/index.ts';
import { journey } from './journey.ts';
import { number } from './lists/counted.ts';
import { notices } from './notices.ts';
import { options } from './options.ts';

/** Names that people gave are passed in as they are to be shown; dates are formatted. */
export const cards = {
  status: {
    requested: 'Waiting for approval',
    inviting: 'Sending the invitation',
    invited: 'Invited, not accepted yet',
    'invitation-expired': 'Invitation ran out',
    granting: 'Accepted, access on its way',
    granted: 'Has access',
    removing: 'Access is being removed',
    ended: 'Ended',
  } satisfies Record<AccessRecord['status'], string>,
  /** In place of the status while something has to be mended first. */
  delayed: {
    inviting: 'Delayed: the invitation is waiting',
    granting: 'Delayed: access is waiting',
    removing: 'Delayed: the removal is waiting',
  },
  /** In place of the status while a mail of ours about the invitation is known to have come back. */
  bounced: 'Invited, but the mail came back',
  /** In place of the status while access waits for the partner's word. */
  terms: { awaited: 'Accepted, has to agree to the terms', declined: 'Declined the terms' } satisfies Record<
    Exclude<TermsStatus['kind'], 'agreed'>,
    string
  >,
  outcome: {
    removed: 'Access removed',
    expired: 'Access ended on time',
    rejected: 'Rejected',
    cancelled: 'Withdrawn',
    lapsed: 'No one decided in time',
    refused: 'Microsoft refused the invitation',
    gone: 'The account was deleted',
    approved: 'Approved: access lasts longer',
  } satisfies Record<Ended['outcome'], string>,
  /** A click on a choice of many, of which none was chosen. */
  nothingTicked: 'You didn’t tick anything, so nothing happened. Tick the ones you mean, then click again.',
  membership: {
    added: 'Added',
    'was-member': 'Was there already',
    'there-before': 'Was there before, and stays',
    removed: 'Removed',
    'was-not-member': 'Was not a member',
    kept: 'Kept, because another grant needs it',
  } satisfies Record<Membership['outcome'], string>,
  target: { group: 'Group', app: 'Application role', 'directory-role': 'Directory role' },
  refresh: 'Refresh',

  form: {
    title: 'Invite a partner',
    intro: 'They’ll get an invitation by mail as soon as the request is approved.',
    addresses: 'E-mail addresses',
    addressesHint: 'anna@partner.com, ben@…',
    addressesError: 'Write at least one e-mail address, such as anna@partner.com.',
    name: 'Name (optional)',
    nameHint: 'Anna Berg',
    resource: 'Access to',
    resourceHint: 'Choose',
    resourceError: 'Choose what they need access to.',
    term: 'How long (optional)',
    termHint: '90d, 6m, 1y or 31 March 2027',
    reason: 'Why (optional)',
    reasonRequired: 'Why',
    reasonHint: 'Quarterly audit',
    reasonError: 'Say why they need access.',
    optional: (ask: string): string => `${ask} (optional)`,
    answerError: 'Answer this.',
    yesNo: {
      yes: 'Yes',
      no: 'No',
    },
    language: 'Language of the mail',
    languages: {
      auto: 'As Microsoft decides',
      'en-US': 'English',
      'de-DE': 'Deutsch',
      'fr-FR': 'Français',
      'es-ES': 'Español',
      'it-IT': 'Italiano',
      'nl-NL': 'Nederlands',
      'pl-PL': 'Polski',
    },
    send: 'Send request',
    ...options.form,
  },
  change: options.change,
  ...approvals,
  term: {
    forever: 'No end',
    until: (day: string): string => `Until ${day}`,
    d: (n: number): string => `${n} ${n === 1 ? 'day' : 'days'}`,
    w: (n: number): string => `${n} ${n === 1 ? 'week' : 'weeks'}`,
    m: (n: number): string => `${n} ${n === 1 ? 'month' : 'months'}`,
    y: (n: number): string => `${n} ${n === 1 ? 'year' : 'years'}`,
  },
  journey,
  partner: {
    title: (address: string): string => address,
    signsIn: 'Signs in',
    identity: {
      entra: 'With a work or school account',
      microsoft: 'With a Microsoft account',
      google: 'With Google',
      facebook: 'With Facebook',
      'one-time-passcode': 'With a one-time passcode by mail',
      saml: 'With their own identity provider',
      unknown: 'Not known yet',
    },
    invitation: 'Invitation',
    pending: 'Not accepted yet',
    accepted: 'Accepted',
    since: (state: string, day: string): string => `${state}, ${day}`,
    upn: 'User name',
    mail: 'E-mail now',
    lastSignIn: 'Last sign-in',
    account: 'Account',
    enabled: 'Enabled',
    blocked: 'Blocked from signing in',
    kind: 'Directory',
    kinds: { employee: 'Employee', guest: 'Guest', 'external-member': 'External member' },
    nobody: 'Not in the directory',
    deleted: 'Deleted',
    deletedOn: (day: string, until: string): string => `${day}; can be restored until ${until}`,
    deletedOnce: 'within the last 30 days; can be restored',
    contact: 'Mail contact',
    contactOf: (name: string, company: string): string => `${name}, ${company}`,
    accounts: (count: number): string => `${count} more accounts have this address.`,
    noRecord: 'No access through Usher.',
    example: (address: string, resource: string): string =>
      `To ask for it, type **invite ${address} to ${resource}**.`,
    more: (count: number, address: string): string =>
      `${count} more: type **history ${address}** to see ${count === 1 ? 'it' : 'them'}.`,
  },
  removal: {
    title: (address: string, resource: string): string => `Remove ${address} from ${resource}?`,
    whom: 'Partner',
    lost: {
      group: (n: number): string => (n === 1 ? 'its group' : `${n} groups`),
      app: (n: number): string => (n === 1 ? 'its application role' : `${n} application roles`),
      'directory-role': (n: number): string => (n === 1 ? 'its directory role' : `${n} directory roles`),
    },
    nothing: 'nothing',
    preview: 'To be removed',
    stays: 'Was there before, and stays',
    since: 'Granted',
    keeps: (resources: string): string => `They keep ${resources}.`,
    keepsNothing: 'They have no other access through Usher.',
    notYet: 'Nothing has been granted yet: the request is withdrawn, and its link stops working.',
    ranOut:
      'The invitation ran out, and nothing was granted: the request is withdrawn, so no new one can be sent for it.',
    notSent: 'Nothing has been sent yet: the request is withdrawn, and nothing will be.',
    instead: 'There’s no approval of yours to take back here. You can end it like this:',
    notIn: 'They don’t have access yet. Withdraw the request, and they won’t get it.',
    remove: 'Remove',
    cancel: 'Cancel',
    kept: (address: string): string => `Nothing was changed. ${address} stays as before.`,
    done: (address: string, resource: string): string => `${address} no longer has access to ${resource}`,
    /** Nothing was there to take away. */
    hasNone: (address: string, resource: string): string => `${address} has no access to ${resource}`,
    ended: (address: string, resource: string): string => `Access of ${address} to ${resource} ended here`,
    beforeUs:
      'What was there before this access, or may have been, isn’t mine to take. An administrator can have it taken away.',
    takeEarlier: 'Remove that as well',
    earlierTitle: (address: string, resource: string): string =>
      `Also remove the access ${address} had to ${resource} before?`,
    earlierWhat:
      'I didn’t give this. Somebody else may rely on it. It’s on record that you had it taken away.',
    reason: 'Why',
    reasonHint: 'The contract is over',
    reasonError: 'Say why; it’s on record.',
    withdrawn: (address: string, resource: string): string =>
      `The request for ${address} to ${resource} is withdrawn`,
    working: (address: string): string => `${address} is being removed. This card changes when it’s done.`,
    failed: (why: string): string =>
      `Not removed yet: ${why} I keep trying, and I’ll tell you when it’s done.`,
    nothingGranted: 'Nothing had been granted.',
    undo: 'Undo',
    undoUntil: (when: string): string => `You can undo this until ${when}.`,
  },
  list: {
    title: {
      pending: 'On their way',
      active: 'With access',
      expiring: 'Access ends within 30 days',
      removed: 'Ended',
      live: 'Partners',
    },
    mine: 'Asked for by you',
    all: 'Asked for by anybody',
    empty: 'None.',
    details: 'Details',
    total: (count: number, more: boolean): string =>
      `${more ? 'more than ' : ''}${number(count)} ${count === 1 ? 'partner' : 'partners'}`,
    page: (page: number, of: number): string => `Page ${page} of ${of}`,
    narrow: 'There are more. Name a resource or a domain, as in **list partner.com**, to see the rest.',
    previous: 'Previous',
    more: 'Next page',
    back: 'Back',
    filter: 'Filter',
    show: 'Show',
    go: 'Show',
    since: (day: string): string => `since ${day}`,
    until: (day: string): string => `until ${day}`,
  },
  history: {
    title: (address: string): string => `History of ${address}`,
    usher: 'Usher',
    partner: 'The partner',
    older: (count: number): string => `${count} older ${count === 1 ? 'event is' : 'events are'} on record.`,
  },
  resources: {
    title: 'What partners can be invited to',
    more: (count: number): string => `And ${count} more.`,
    rules: (rules: readonly string[]): string => {
      const line = rules.join(', ');
      return `${line.charAt(0).toUpperCase()}${line.slice(1)}.`;
    },
    usual: (length: string): string => `usually ${length}`,
    longest: (length: string): string => `at most ${length}`,
    approval: (stages: number): string =>
      stages === 1 ? 'needs approval' : `needs approval in ${stages} stages`,
    noApproval: 'no approval needed',
    example: (id: string, domain: string): string => `Type **invite anna@${domain} to ${id}**`,
  },
  ends: { extend: 'Extend', keep: 'Keep', remove: 'Remove' },
  ending,
  leftover,
  ...notices,
};
