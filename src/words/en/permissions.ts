import type { Feature } from '../../usecases/ports.ts';

/** What each permission is for, for a table; and what is lost without it, for the log and for administrators. */
export const permissions: Readonly<Record<Feature, { readonly for: string; readonly lost: string }>> = {
  people: {
    for: 'needed: finding people and hearing of acceptances',
    lost: 'nobody is found in the directory, so nothing works',
  },
  invitations: { for: 'needed: inviting guests', lost: 'nobody is invited; invitations wait' },
  'roles-by-group': {
    for: 'who may ask, approve, administer or read by a group; naming a group’s kind when it refuses',
    lost: 'who may ask, approve or administer by a group isn’t known, so they may not',
  },
  'groups-not-owned': {
    for: 'groups that it doesn’t own',
    lost: 'only groups that it owns are given and taken away',
  },
  'application-roles': {
    for: 'application roles',
    lost: 'application roles are neither given nor taken away',
  },
  'directory-roles': {
    for: 'directory roles and groups that can hold them (with `DIRECTORY_ROLES=allow`)',
    lost: 'directory roles are neither given nor taken away',
  },
  'moving-accounts': {
    for: 'the account moves along when a partner’s address changes',
    lost: 'a changed address gets an account of its own',
  },
  'blocking-accounts': {
    for: 'blocking guests whom Usher invited and who are left with nothing (`leftover` in the catalogue)',
    lost: 'guests who are left with nothing aren’t blocked',
  },
  'deleting-accounts': {
    for: 'deleting them, and bringing them back (`leftover`)',
    lost: 'guests who are left with nothing aren’t deleted',
  },
  'own-mail': { for: 'your own mail (`MAIL_SENDER`)', lost: 'our own mail doesn’t go out' },
  bounces: {
    for: 'noticing that your own mail came back undelivered, so that the sponsor is asked; limit it to the mailbox of `MAIL_SENDER`',
    lost: 'nobody notices that our own mail comes back, and the sponsor isn’t asked',
  },
  contacts: { for: 'mail contacts, in `status`', lost: 'mail contacts aren’t shown' },
  'last-sign-in': {
    for: 'last sign-in, in `status`, in reviews and for `inactive`; needs Entra ID P1 as well',
    lost: 'the last sign-in isn’t shown: reviews go without it, and nobody counts as inactive',
  },
  sponsors: {
    for: 'a guest’s sponsors in Entra follow a `transfer`',
    lost: 'a guest’s sponsors in Entra stay as they are when somebody else looks after them',
  },
  policies: {
    for: '`doctor`: which of the tenant’s policies keep guests out',
    lost: 'a policy that keeps guests out is found only when an invitation fails',
  },
  installing: {
    for: 'installing itself in Teams for who is to be asked and hasn’t; `AppCatalog.Read.All` as well while nobody has it',
    lost: 'who hasn’t installed Usher isn’t reached, and the next one is asked',
  },
  'activity-feed': {
    for: 'Teams’ activity feed, which a muted chat does not silence: what is waiting for somebody, and that their partner is in',
    lost: 'whoever muted the chat hears of nothing until they look',
  },
};

/** The latter alone. */
export const lost = Object.fromEntries(
  Object.entries(permissions).map(([feature, say]) => [feature, say.lost]),
);
