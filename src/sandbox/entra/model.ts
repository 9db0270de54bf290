/** What the tenant holds, under Graph's own property names, so that answers need no translation. */
export type Json = Record<string, unknown>;

export interface Identity {
  signInType: string;
  issuer: string;
  issuerAssignedId: string | null;
}

export interface User {
  id: string;
  displayName: string | null;
  givenName: string | null;
  surname: string | null;
  mail: string | null;
  mailNickname: string | null;
  userPrincipalName: string;
  otherMails: string[];
  proxyAddresses: string[];
  userType: 'Member' | 'Guest' | null;
  accountEnabled: boolean;
  creationType: 'Invitation' | null;
  externalUserState: 'PendingAcceptance' | 'Accepted' | null;
  externalUserStateChangeDateTime: string | null;
  identities: Identity[];
  createdDateTime: string;
  deletedDateTime: string | null;
  businessPhones: string[];
  jobTitle: string | null;
  mobilePhone: string | null;
  officeLocation: string | null;
  preferredLanguage: string | null;
  companyName: string | null;
  department: string | null;
  onPremisesSyncEnabled: boolean | null;
  signInActivity: {
    lastSignInDateTime: string;
    lastSignInRequestId: string;
    lastSuccessfulSignInDateTime?: string;
  } | null;
}

/** A mail contact: an address in the company's address book, and no account. */
export interface OrgContact {
  id: string;
  displayName: string | null;
  givenName: string | null;
  surname: string | null;
  mail: string | null;
  mailNickname: string | null;
  proxyAddresses: string[];
  companyName: string | null;
  department: string | null;
  jobTitle: string | null;
  onPremisesSyncEnabled: boolean | null;
}

export interface Group {
  id: string;
  displayName: string;
  description: string | null;
  createdDateTime: string;
  deletedDateTime: string | null;
  /** `DynamicMembership` makes every change of members a 403, as in Entra. */
  groupTypes: string[];
  membershipRule: string | null;
  securityEnabled: boolean;
  mailEnabled: boolean;
  mail: string | null;
  mailNickname: string;
  /** True makes every change of members a 400: the group is mastered on-premises. */
  onPremisesSyncEnabled: boolean | null;
  isAssignableToRole: boolean | null;
  visibility: string | null;
}

export interface AppRole {
  id: string;
  displayName: string;
  value: string;
  description: string;
  isEnabled: boolean;
  allowedMemberTypes: string[];
}

export interface ServicePrincipal {
  id: string;
  appId: string;
  displayName: string;
  accountEnabled: boolean;
  servicePrincipalType: string;
  appRoleAssignmentRequired: boolean;
  appRoles: AppRole[];
}

export interface DirectoryRole {
  id: string;
  displayName: string;
  description: string;
  roleTemplateId: string;
}

export interface Assignment {
  id: string;
  deletedDateTime: string | null;
  appRoleId: string;
  createdDateTime: string;
  principalDisplayName: string | null;
  principalId: string;
  principalType: 'User' | 'Group';
  resourceDisplayName: string;
  resourceId: string;
}

/** One invitation: its ticket is the last part of the redeem link. */
export interface Invitation {
  readonly id: string;
  readonly ticket: string;
  readonly userId: string;
  readonly address: string;
  readonly redirectUrl: string;
  /** Set when a reset of the redemption made this invitation's link void. */
  void: boolean;
}

export interface Mail {
  readonly id: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly subject: string;
  readonly language: string;
  readonly sentDateTime: string;
  readonly kind: 'invitation' | 'message';
  readonly redeemUrl: string | null;
  /** Only for `message`: the text or HTML that the sender wrote. */
  readonly body: { readonly contentType: 'text' | 'html'; readonly content: string } | null;
  /** Only for `message`. */
  readonly from: string | null;
  readonly replyTo: readonly string[];
  /** What stands in the text by its content id, as data addresses. */
  readonly inline: Readonly<Record<string, string>>;
}

/** A message in somebody's mailbox, as it came. */
export interface Message {
  readonly id: string;
  /** The object id of whose it is. */
  readonly mailbox: string;
  readonly receivedDateTime: string;
  /** Such as `IPM.Note`. */
  readonly messageClass: string;
  readonly mime: string;
}

export const dateTime = (ms: number): string => new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z');
