/**
 * What an application has to be granted for a call: any one of the lists, each of them whole.
 * Source of each: the table of application permissions on the call's page of Microsoft's Graph v1.0 documentation.
 */
export type Access = readonly (readonly string[])[];

const anyOf = (...permissions: readonly string[]): Access => permissions.map((one) => [one]);

const READ_ALL = ['Directory.Read.All', 'Directory.ReadWrite.All'];
const WRITE_ALL = 'Directory.ReadWrite.All';

export const INVITE = anyOf('User.Invite.All', 'User.ReadWrite.All', WRITE_ALL);
/** The page on resetting a redemption asks for more than an invitation needs. */
export const RESET = anyOf('User.ReadWrite.All', WRITE_ALL);
export const READ_USERS = anyOf('User.Read.All', 'User.ReadWrite.All', ...READ_ALL);
export const WRITE_USERS = anyOf('User.ReadWrite.All', WRITE_ALL);
/** What of a user may be changed, the first tells by itself: whether they may sign in, and nothing else. */
export const UPDATE_USERS = anyOf('User.EnableDisableAccount.All', 'User.ReadWrite.All', WRITE_ALL);
export const DELETE_USERS = anyOf('User.DeleteRestore.All', 'User.ReadWrite.All');
export const READ_DELETED = anyOf('User.Read.All');
export const REVOKE_SESSIONS = anyOf('User.RevokeSessions.All', 'User.ReadWrite.All', WRITE_ALL);
export const READ_SPONSORS = anyOf('User.Read.All', 'User.ReadWrite.All');
/**
 * Both are asked for; with the first alone the call is reported to fail, and to work. The same is asked for other
 * objects, whose page mixes all kinds of principals in one table.
 */
export const CHECK_MEMBERSHIP: Access = [
  ['User.Read.All', 'GroupMember.Read.All'],
  ['User.Read.All', 'Group.Read.All'],
  ['Directory.Read.All'],
];
export const READ_POLICIES = anyOf('Policy.Read.All');
export const READ_MEMBER_OF = anyOf(...READ_ALL);
export const READ_TRANSITIVE_MEMBER_OF = anyOf(
  'User.Read.All',
  'GroupMember.Read.All',
  'Group.Read.All',
  ...READ_ALL,
);
export const READ_GROUPS = anyOf(
  'GroupMember.Read.All',
  'Group.Read.All',
  'Group.ReadWrite.All',
  ...READ_ALL,
);
export const READ_MEMBERS = anyOf(
  'GroupMember.Read.All',
  'GroupMember.ReadWrite.All',
  'Group.Read.All',
  'Group.ReadWrite.All',
  'Directory.Read.All',
);
/** Ownership of the group does instead. Twenty members are bound by changing the group, by the same page. */
export const WRITE_MEMBERS = anyOf('GroupMember.ReadWrite.All', 'Group.ReadWrite.All', WRITE_ALL);
export const LIST_APPLICATIONS = anyOf(
  'Application.Read.All',
  'Application.ReadWrite.All',
  'Directory.Read.All',
);
export const READ_APPLICATIONS = anyOf('Application.Read.All', 'Application.ReadWrite.All', ...READ_ALL);
export const READ_ROLES_OF_USER = anyOf('AppRoleAssignment.ReadWrite.All', 'Directory.Read.All');
export const ASSIGN: Access = [
  ['AppRoleAssignment.ReadWrite.All', 'Application.Read.All'],
  ['AppRoleAssignment.ReadWrite.All', 'Directory.Read.All'],
];
export const UNASSIGN = anyOf('AppRoleAssignment.ReadWrite.All', 'Application.ReadWrite.All');
export const READ_CONTACTS = anyOf('OrgContact.Read.All', ...READ_ALL);
export const READ_ORGANIZATION = anyOf('User.Read.All', 'Organization.Read.All', ...READ_ALL);
export const READ_DOMAINS = anyOf('Domain.Read.All', 'Directory.Read.All');
export const READ_DIRECTORY_ROLES = anyOf(
  'RoleManagement.Read.Directory',
  'RoleManagement.ReadWrite.Directory',
  ...READ_ALL,
);
export const WRITE_DIRECTORY_ROLES = anyOf('RoleManagement.ReadWrite.Directory');
const INSTALL = [
  'TeamsAppInstallation.ReadWriteSelfForUser.All',
  'TeamsAppInstallation.ReadWriteForUser.All',
];
export const READ_INSTALLED = anyOf('TeamsAppInstallation.ReadForUser.All', ...INSTALL);
export const INSTALL_APP = anyOf(...INSTALL);
export const READ_CATALOGUE = anyOf('AppCatalog.Read.All', 'AppCatalog.ReadWrite.All');
export const SEND_MAIL = anyOf('Mail.Send');
export const READ_MAIL = anyOf('Mail.Read', 'Mail.ReadWrite');
/** By its application; the narrower TeamsActivity.Send.User comes with an installation and is in no token. */
export const NOTIFY = anyOf('TeamsActivity.Send');
