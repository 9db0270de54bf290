import type { Feature } from '../usecases/ports.ts';

/** The application permissions of Microsoft Graph that something of ours needs, by their names there. */
export type Permission =
  | 'User.Read.All'
  | 'User.Invite.All'
  | 'GroupMember.Read.All'
  | 'GroupMember.ReadWrite.All'
  | 'AppRoleAssignment.ReadWrite.All'
  | 'Application.Read.All'
  | 'RoleManagement.ReadWrite.Directory'
  | 'User.ReadWrite.All'
  | 'User.EnableDisableAccount.All'
  | 'User.DeleteRestore.All'
  | 'Mail.Send'
  | 'Mail.Read'
  | 'OrgContact.Read.All'
  | 'AuditLog.Read.All'
  | 'Policy.Read.All'
  | 'TeamsAppInstallation.ReadWriteSelfForUser.All'
  | 'AppCatalog.Read.All'
  | 'TeamsActivity.Send';

/** Each feature with all that it needs, in the order in which an administrator reads it. */
export const FEATURES: Readonly<Record<Feature, readonly Permission[]>> = {
  people: ['User.Read.All'],
  invitations: ['User.Invite.All'],
  'roles-by-group': ['GroupMember.Read.All'],
  'groups-not-owned': ['GroupMember.ReadWrite.All'],
  'application-roles': ['AppRoleAssignment.ReadWrite.All', 'Application.Read.All'],
  'directory-roles': ['RoleManagement.ReadWrite.Directory'],
  'moving-accounts': ['User.ReadWrite.All'],
  'blocking-accounts': ['User.EnableDisableAccount.All', 'AppRoleAssignment.ReadWrite.All'],
  'deleting-accounts': ['User.DeleteRestore.All', 'AppRoleAssignment.ReadWrite.All'],
  'own-mail': ['Mail.Send'],
  bounces: ['Mail.Read'],
  contacts: ['OrgContact.Read.All'],
  'last-sign-in': ['AuditLog.Read.All'],
  policies: ['Policy.Read.All'],
  sponsors: ['User.ReadWrite.All'],
  installing: ['TeamsAppInstallation.ReadWriteSelfForUser.All'],
  'activity-feed': ['TeamsActivity.Send'],
};

/** Permissions that hold others. Source: the tables of application permissions in Microsoft's Graph documentation. */
const WIDER: Partial<Record<Permission, readonly string[]>> = {
  'User.Read.All': ['User.ReadWrite.All', 'Directory.Read.All', 'Directory.ReadWrite.All'],
  'User.Invite.All': ['User.ReadWrite.All', 'Directory.ReadWrite.All'],
  'GroupMember.Read.All': ['Group.Read.All', 'Directory.Read.All'],
  'GroupMember.ReadWrite.All': ['Group.ReadWrite.All', 'Directory.ReadWrite.All'],
  'Application.Read.All': ['Application.ReadWrite.All', 'Directory.Read.All', 'Directory.ReadWrite.All'],
  'User.ReadWrite.All': ['Directory.ReadWrite.All'],
  'User.EnableDisableAccount.All': ['User.ReadWrite.All', 'Directory.ReadWrite.All'],
  'User.DeleteRestore.All': ['User.ReadWrite.All'],
  'TeamsAppInstallation.ReadWriteSelfForUser.All': [
    'TeamsAppInstallation.ReadWriteForUser.All',
    'TeamsAppInstallation.ReadWriteAndConsentSelfForUser.All',
    'TeamsAppInstallation.ReadWriteAndConsentForUser.All',
  ],
  'Mail.Read': ['Mail.ReadWrite'],
  'AppCatalog.Read.All': ['AppCatalog.ReadWrite.All'],
  'OrgContact.Read.All': ['Directory.Read.All', 'Directory.ReadWrite.All'],
};

export const isHeld = (permission: Permission, granted: ReadonlySet<string>): boolean =>
  [permission, ...(WIDER[permission] ?? [])].some((one) => granted.has(one));

/**
 * Which of the permissions that a refused call needs is missing: by what the token says, where it says anything;
 * else the first.
 */
export const missingOf = (
  needed: readonly Permission[],
  granted: ReadonlySet<string> | undefined,
): Permission | undefined =>
  (granted && needed.find((permission) => !isHeld(permission, granted))) ?? needed[0];

/** What is in use, by the settings; the rest is a feature that nobody has asked for yet. */
export interface InUse {
  readonly groups: boolean;
  readonly applicationRoles: boolean;
  readonly directoryRoles: boolean;
  readonly ownMail: boolean;
  /** Whether a resource's rule blocks, or deletes, guests who are left with nothing. */
  readonly blocking: boolean;
  readonly deleting: boolean;
  /** Somewhere the last sign-in decides. */
  readonly lastSignIn: boolean;
}

export const featuresOf = (use: InUse): readonly Feature[] => [
  'people',
  'invitations',
  ...(use.groups ? (['roles-by-group'] as const) : []),
  ...(use.applicationRoles ? (['application-roles'] as const) : []),
  ...(use.directoryRoles ? (['directory-roles'] as const) : []),
  ...(use.blocking ? (['blocking-accounts'] as const) : []),
  ...(use.deleting ? (['deleting-accounts'] as const) : []),
  ...(use.ownMail ? (['own-mail'] as const) : []),
  ...(use.lastSignIn ? (['last-sign-in'] as const) : []),
];

export interface Gap {
  readonly permission: Permission;
  readonly feature: Feature;
}

/** What was not granted of what these features need. */
export const gapsOf = (features: readonly Feature[], granted: ReadonlySet<string>): readonly Gap[] =>
  features.flatMap((feature) =>
    FEATURES[feature]
      .filter((permission) => !isHeld(permission, granted))
      .map((permission) => ({ permission, feature })),
  );
