import { randomUUID } from 'node:crypto';
import { TENANT } from '../tenant.ts';
import { ownIdentity } from './directory.ts';
import { dateTime, type Group, type OrgContact, type User } from './model.ts';

/** The principal name that Entra makes for a guest: the address with `_` for `@`, marked as external. */
export const guestPrincipalName = (address: string): string =>
  `${address.replace('@', '_')}#EXT#@${TENANT.initialDomain}`;

/** A user with everything that was not said filled in: an employee, unless `userType` says otherwise. */
export function makeUser(part: Partial<User>, now: number): User {
  const guest = part.userType === 'Guest' || part.externalUserState !== undefined;
  const address = part.mail ?? part.otherMails?.[0] ?? `${randomUUID()}@${TENANT.domain}`;
  const userPrincipalName = part.userPrincipalName ?? (guest ? guestPrincipalName(address) : address);
  const [givenName, ...rest] = (part.displayName ?? '').split(' ');
  return {
    id: randomUUID(),
    displayName: null,
    givenName: guest ? null : (givenName ?? null),
    surname: guest ? null : rest.join(' ') || null,
    mail: null,
    mailNickname: userPrincipalName.split('@')[0] ?? null,
    userPrincipalName,
    otherMails: [],
    proxyAddresses: [],
    userType: guest ? 'Guest' : 'Member',
    accountEnabled: true,
    creationType: guest ? 'Invitation' : null,
    externalUserState: guest ? 'PendingAcceptance' : null,
    externalUserStateChangeDateTime: guest ? dateTime(now) : null,
    identities: [ownIdentity(userPrincipalName, TENANT.initialDomain)],
    createdDateTime: dateTime(now),
    deletedDateTime: null,
    businessPhones: [],
    jobTitle: null,
    mobilePhone: null,
    officeLocation: null,
    preferredLanguage: null,
    companyName: null,
    department: null,
    onPremisesSyncEnabled: null,
    signInActivity: null,
    ...part,
  };
}

export function makeGroup(part: Partial<Group>, now: number): Group {
  const displayName = part.displayName ?? 'Group';
  return {
    id: randomUUID(),
    displayName,
    description: null,
    createdDateTime: dateTime(now),
    deletedDateTime: null,
    groupTypes: [],
    membershipRule: null,
    securityEnabled: true,
    mailEnabled: false,
    mail: null,
    mailNickname: displayName.replace(/\W+/g, '').toLowerCase(),
    onPremisesSyncEnabled: null,
    isAssignableToRole: null,
    visibility: null,
    ...part,
  };
}

export function makeContact(part: Partial<OrgContact>): OrgContact {
  return {
    id: randomUUID(),
    displayName: part.mail ?? null,
    givenName: null,
    surname: null,
    mail: null,
    mailNickname: part.mail?.split('@')[0] ?? null,
    proxyAddresses: part.mail ? [`SMTP:${part.mail}`] : [],
    companyName: null,
    department: null,
    jobTitle: null,
    onPremisesSyncEnabled: null,
    ...part,
  };
}

/** What redeeming changes on the account, for the redeem page and for tests alike. */
export function accept(user: User, issuer: string, now: number): void {
  user.externalUserState = 'Accepted';
  user.externalUserStateChangeDateTime = dateTime(now);
  user.identities = [
    { signInType: 'federated', issuer, issuerAssignedId: null },
    ownIdentity(user.userPrincipalName, TENANT.initialDomain),
  ];
  user.signInActivity = { lastSignInDateTime: dateTime(now), lastSignInRequestId: randomUUID() };
}
