import type { DirectoryCode } from '../../usecases/ports.ts';

/** Why the directory did not do it. */
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
  'group-mail-enabled': () =>
    'The group is a mailing list or a mail-enabled security group, which only Exchange can change; an administrator has to name another group.',
  'group-closed': () =>
    'The group does not take guests; an administrator can allow guests in it, or name another group.',
  'group-full': () => 'The group is full; an administrator has to make room in it, or name another group.',
  'invitations-blocked': () =>
    'Microsoft has blocked invitations for the whole company, for suspicious activity; an administrator has to ask Microsoft’s support to lift that, and then type **pace go on because it is lifted**. Until then none is sent, and none is lost.',
  'directory-full': () =>
    'The company’s directory is full; an administrator has to delete what is not needed, or have Microsoft raise the limit, and then type **pace go on because there is room**.',
  'invitee-refused': () =>
    'The company’s rules do not let this person be invited; an administrator can look at the allowed and denied domains in Entra.',
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
  unexpected: () => 'Microsoft gave an answer that Usher does not know; what it said is in Usher’s own log.',
};

/** What Microsoft said that nobody knows the meaning of. */
export const unknownAnswer = {
  /** Microsoft's words, then its status, code and request id. */
  quoted: (said: string, marks: string): string =>
    [said && `“${said}”`, marks && `(${marks})`].filter(Boolean).join(' '),
  request: (id: string): string => `request ${id}`,
  met: (quoted: string): string => `Microsoft gave an answer that Usher does not know: ${quoted}.`,
  about: (address: string, resource: string, sponsor: string): string =>
    `It is about ${address} to ${resource}, which ${sponsor} asked for.`,
  next: 'Microsoft’s support knows more by the request id. I tell you of the same answer once a day.',
  told: 'Microsoft gave an answer that Usher does not know; the administrators have been told what it said.',
};

/** Why an invitation waits that has its turn later. */
export const paced =
  'Invitations go out a few at a time, so that Microsoft does not take them for suspicious.';

export const privilegedGroup =
  'It is a group that can hold directory roles, and nobody had to approve that. The administrators know.';
export const resourceGone = 'It is no longer in the catalogue; an administrator has to put it back.';
