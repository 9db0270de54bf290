import type { Ended } from '../../access/record.ts';
import type { Refusal, RefusalCode } from '../../access/refusal.ts';
import type { DirectoryCode } from '../../usecases/ports.ts';
import { listed } from './listed.ts';
import { optionRefusals, options } from './options.ts';
import { peopleRefusals } from './people.ts';
import { welcome } from './welcome.ts';

type Of<C extends RefusalCode> = Extract<Refusal, { code: C }>;
export interface Saying {
  date(at: number): string;
  dateTime(at: number): string;
  /** Escaped for a card, and cut. */
  plain(text: string, longest?: number): string;
}

const ENDED: Record<Ended['outcome'], string> = {
  removed: 'was removed',
  expired: 'came to its end',
  rejected: 'was rejected',
  cancelled: 'was withdrawn',
  lapsed: 'lapsed, because nobody decided',
  refused: 'was refused by Microsoft',
};

const LIVE: Record<Of<'already-live'>['status'], string> = {
  requested: 'is waiting for approval',
  inviting: 'is being invited',
  invited: 'has been invited and has not accepted yet',
  granting: 'is just being given access',
  granted: 'has access already',
  removing: 'is just being removed',
};

export const refusals: { readonly [C in RefusalCode]: (refusal: Of<C>, say: Saying) => string } = {
  'not-requester': () =>
    'You may not ask for access to this. An administrator can add you to the group of requesters.',
  'not-approver': () =>
    'You are not an approver for this, so nothing was changed. An administrator can make you one.',
  'not-admin': () =>
    'Only administrators may do this. Without it, **list** shows what you asked for yourself.',
  'not-yours': ({ sponsor }, { plain }) =>
    `Only ${plain(sponsor.name, 100)}, who asked for this, or an administrator may change it. Nothing was changed.`,
  'self-approval': () =>
    'You asked for this yourself, or it is for your own account, so somebody else has to decide. Nothing was changed.',
  'not-your-approval': () =>
    'Only who approved this can take the approval back. To end the access, its sponsor or an administrator can type **remove** and the address.',
  'already-decided': ({ by, at, decision }, { plain, dateTime }) => {
    const what = {
      approved: 'Already approved',
      rejected: 'Already rejected',
      cancelled: 'Already withdrawn',
      lapsed: 'Lapsed',
      'not-needed': 'No approval was needed',
    }[decision];
    return `${what}${by === undefined ? '' : ` by ${plain(by.name, 100)}`}, ${dateTime(at)}. Your click changed nothing.`;
  },
  'address-malformed': ({ input, character, mixed }, { plain }) => {
    if (input === '') return 'Write at least one e-mail address, such as anna@partner.com.';
    if (mixed)
      return `The domain of “${plain(input, 200)}” mixes letters of several alphabets, as addresses do that pose as others. Type it by hand; nothing was sent.`;
    const why =
      character === undefined
        ? 'is no e-mail address'
        : `holds ${character === ' ' ? 'a blank' : `“${plain(character)}”`}, which Microsoft does not accept in an invitation`;
    return `“${plain(input, 200)}” ${why}. Write it like anna@partner.com.`;
  },
  'too-many': ({ limit }) => `That is too many at once. Write up to ${limit} addresses.`,
  'domain-not-allowed': ({ domain, allowed }, say) =>
    `Partners of ${say.plain(domain, 100)} cannot be invited to this. Use an address of ${listed(allowed.map((one) => say.plain(one, 100)))}.`,
  'domain-denied': ({ domain }, { plain }) =>
    `Nobody of ${plain(domain, 100)} may be invited to this. An administrator can say why.`,
  ...peopleRefusals,
  'unknown-resource': ({ input, known }, say) =>
    `There is no “${say.plain(input, 100)}” here. There is: ${listed(known.map((one) => say.plain(one, 100)))}.`,
  'resource-needed': ({ known }, say) =>
    `Say what access is for: ${listed(known.map((one) => say.plain(one, 100)))}. For example: **invite anna@partner.com to ${say.plain(known[0] ?? 'portal', 100)}**`,
  'reason-needed': () => 'Say why, for example: **because quarterly audit**.',
  'reason-too-long': ({ limit }) => `Keep the reason under ${limit} characters.`,
  'answer-needed': ({ ask }, { plain }) => `Answer this: ${plain(ask, 200)}`,
  'answer-malformed': ({ ask, kind }, { plain }) =>
    `“${plain(ask, 200)}” takes ${
      {
        text: 'up to 500 characters',
        choice: 'one of the choices',
        date: 'a date such as 2027-03-31',
        number: 'a number such as 12',
        'yes-no': 'yes or no',
      }[kind]
    }.`,
  'not-yours-to-delegate': () =>
    'You can name a stand-in for yourself alone; an administrator can for somebody else. Nothing was changed.',
  'stand-in-unknown': ({ input }, { plain }) =>
    `I find no colleague “${plain(input, 200)}” who could decide. Mention them, or write their e-mail address. Nothing was changed.`,
  'stand-in-needed': () =>
    'Say who decides for you, and until when: **delegate to bea@example.com until 2027-03-31**. To end it: **delegate stop**',
  'term-malformed': ({ input }, { plain }) =>
    `“${plain(input, 60)}” is no length of time. Write 30d, 2w, 6m, 1y, or a date such as 2027-03-31.`,
  'term-past': () => 'That day is over. Write a date to come, such as 2027-03-31.',
  'term-too-long': ({ latest }, { date }) =>
    `That is longer than this may last. The latest day is ${date(latest)}; write that, or less.`,
  'already-live': ({ status, sponsor }, { plain }) =>
    `This partner ${LIVE[status]}; ${plain(sponsor.name, 100)} asked for it. Nothing new was asked for. **status** and the address shows more.`,
  'not-live': ({ outcome, at }, { dateTime }) => {
    const how = Object.hasOwn(ENDED, outcome) ? ENDED[outcome as Ended['outcome']] : 'is over';
    return `This ended ${dateTime(at)}: it ${how}. Nothing was changed. To start anew, type **invite** and the address.`;
  },
  'not-invited-yet': () =>
    'There is no invitation yet that could be sent again. It goes out once the request is approved.',
  'already-granted': () =>
    'This partner has accepted and has access. To end it, type **remove** and the address.',
  'not-granted': () =>
    'There is no access now that could be extended. **status** and the address shows where things stand.',
  'no-end': () => 'This access has no end, so there is nothing to extend.',
  ...optionRefusals,
  'which-one': ({ resources }, say) =>
    `There is more than one: for ${listed(resources.map((one) => say.plain(one, 100)))}. Nothing was changed. Type **status** and the address, and open the one you mean with Details.`,
  'nothing-found': () =>
    'I know of nobody under this address. Check how it is written, or type **invite** and the address.',
};

export const directory: Record<DirectoryCode, (permission?: string) => string> = {
  throttled: () => 'Microsoft asks us to wait a little.',
  unavailable: () => 'Microsoft does not answer just now.',
  timeout: () => 'Microsoft did not answer in time.',
  'not-signed-in': () =>
    'Usher could not sign in to Microsoft; an administrator has to check its credentials.',
  'permission-missing': (permission) =>
    permission === 'GroupMember.ReadWrite.All'
      ? 'Usher may not change who is in the group: an administrator has to make it an owner of the group, or grant it GroupMember.ReadWrite.All in Entra.'
      : `Usher lacks ${permission === undefined ? 'a permission' : `the permission ${permission}`} in Entra; an administrator has to grant it.`,
  'not-replicated': () => 'Microsoft has not caught up with the new account yet.',
  'pending-guest': () => 'The guest has not accepted the invitation yet.',
  'not-found': () =>
    'The directory does not know this account or group any more; an administrator can see in Entra whether it was deleted.',
  'group-dynamic': () =>
    'The group fills itself by a rule, so nobody can be added by hand; an administrator has to name another group.',
  'group-synced': () =>
    'The group is kept on-premises, so it cannot be changed here; an administrator has to name another group.',
  'invitations-disabled': () =>
    'Guest invitations are switched off for this company; an administrator can allow them.',
  'domain-is-ours': () =>
    'The address is of your own company, so it cannot be invited as a guest. Check how it is written.',
  'address-is-employee': () =>
    'Microsoft says that an account here has this address already, but does not show it to me; an administrator can look it up in Entra.',
  'account-blocked': () =>
    'The account exists, but is blocked from signing in; an administrator has to unblock it.',
  'address-refused': () => 'Microsoft does not accept this address. Check how it is written.',
  'cross-tenant-blocked': () =>
    'Cross-tenant access settings block invitations to this partner; administrators of both companies can allow them.',
  'target-address': () => 'Microsoft could not find the target address just now.',
  'mailbox-missing': () =>
    'The mailbox that should send the invitation is not there; an administrator has to check MAIL_SENDER.',
  unexpected: () =>
    'Microsoft gave an answer that Usher does not know; an administrator finds it in the log.',
};

export const resourceGone = 'It is no longer in the catalogue; an administrator has to put it back.';

export const replies = {
  sent: 'Sent. The card in this chat follows it.',
  nothingChanged: 'Nothing was changed.',
  tryAgain: (span: string): string => `Nothing was changed. Try again in ${span}.`,
  asked: (address: string, resource: string): string =>
    `Asked: ${address} to ${resource}. The card above follows it.`,
  again: (address: string): string => `I have this request for ${address} already.`,
  nothingToRemove: {
    known: (address: string): string => `${address} holds nothing through me, so there is nothing to remove.`,
    unknown: (address: string): string =>
      `I found nobody under ${address}, so there is nothing to remove. Check how it is written.`,
  },
  done: {
    cancelled: (address: string, resource: string): string =>
      `The request for ${address} is withdrawn: ${resource}. Its link no longer works.`,
    resent: (address: string, resource: string): string =>
      `A new invitation is on its way to ${address}: ${resource}.`,
    handed: (address: string): string =>
      `A new link for ${address} comes to you in our own chat, to be passed on to them.`,
    extended: (address: string, until: string): string => `Access of ${address} now lasts until ${until}.`,
    extendedForEver: (address: string): string => `Access of ${address} no longer ends.`,
  },
  delegation: {
    none: 'Nobody is stood in for. While you are away: **delegate to bea@example.com until 2027-03-31**',
    title: 'Who decides for whom:',
    line: (from: string, to: string, day: string): string => `${to} for ${from}, until ${day}`,
    setBy: (name: string): string => `, as ${name} set it`,
    set: (from: string | undefined, to: string, day: string): string =>
      `${to} decides for ${from ?? 'you'} until ${day}. Everybody can see it with **delegations**; **delegate ${from === undefined ? '' : `${from} `}stop** ends it.`,
    notTold: (to: string): string => `I could not reach ${to} to say so: tell them yourself.`,
    ended: 'You decide for yourself again.',
    endedFor: (from: string): string => `${from} decides for themselves again.`,
    forYou: (from: string, day: string): string =>
      `You decide for ${from} until ${day}. What waits already is in **approvals**; new requests come to you by themselves.`,
  },
  mayI: {
    atOnce: {
      employee: (who: string, where: string): string =>
        `Yes: ${who} is an employee, and gets access to ${where} at once, without approval.`,
      'no-approvers': (who: string, where: string): string =>
        `Yes: nobody has to approve access to ${where}; ${who} is invited as soon as you ask.`,
    },
    approval: (who: string, where: string): string => `You may ask: ${who} to ${where} needs approval.`,
    first: (people: string, stages: number): string =>
      stages === 1
        ? `${people} would be asked.`
        : `${people} would be asked first, in the first of ${stages} stages.`,
    inPlace: (name: string, whom: string): string => `${name} (for ${whom})`,
    nobody: 'Nobody could be asked just now but the administrators.',
    usually: (span: string): string => `A decision lately took ${span}, as a rule.`,
    never: 'Nothing like it was decided lately.',
  },
  span: (ms: number): string => {
    const minutes = Math.round(ms / 60_000);
    if (minutes < 2) return 'a minute';
    if (minutes < 90) return `${minutes} minutes`;
    const hours = Math.round(minutes / 60);
    return hours < 36 ? `${hours} hours` : `${Math.round(hours / 24)} days`;
  },
  link: options.link,
  approvalsHere: 'From now on, approval cards come to this channel.',
  approvalsElsewhere: 'Type this in the channel that is to receive the approval cards, and mention me there.',
  fileInChannel: 'Files reach me in our own chat only. Send it there.',
  staleCard:
    'This card is not one that I know. Nothing was changed. Type **status** and the address to see where things stand.',
  notAvailable: {
    bulk: 'Bulk invitation from a file is not available yet. Several addresses in one line work: `invite anna@partner.com, ben@partner.com`',
    export:
      'Export as a file is not available yet. `list all` and `history anna@partner.com` show what is on record.',
  },
  incomplete: (command: string): string => `Whose? For example: \`${command} anna@partner.com\``,
  unknown: (text: string, nearest: string | undefined, example: string): string => {
    if (nearest === undefined)
      return `I do not know “${text}”. For example: \`${example}\`. Type \`help\` for all I know.`;
    if (text.toLowerCase() === nearest) return `\`${nearest}\` needs more. For example: \`${example}\``;
    return text.toLowerCase().startsWith(nearest)
      ? `I know \`${nearest}\`, but not all of “${text}”, so I did nothing. For example: \`${example}\``
      : `I do not know “${text}”. Did you mean \`${nearest}\`? For example: \`${example}\``;
  },
  several: (first: string): string =>
    `One command a message, please: I did nothing yet. Send “${first}” first, then the next.`,
  examples: {
    invite: 'invite anna@partner.com to portal for 90 days',
    bulk: 'bulk',
    remove: 'remove anna@partner.com',
    status: 'status anna@partner.com',
    list: 'list pending',
    resend: 'resend anna@partner.com',
    cancel: 'cancel anna@partner.com',
    change: 'change anna@old.com to anna@new.com',
    extend: 'extend anna@partner.com by 90d',
    history: 'history anna@partner.com',
    export: 'export',
    approvals: 'approvals',
    revoke: 'revoke anna@partner.com because the project ended',
    delegate: 'delegate to bea@example.com until 2027-03-31',
    delegations: 'delegations',
    'approvals here': 'approvals here',
    resources: 'resources',
    whoami: 'whoami',
    help: 'help',
  } as Readonly<Record<string, string>>,
  wrongTenant: 'I serve the people of one company only, and you write from another.',
  guestCaller:
    'I serve employees; as a guest you cannot ask me for access. Talk to the person who invited you.',
  callerUnknown: 'I cannot find you in the directory of this company, so I may not do anything for you.',
  working: 'Working on it: it takes longer than usual. I will answer here as soon as I can.',
  underWay:
    'This reached me twice, and is being done once. **status** and the address shows what came of it.',
  stopping:
    'I have to stop for a moment and could not finish this. What is done already stays done. Please do it again in a minute.',
  notUnderstood: 'This did not reach me in one piece, so nothing was changed. Please try again.',
  refresh: {
    hidden: 'This card is for the people whom it concerns.',
    unknown:
      'I no longer know what this card was about. Type **status** and the address to see where things stand.',
    later: 'This card could not be brought up to date just now. It will be when you look again.',
  },
  fault: (reference: string): string =>
    `Something went wrong on my side. Try again in a minute; if it happens again, tell an administrator this reference: ${reference}`,
  whoami: {
    title: (name: string): string => `You are ${name}`,
    asks: 'You may ask for access for partners.',
    approves: 'You approve requests of others.',
    administers: 'You administer Usher: you see and may change everybody’s requests.',
    nothing:
      'You may not ask for access, approve or administer here. An administrator can add you to a group that may.',
  },
  help: {
    title: 'What to type',
    ...welcome,
    asks: [
      ['invite anna@partner.com to portal for 90 days', 'asks for access'],
      ['invite', 'opens the form'],
      ['status anna@partner.com', 'where a partner stands'],
      ['list', 'your partners; also list pending, list active, list expiring, list removed'],
      ['remove anna@partner.com', 'ends access, after you confirm'],
      ['resend anna@partner.com', 'sends a new invitation'],
      ['cancel anna@partner.com', 'withdraws a request'],
      ['extend anna@partner.com by 90d', 'lets access last longer'],
      ['change anna@old.com to anna@new.com', 'asks for the same access under another address'],
      ['history anna@partner.com', 'who did what, and when'],
      ['may I invite anna@partner.com to portal?', 'what would come of asking'],
      ['resources', 'what partners can be invited to'],
    ] as const,
    decides: [
      ['approvals', 'what waits for your decision'],
      ['revoke anna@partner.com because the project ended', 'takes an approval of yours back'],
      ['delegate to bea@example.com until 2027-03-31', 'lets a colleague decide while you are away'],
    ] as const,
    approves: 'Approval cards come to you by themselves. The first decision counts.',
    administers: [
      ['list all', 'everybody’s partners'],
      ['approvals here', 'in a channel: approval cards come there'],
    ] as const,
    all: [
      ['delegations', 'who decides for whom'],
      ['whoami', 'who you are to me'],
    ] as const,
  },
};
