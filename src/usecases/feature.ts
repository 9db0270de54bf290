/** What permissions are asked for; all that is said of them is in `words/en/permissions.ts`. */
export type Feature =
  | 'people'
  | 'invitations'
  | 'roles-by-group'
  | 'groups-not-owned'
  | 'application-roles'
  | 'directory-roles'
  | 'moving-accounts'
  | 'blocking-accounts'
  | 'deleting-accounts'
  | 'own-mail'
  | 'bounces'
  | 'contacts'
  | 'last-sign-in'
  | 'policies'
  | 'installing'
  | 'activity-feed'
  | 'sponsors';
