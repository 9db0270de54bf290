import type { Complaint } from '../../access/complaint.ts';
import type { Notice } from '../../access/owed.ts';
import type { Cause } from '../../access/record.ts';
import type { NotTaken } from '../../usecases/ports.ts';
import type { NoticeFacts } from '../types.ts';

const why = ({ comment }: NoticeFacts): string => (comment === undefined ? '' : ` They say: ${comment}`);
function notTaken(why: NotTaken): string {
  switch (why.kind) {
    case 'status':
      return `it answers ${why.status}`;
    case 'slow':
      return 'it does not answer within ten seconds';
    case 'unreachable':
      return 'I cannot reach it';
  }
}
const told = ({ told: names }: NoticeFacts): string => (names === '' ? '' : ` I’ve told ${names}.`);
const notInstalled = ({ notInstalled: { names, several } }: NoticeFacts): string =>
  names === '' ? '' : ` ${names} ${several ? 'have' : 'has'} not installed Usher.`;

/** To the sponsor: who is stuck, with what, and what helps. */
/** What the end of access came to. */
const ENDED: Readonly<Record<NoticeFacts['ended'], (p: NoticeFacts) => string>> = {
  taken: (p) => `${p.address} no longer has access to ${p.resource}.`,
  nothing: (p) => `${p.address} has no access to ${p.resource}; there was nothing to take away.`,
  stays: (p) => `Access of ${p.address} to ${p.resource} ended here; what they had before stays.`,
};
const stuck: { readonly [C in Complaint as `stuck-${C}`]: (p: NoticeFacts) => string } = {
  'stuck-no-mail': ({ address, resource }) =>
    `${address} says that the invitation to ${resource} hasn’t arrived. Check the spelling of the address with them, and ask them to look in their spam folder. Then send it again, pass the link on yourself, or change the address.`,
  'stuck-other-account': ({ address, resource }) =>
    `${address} can’t get into ${resource}: they’re signed in with another account than the invited one. A private browser window helps. If they want to use another address, change it.`,
  'stuck-own-tenant': ({ address, resource }) =>
    `${address} can’t get into ${resource}: they end up in their own company. They have to start from a link with our tenant in it; the one on their page, which the invitation leads to, helps.`,
  'stuck-no-passcode': ({ address, resource }) =>
    `${address} can’t get into ${resource}: the code that Microsoft mails them for signing in doesn’t come. Ask whether that mailbox takes mail from outside. If it doesn’t, change the address.`,
  'stuck-no-second-factor': ({ address, resource }) =>
    `${address} can’t get into ${resource}: they no longer have the phone or app that confirms their sign-in. If it was set up with us, ask our IT to reset it: Entra, their user, Authentication methods, Require re-register multifactor authentication.`,
  'stuck-blocked': ({ address, resource }) =>
    `${address} can’t get into ${resource}: Microsoft says that access is blocked. Ask them for the code on that page. With AADSTS500212 their own IT has to allow our tenant; with AADSTS500213 ours has to allow theirs, in the cross-tenant access settings; with AADSTS53003 look at our Conditional Access.`,
  'stuck-asks-password': ({ address, resource }) =>
    `${address} can’t get into ${resource}: it asks them for a password, and guests have none here. Ask whoever looks after ${resource} whether it lets guests sign in with Microsoft.`,
};

/** The short messages that come by themselves. */
export const notices = {
  notice: {
    granted: (p: NoticeFacts) =>
      `${p.address} now has access to ${p.resource}${p.until ? ` until ${p.until}` : ''}.`,
    rejected: (p: NoticeFacts) =>
      `${p.by} rejected your request for ${p.address} to ${p.resource}.${why(p)} Nothing was sent.`,
    cancelled: (p: NoticeFacts) =>
      `${p.by} withdrew your request for ${p.address} to ${p.resource}.${why(p)}`,
    lapsed: (p: NoticeFacts) =>
      `No one decided in time on your request for ${p.address} to ${p.resource}, so it expired. Ask again, or talk to an approver.`,
    'approvers-unreachable': (p: NoticeFacts) =>
      `I couldn’t reach ${p.people}, who should decide on ${p.address} to ${p.resource}.${notInstalled(p)}`,
    'approvers-reminded': (p: NoticeFacts) =>
      `Nobody has decided on ${p.address} to ${p.resource} yet; I’ve reminded ${p.people}.`,
    'alternates-asked': (p: NoticeFacts) =>
      `${p.turned} on ${p.address} to ${p.resource}, so I ask the alternates.`,
    'administrators-asked': (p: NoticeFacts) =>
      `${p.turned} on ${p.address} to ${p.resource}, so I ask the administrators.`,
    'stage-approved': (p: NoticeFacts) =>
      `${p.by} approved ${p.address} to ${p.resource}; the next stage decides now.`,
    'approved-for-you': (p: NoticeFacts) =>
      `${p.decider} stood in for you and approved ${p.address} to ${p.resource}, which ${p.sponsor} asked for. **delegate stop** ends that.`,
    'rejected-for-you': (p: NoticeFacts) =>
      `${p.decider} stood in for you and rejected ${p.address} to ${p.resource}, which ${p.sponsor} asked for. **delegate stop** ends that.`,
    'revoked-for-you': (p: NoticeFacts) =>
      `${p.decider} stood in for you and took the approval of ${p.address} to ${p.resource} back, which ${p.sponsor} asked for.${why(p)}`,
    'nobody-to-ask': (p: NoticeFacts) =>
      `Nobody could be asked to approve ${p.address} for ${p.resource}: there is no approver besides you that I can reach. Talk to an administrator; the request stays open.`,
    'invitation-held-up': (p: NoticeFacts) =>
      `Delayed: the invitation for ${p.address} to ${p.resource} is waiting. ${p.why}${told(p)} I keep trying.`,
    'invitation-refused': (p: NoticeFacts) => `${p.address} wasn’t invited. ${p.why}`,
    'acceptance-awaited': (p: NoticeFacts) =>
      `${p.address} hasn’t accepted the invitation to ${p.resource} yet, and half of its time is over. Ask them whether the mail came; you can send it again, pass the link on yourself, change the address, or withdraw it.`,
    'mail-bounced': (p: NoticeFacts) =>
      `The invitation to ${p.resource} for ${p.address} bounced: their mail server didn’t take it. Check the address and change it if it’s wrong; if it’s right, pass the link on yourself or send it again later.`,
    'invitation-withdrawn': (p: NoticeFacts) =>
      `${p.address} hasn’t accepted the invitation to ${p.resource} for so long that I withdrew it. Ask again if they still need access.`,
    'invitation-expired': (p: NoticeFacts) =>
      `${p.address} didn’t accept the invitation to ${p.resource} in time. Type **resend ${p.address}** for a new one.`,
    resent: (p: NoticeFacts) =>
      `${p.people} had the invitation to ${p.resource} for ${p.address} sent again.${why(p)}`,
    'account-gone': (p: NoticeFacts) =>
      `${p.address} has no access to ${p.resource}: somebody deleted their account from the directory. ${
        p.isEmployee
          ? 'An administrator can restore it within 30 days; ask again then.'
          : 'Ask again to start over with a new invitation. If it was a mistake, have an administrator restore the account first, within 30 days.'
      }`,
    'grant-failed': (p: NoticeFacts) =>
      `Delayed: ${p.address} can’t be given access to ${p.resource} yet. ${p.why}${told(p)} I keep trying.`,
    'terms-awaited': (p: NoticeFacts) =>
      `${p.address} hasn’t agreed to the terms of ${p.resource} yet, so they have no access. The link in their invitation shows them the terms. Type **resend ${p.address}** for a link to pass on.`,
    'terms-declined': (p: NoticeFacts) =>
      `${p.address} has declined the terms of ${p.resource}, so they get no access. Should they change their mind, their link still works.`,
    'new-terms-declined': (p: NoticeFacts) =>
      `${p.address} has declined the new terms of ${p.resource}. They keep their access; type **remove ${p.address}** to end it.`,
    removed: (p: NoticeFacts) =>
      `${ENDED[p.ended](p)}${p.comment ? ` ${p.by} took it back: ${p.comment}` : ''}`,
    'removal-failed': (p: NoticeFacts) =>
      `Delayed: ${p.address} can’t be removed from ${p.resource} yet. ${p.why}${told(p)} I keep trying.`,
    'removal-undone': (p: NoticeFacts) =>
      `${p.people} undid the removal: ${p.address} has access to ${p.resource} again${p.until ? `, until ${p.until}` : ''}.`,
    'earlier-removal-asked': (p: NoticeFacts) =>
      `${p.people} has what ${p.address} had of ${p.resource} before Usher taken away as well.${why(p)}`,
    'membership-restored': (p: NoticeFacts) =>
      `The membership behind the access of ${p.address} to ${p.resource} was gone. I’ve put it back.`,
    'leftover-failed': (p: NoticeFacts) =>
      `The account of ${p.address}, to whom nothing is left, couldn’t be blocked or deleted yet. ${p.why} I keep trying.`,
    'account-restored': (p: NoticeFacts) =>
      `The account of ${p.address} is back as it was. They have no access to ${p.resource}; ask for it anew if they need it.`,
    adopted: (p: NoticeFacts) =>
      `You’re now the sponsor of ${p.address}, who had access to ${p.resource} before it came through me; ${p.people} put you down. There may be others: **list** shows all of yours.`,
    left: (p: NoticeFacts) => `${p.address} has given up their access to ${p.resource}; it’s gone.`,
    'inactive-removed': (p: NoticeFacts) =>
      `${p.address} no longer has access to ${p.resource}: they hadn’t signed in for so long that the catalogue ends it. If it was a mistake, it can be undone for ten minutes: **status ${p.address}**.`,
    'transfer-accepted': (p: NoticeFacts) =>
      `${p.people} looks after ${p.address} (${p.resource}) from now on.`,
    'transfer-declined': (p: NoticeFacts) =>
      `${p.people} declined to look after ${p.address} (${p.resource}).${why(p)} Everything stays as it was; ask somebody else with **transfer ${p.address} to @NAME**.`,
    'transfer-lapsed': (p: NoticeFacts) =>
      `Nobody has answered in time who is to look after ${p.address} (${p.resource}), so everything stays as it was. Ask again, or somebody else, with **transfer ${p.address} to @NAME**.`,
    ...stuck,
    'new-link-wished': (p: NoticeFacts) =>
      `${p.address} asks for a new invitation to ${p.resource}: theirs no longer works.`,
    'longer-wished': (p: NoticeFacts) =>
      `${p.address} asks for longer access to ${p.resource}${p.until ? `; it lasts until ${p.until}` : ''}.`,
    'ends-soon': (p: NoticeFacts) => `Access of ${p.address} to ${p.resource} lasts until ${p.until}.`,
    extended: (p: NoticeFacts) =>
      `${p.by} approved: ${p.address} has access to ${p.resource} ${p.until ? `until ${p.until}` : 'without an end'}.`,
    'extended-for-you': (p: NoticeFacts) =>
      `${p.people} had access of ${p.address} to ${p.resource} extended: it ${p.until ? `now lasts until ${p.until}` : 'no longer ends'}.${why(p)}`,
    'extension-rejected': (p: NoticeFacts) =>
      `${p.by} rejected longer access of ${p.address} to ${p.resource}.${why(p)} It ends when it was to end.`,
    'extension-lapsed': (p: NoticeFacts) =>
      `Nobody decided on longer access of ${p.address} to ${p.resource} in time, so it ends when it was to end. Talk to an approver, or ask again.`,
  } satisfies Record<Notice, (p: NoticeFacts) => string>,
  /** To the administrators, who did not ask. */
  alert: {
    'approvers-unreachable': (p: NoticeFacts) =>
      `I can’t reach ${p.people}, who should decide on ${p.address} to ${p.resource} for ${p.sponsor}.${notInstalled(p) || ' Usher may not be installed for them, or they have blocked it.'}`,
    'invitation-held-up': (p: NoticeFacts) =>
      `Delayed: the invitation for ${p.address} to ${p.resource}, which ${p.sponsor} asked for, is waiting. ${p.why} I keep trying.`,
    'grant-failed': (p: NoticeFacts) =>
      `Delayed: ${p.address} can’t be given access to ${p.resource}, which ${p.sponsor} asked for. ${p.why} I keep trying.`,
    'removal-failed': (p: NoticeFacts) =>
      `Delayed: ${p.address} still has to be removed from ${p.resource}; ${p.sponsor} had asked for access. ${p.why} I keep trying.`,
    'earlier-removal-asked': (p: NoticeFacts) =>
      `${p.people} has what ${p.address} had of ${p.resource} before Usher taken away as well; ${p.sponsor} had asked for access.${why(p)}`,
    'nobody-to-ask': (p: NoticeFacts) =>
      `Nobody can decide on ${p.address} to ${p.resource}, which ${p.sponsor} asks for: there is no approver that I can reach. Add one to its approvers in Entra; the request stays open meanwhile.`,
  } satisfies Partial<Record<Notice, (p: NoticeFacts) => string>>,
  /** Instead of the sponsor, to the administrators. */
  unreached: (sponsor: string, sentence: string): string =>
    `I can’t reach ${sponsor}, to whom I have to say: ${sentence}`,
  /** To the administrators. */
  privilegedGroup: (resource: string): string =>
    `${resource} gives membership in a group that can hold directory roles, so I give it to nobody: that takes approvers, and an administrator who allows it. Give it approvers in the catalogue and set DIRECTORY\\_ROLES to allow, or name another group.`,
  /** To the administrators. */
  webhookDown: (host: string, since: string, why: NotTaken): string =>
    `${host} has taken no events from me since ${since}: ${notTaken(why)}. I keep trying; what it has not taken after three days I post no more, and you find it in **export**. **doctor** tries it now.`,
  auditGone:
    'I can’t write to the channel for auditors any more, so nothing is reported there. Everything stays on record: **export** has it. To choose another channel, type **audit here** there.',
  channelGone:
    'I can no longer write to the channel for approvals, so approvers get their cards in person from now on. Type **approvals here** in a channel to choose another.',
  turned: {
    silence: 'Nobody has decided in time',
    unreachable: 'Nobody could be reached to decide',
    nobody: 'There’s nobody to decide',
  } satisfies Record<Cause, string>,
};
