/** What Graph knows about each type of entity: which properties there are, and which come without asking. */
export interface EntityType {
  readonly name: string;
  readonly defaults: readonly string[];
  readonly known: ReadonlySet<string>;
}

const USER_DEFAULTS = [
  'businessPhones',
  'displayName',
  'givenName',
  'jobTitle',
  'mail',
  'mobilePhone',
  'officeLocation',
  'preferredLanguage',
  'surname',
  'userPrincipalName',
  'id',
];

/** Properties that come only with `$select`; those that the sandbox does not hold are null. */
const USER_SELECTED = [
  'accountEnabled',
  'ageGroup',
  'city',
  'companyName',
  'country',
  'createdDateTime',
  'creationType',
  'deletedDateTime',
  'department',
  'employeeId',
  'employeeType',
  'externalUserState',
  'externalUserStateChangeDateTime',
  'faxNumber',
  'identities',
  'lastPasswordChangeDateTime',
  'mailNickname',
  'onPremisesSyncEnabled',
  'otherMails',
  'postalCode',
  'proxyAddresses',
  'showInAddressList',
  'signInActivity',
  'signInSessionsValidFromDateTime',
  'state',
  'streetAddress',
  'usageLocation',
  'userType',
];

/** Of a message as much as a look for reports needs. */
const MESSAGE_DEFAULTS = ['id', 'receivedDateTime'];
export const MESSAGE: EntityType = {
  name: 'microsoft.graph.message',
  defaults: MESSAGE_DEFAULTS,
  known: new Set([...MESSAGE_DEFAULTS, 'singleValueExtendedProperties']),
};

const GROUP_DEFAULTS = [
  'id',
  'deletedDateTime',
  'createdDateTime',
  'description',
  'displayName',
  'groupTypes',
  'isAssignableToRole',
  'mail',
  'mailEnabled',
  'mailNickname',
  'membershipRule',
  'onPremisesSyncEnabled',
  'securityEnabled',
  'visibility',
];

const APPLICATION_DEFAULTS = [
  'id',
  'accountEnabled',
  'appId',
  'appRoleAssignmentRequired',
  'appRoles',
  'displayName',
  'servicePrincipalType',
];

const ASSIGNMENT_DEFAULTS = [
  'id',
  'deletedDateTime',
  'appRoleId',
  'createdDateTime',
  'principalDisplayName',
  'principalId',
  'principalType',
  'resourceDisplayName',
  'resourceId',
];

const type = (name: string, defaults: readonly string[], more: readonly string[] = []): EntityType => ({
  name: `microsoft.graph.${name}`,
  defaults,
  known: new Set([...defaults, ...more]),
});

export const USER = type('user', USER_DEFAULTS, USER_SELECTED);
export const GROUP = type('group', GROUP_DEFAULTS, ['proxyAddresses', 'uniqueName', 'classification']);
export const CONTACT = type('orgContact', [
  'id',
  'companyName',
  'department',
  'displayName',
  'givenName',
  'jobTitle',
  'mail',
  'mailNickname',
  'onPremisesSyncEnabled',
  'proxyAddresses',
  'surname',
]);
export const APPLICATION_TYPE = type('servicePrincipal', APPLICATION_DEFAULTS, [
  'tags',
  'homepage',
  'loginUrl',
]);
export const ASSIGNMENT = type('appRoleAssignment', ASSIGNMENT_DEFAULTS);
export const ROLE = type('directoryRole', ['id', 'displayName', 'description', 'roleTemplateId']);
export const ORGANIZATION = type('organization', [
  'id',
  'displayName',
  'tenantType',
  'countryLetterCode',
  'preferredLanguage',
  'verifiedDomains',
]);
export const DOMAIN = type('domain', [
  'id',
  'authenticationType',
  'isAdminManaged',
  'isDefault',
  'isInitial',
  'isRoot',
  'isVerified',
  'supportedServices',
]);
export const AUTHORIZATION_POLICY = type('authorizationPolicy', [
  'id',
  'displayName',
  'description',
  'allowInvitesFrom',
]);
export const CROSS_TENANT_DEFAULT = type('crossTenantAccessPolicyConfigurationDefault', [
  'id',
  'isServiceDefault',
  'b2bCollaborationInbound',
]);
export const CROSS_TENANT_PARTNER = type('crossTenantAccessPolicyConfigurationPartner', [
  'tenantId',
  'b2bCollaborationInbound',
]);
export const TEAMS_APP_TYPE = type('teamsApp', ['id', 'externalId', 'displayName', 'distributionMethod']);
export const TEAMS_APP_INSTALLATION = type('userScopeTeamsAppInstallation', ['id'], ['teamsApp']);
/** A mixed collection accepts whatever any of its members has. */
export const OBJECT: EntityType = {
  name: 'microsoft.graph.directoryObject',
  defaults: ['id'],
  known: new Set([...USER.known, ...GROUP.known, ...APPLICATION_TYPE.known]),
};
