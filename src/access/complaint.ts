/**
 * How partners get stuck on their way in, and say so on the page of their link:
 * - `other-account`: signed in as somebody else than who was invited
 * - `own-tenant`: led into their own company instead of ours
 * - `no-mail`: the invitation does not come
 * - `no-passcode`: the code that is mailed for signing in does not come
 * - `no-second-factor`: the telephone or app that confirms a sign-in is gone
 * - `blocked`: Microsoft says that an organisation does not allow it
 * - `asks-password`: the application asks for a password that they never had
 */
export const COMPLAINTS = [
  'no-mail',
  'other-account',
  'own-tenant',
  'no-passcode',
  'no-second-factor',
  'blocked',
  'asks-password',
] as const;
export type Complaint = (typeof COMPLAINTS)[number];
