import type { DirectoryCode } from '../../usecases/ports.ts';

/** Why the directory did not do it. */
export const directory: Record<DirectoryCode, (permission?: string) => string> = {
  throttled: () => 'Microsoft asked me to wait a little.',
  unavailable: () => 'Microsoft isn’t answering right now.',
  timeout: () => 'Microsoft didn’t answer in time.',
  'not-signed-in': () => 'I couldn’t sign in to Microsoft; an administrator has to check my credentials.',
  'permission-missing': (permission) =>
    permission === 'GroupMember.ReadWrite.All'
      ? 'I may not change who is in the group: an administrator has to make me an owner of the group, or grant me GroupMember.ReadWrite.All in Entra.'
      : `I lack ${permission === undefined ? 'a permission' : `the permission ${permission}`} in Entra; an administrator has to grant it.`,
  'not-replicated': () => 'Microsoft hasn’t caught up with the new account yet.',
  'pending-guest': () => 'The guest hasn’t accepted the invitation yet.',
  'not-found': () =>
    'The directory doesn’t know this account or group any more; an administrator can see in Entra whether it was deleted.',
  'group-dynamic': () =>
    'The group fills itself by a rule, so nobody can be added by hand; an administrator has to name another group.',
  'group-synced': () =>
    'The group is kept on-premises, so it can’t be changed here; an administrator has to name another group.',
  'group-mail-enabled': () =>
    'The group is a mailing list or a mail-enabled security group, which only Exchange can change; an administrator has to name another group.',
  'group-closed': () =>
    'The group doesn’t take guests; an administrator can allow guests in it, or name another group.',
  'group-full': () => 'The group is full; an administrator has to make room in it, or name another group.',
  'invitations-blocked': () =>
    'Microsoft has blocked invitations for the whole company, for suspicious activity; an administrator has to ask Microsoft’s support to lift that, and then type **pace go on because it’s lifted**. Until then none is sent, and none is lost.',
  'directory-full': () =>
    'The company’s directory is full; an administrator has to delete what isn’t needed, or have Microsoft raise the limit, and then type **pace go on because there is room**.',
  'invitee-refused': () =>
    'The company’s rules don’t let this person be invited; an administrator can look at the allowed and denied domains in Entra.',
  'invitations-disabled': () =>
    'Guest invitations are switched off for this company; an administrator can allow them.',
  'domain-is-ours': () =>
    'The address is of your own company, so it can’t be invited as a guest. Check the spelling.',
  'address-is-employee': () =>
    'Microsoft says that an account here has this address already, but doesn’t show it to me; an administrator can look it up in Entra.',
  'account-blocked': () =>
    'The account exists, but is blocked from signing in; an administrator has to unblock it.',
  'address-refused': () => 'Microsoft doesn’t accept this address. Check the spelling.',
  'cross-tenant-blocked': () =>
    'Cross-tenant access settings block invitations to this partner; administrators of both companies can allow them.',
  'target-address': () => 'Microsoft couldn’t find the target address just now.',
  'mailbox-missing': () =>
    'The mailbox that should send the invitation isn’t there; an administrator has to check MAIL_SENDER.',
  unexpected: () => 'Microsoft gave an answer that I don’t know; what it said is in my own log.',
};

/** What Microsoft said that nobody knows the meaning of. */
export const unknownAnswer = {
  /** Microsoft's words, then its status, code and request id. */
  quoted: (said: string, marks: string): string =>
    [said && `“${said}”`, marks && `(${marks})`].filter(Boolean).join(' '),
  request: (id: string): string => `request ${id}`,
  met: (quoted: string): string => `Microsoft gave an answer that I don’t know: ${quoted}.`,
  about: (address: string, resource: string, sponsor: string): string =>
    `It’s about ${address} to ${resource}, which ${sponsor} asked for.`,
  next: 'Microsoft’s support knows more by the request id. I tell you of the same answer once a day.',
  told: 'Microsoft gave an answer that I don’t know; the administrators have been told what it said.',
};

/** Why an invitation waits that has its turn later. */
export const paced =
  'Invitations go out a few at a time, so that Microsoft doesn’t take them for suspicious.';

export const privilegedGroup =
  'It’s a group that can hold directory roles, and nobody had to approve that. The administrators know.';
export const resourceGone = 'It’s no longer in the catalogue; an administrator has to put it back.';
