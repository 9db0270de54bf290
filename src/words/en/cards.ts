import type { Notice } from '../../access/owed.ts';
import type { AccessRecord, Cause, Ended, Membership } from '../../access/record.ts';

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
  outcome: {
    removed: 'Access removed',
    expired: 'Access ended on time',
    rejected: 'Rejected',
    cancelled: 'Withdrawn',
    lapsed: 'Nobody decided in time',
    refused: 'Microsoft refused the invitation',
  } satisfies Record<Ended['outcome'], string>,
  membership: {
    added: 'Added',
    'was-member': 'Was there already',
    removed: 'Removed',
    'was-not-member': 'Was not a member',
    kept: 'Kept, because another grant needs it',
  } satisfies Record<Membership['outcome'], string>,
  target: { group: 'Group', app: 'Application role', 'directory-role': 'Directory role' },
  refresh: 'Refresh',

  form: {
    title: 'Invite a partner',
    intro: 'They get an invitation mail from Microsoft as soon as the request is approved.',
    addresses: 'E-mail addresses',
    addressesHint: 'anna@partner.com, ben@…',
    addressesError: 'Write at least one e-mail address, such as anna@partner.com.',
    name: 'Name (optional)',
    nameHint: 'Anna Berg',
    resource: 'Access to',
    resourceHint: 'Choose',
    resourceError: 'Choose what they need access to.',
    term: 'How long (empty: as usual)',
    termHint: '90d, 6m, 1y or 2027-03-31',
    reason: 'Why (optional)',
    reasonRequired: 'Why',
    reasonHint: 'Quarterly audit',
    reasonError: 'Say why they need access.',
    language: 'Language of the mail',
    languages: [
      ['auto', 'As Microsoft decides'],
      ['en-US', 'English'],
      ['de-DE', 'Deutsch'],
      ['fr-FR', 'Français'],
      ['es-ES', 'Español'],
      ['it-IT', 'Italiano'],
      ['nl-NL', 'Nederlands'],
      ['pl-PL', 'Polski'],
    ] as const,
    send: 'Send request',
  },
  approval: {
    title: (sponsor: string, resource: string): string => `${sponsor} asks for access to ${resource}`,
    yours: 'This is your own request, so somebody else decides.',
    since: (status: string): string => `Since then: ${status}`,
    said: (comment: string): string => `“${comment}”`,
    decided: { approved: 'Approved', rejected: 'Rejected', cancelled: 'Withdrawn', lapsed: 'Lapsed' },
    by: (who: string, when: string): string => `by ${who}, ${when}`,
    partner: 'For',
    domain: 'Domain',
    known: (domain: string, count: number): string =>
      `${domain}: known, ${count} earlier ${count === 1 ? 'request' : 'requests'} for this address`,
    fresh: (domain: string): string => `${domain}: no earlier request for this address`,
    asked: 'Asked',
    termLabel: 'How long',
    reason: 'Why',
    noReason: 'No reason given',
    directory: 'Guest',
    found: {
      employee: 'An employee; in at once when approved',
      'accepted-guest': 'Known here; in at once when approved',
      'pending-guest': 'Invited before, not accepted yet; that invitation goes on',
      nobody: 'New here; gets an invitation when approved',
    },
    comment: 'Comment (optional)',
    commentHint: 'The requester sees it',
    earlier: 'Earlier',
    approve: 'Approve',
    reject: 'Reject',
  },
  term: {
    forever: 'No end',
    until: (day: string): string => `Until ${day}`,
    d: (n: number): string => `${n} ${n === 1 ? 'day' : 'days'}`,
    w: (n: number): string => `${n} ${n === 1 ? 'week' : 'weeks'}`,
    m: (n: number): string => `${n} ${n === 1 ? 'month' : 'months'}`,
    y: (n: number): string => `${n} ${n === 1 ? 'year' : 'years'}`,
  },
  journey: {
    title: (address: string, resource: string): string => `${address} → ${resource}`,
    steps: {
      requested: 'Requested',
      approved: 'Approved',
      sent: 'Invited',
      open: 'Invited before',
      accepted: 'Accepted',
      granted: 'Granted',
    },
    ended: {
      removed: 'Removed',
      expired: 'Ended',
      rejected: 'Rejected',
      cancelled: 'Withdrawn',
      lapsed: 'Lapsed',
      refused: 'Refused',
    } satisfies Record<Ended['outcome'], string>,
    /** What helps when it ended so; nothing where it ended as somebody wanted. */
    cure: {
      removed: undefined,
      expired: 'Ask again if they still need access.',
      rejected: 'Nothing was sent. Talk to the approver before you ask again.',
      cancelled: undefined,
      lapsed: 'Ask again, or talk to an approver.',
      refused: 'Check how the address is written, then ask again.',
    } satisfies Record<Ended['outcome'], string | undefined>,
    term: 'Length',
    notNeeded: { employee: 'Not needed: an employee', 'no-approvers': 'Not needed: this has no approvers' },
    by: (name: string): string => `by ${name}`,
    until: (day: string): string => `until ${day}`,
    next: {
      requested: 'Next: an approver decides. You need not do anything.',
      inviting: 'Next: Microsoft sends the invitation mail.',
      invited: (day: string): string =>
        `Next: the partner accepts the mail from Microsoft, at the latest on ${day}.`,
      invitedOpen: (day: string): string =>
        `Next: the partner accepts the invitation they already have, at the latest on ${day}. Resend gives them a new mail.`,
      'invitation-expired':
        'The partner did not accept in time. Resend gives them a new mail; no new approval is needed.',
      granting: 'Next: membership, in a moment.',
      granted: 'Done.',
      removing: 'Next: the membership is taken away.',
    },
    problem: (why: string): string => `Held up: ${why} Usher keeps trying.`,
    comment: 'Comment',
    resend: 'Resend',
    withdraw: 'Withdraw',
    remove: 'Remove access',
    extend: 'Extend',
  },
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
    account: 'Account',
    blocked: 'Blocked from signing in',
    kind: 'Directory',
    kinds: { employee: 'Employee', guest: 'Guest' },
    nobody: 'Not in the directory',
    noRecord: 'No access through Usher.',
    example: (address: string, resource: string): string =>
      `To ask for it, type **invite ${address} to ${resource}**`,
    more: (count: number, address: string): string =>
      `${count} more: type **history ${address}** to see ${count === 1 ? 'it' : 'them'}`,
  },
  removal: {
    title: (address: string, resource: string): string => `Remove ${address} from ${resource}?`,
    whom: 'Partner',
    lost: {
      group: (n: number): string => (n === 1 ? 'its group' : `${n} groups`),
      app: (n: number): string => (n === 1 ? 'its application role' : `${n} application roles`),
      'directory-role': (n: number): string => (n === 1 ? 'its directory role' : `${n} directory roles`),
    },
    preview: 'Taken away',
    since: 'Granted',
    notYet: 'Nothing has been granted yet: the request is withdrawn, and its link stops working.',
    remove: 'Remove',
    cancel: 'Cancel',
    kept: (address: string): string => `Nothing was changed. ${address} stays as before.`,
    done: (address: string, resource: string): string => `${address} no longer has access to ${resource}`,
    withdrawn: (address: string, resource: string): string =>
      `The request for ${address} to ${resource} is withdrawn`,
    working: (address: string): string => `${address} is being removed. This card changes when it is done.`,
    failed: (why: string): string => `Not removed yet: ${why} Usher keeps trying, and tells you.`,
    nothingGranted: 'Nothing had been granted.',
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
    more: 'Next page',
    filter: 'Filter',
    show: 'Show',
    go: 'Show',
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
    approval: 'needs approval',
    noApproval: 'no approval needed',
    example: (id: string): string => `Type **invite anna@partner.com to ${id}**`,
  },
  ends: { extend: 'Extend', keep: 'Keep', remove: 'Remove' },
  notice: {
    granted: (p: NoticeFacts) =>
      `${p.address} is in: they have access to ${p.resource}${p.until ? ` until ${p.until}` : ''}.`,
    rejected: (p: NoticeFacts) =>
      `${p.by} rejected your request for ${p.address} to ${p.resource}.${p.comment ? ` They say: ${p.comment}` : ''} Nothing was sent.`,
    cancelled: (p: NoticeFacts) =>
      `${p.by} withdrew your request for ${p.address} to ${p.resource}.${p.comment ? ` They say: ${p.comment}` : ''}`,
    lapsed: (p: NoticeFacts) =>
      `Nobody decided on your request for ${p.address} to ${p.resource} in time, so it has lapsed. Ask again, or talk to an approver.`,
    'approvers-unreachable': (p: NoticeFacts) =>
      `I could not reach ${p.people}, who should decide on ${p.address} to ${p.resource}.`,
    'approvers-reminded': (p: NoticeFacts) =>
      `Nobody has decided on ${p.address} to ${p.resource} yet; I have reminded ${p.people}.`,
    'alternates-asked': (p: NoticeFacts) =>
      `${p.turned} on ${p.address} to ${p.resource}, so I ask the alternates.`,
    'administrators-asked': (p: NoticeFacts) =>
      `${p.turned} on ${p.address} to ${p.resource}, so I ask the administrators.`,
    'stage-approved': (p: NoticeFacts) =>
      `${p.by} approved ${p.address} to ${p.resource}; the next stage decides now.`,
    'nobody-to-ask': (p: NoticeFacts) =>
      `Nobody could be asked to approve ${p.address} for ${p.resource}: there is no approver besides you that I can reach. Talk to an administrator; the request stays open.`,
    'invitation-refused': (p: NoticeFacts) => `${p.address} was not invited. ${p.why}`,
    'invitation-expired': (p: NoticeFacts) =>
      `${p.address} did not accept the invitation to ${p.resource} in time. Type **resend ${p.address}** for a new one.`,
    'grant-failed': (p: NoticeFacts) =>
      `${p.address} has accepted, but could not be given access to ${p.resource} yet. ${p.why} I keep trying.`,
    removed: (p: NoticeFacts) =>
      `${p.address} no longer has access to ${p.resource}.${p.comment ? ` ${p.by} took it back: ${p.comment}` : ''}`,
    'removal-failed': (p: NoticeFacts) =>
      `${p.address} could not be removed from ${p.resource} yet. ${p.why} I keep trying.`,
    'ends-soon': (p: NoticeFacts) => `Access of ${p.address} to ${p.resource} ends on ${p.until}.`,
  } satisfies Record<Notice, (p: NoticeFacts) => string>,
  /** To the administrators, who did not ask. */
  alert: {
    'approvers-unreachable': (p: NoticeFacts) =>
      `I cannot reach ${p.people}, who should decide on ${p.address} to ${p.resource} for ${p.sponsor}. Usher may not be installed for them, or they have blocked it.`,
    'nobody-to-ask': (p: NoticeFacts) =>
      `Nobody can decide on ${p.address} to ${p.resource}, which ${p.sponsor} asks for: there is no approver that I can reach. Add one to its approvers in Entra; the request stays open meanwhile.`,
  } satisfies Partial<Record<Notice, (p: NoticeFacts) => string>>,
  turned: {
    silence: 'Nobody has decided in time',
    unreachable: 'Nobody could be reached to decide',
    nobody: 'There is nobody to decide',
  } satisfies Record<Cause, string>,
};

export interface NoticeFacts {
  readonly address: string;
  readonly resource: string;
  readonly by: string;
  readonly sponsor: string;
  /** Of whom it speaks, as a list. */
  readonly people: string;
  /** Why others are asked. */
  readonly turned: string;
  readonly until: string | undefined;
  readonly comment: string | undefined;
  readonly why: string;
}
