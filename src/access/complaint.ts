import type { AccessRecord, Status } from './record.ts';
import type { Instant } from './term.ts';

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

/** What can go wrong as things stand, the likeliest first. */
export const COMPLAINTS_WHEN = {
  requested: [],
  inviting: ['no-mail', 'other-account', 'no-passcode', 'no-second-factor', 'blocked'],
  invited: ['no-mail', 'other-account', 'no-passcode', 'no-second-factor', 'blocked'],
  'invitation-expired': ['no-mail'],
  granting: ['own-tenant', 'other-account', 'asks-password', 'no-passcode', 'no-second-factor', 'blocked'],
  granted: ['own-tenant', 'other-account', 'asks-password', 'no-passcode', 'no-second-factor', 'blocked'],
  removing: [],
  ended: [],
} as const satisfies Readonly<Record<Status, readonly Complaint[]>>;

/** Whether somebody can get stuck so as things stand. */
export function isPossible(complaint: Complaint, { status }: Pick<AccessRecord, 'status'>): boolean {
  const possible: readonly Complaint[] = COMPLAINTS_WHEN[status];
  return possible.includes(complaint);
}

/** Whoever presses every button is heard once, and whoever chose the wrong one can say so later; in milliseconds. */
const NEXT_COMPLAINT_MS = 600_000;

/** `told`: the sponsor knows. `later`: they have just heard of something else. */
export type Telling = 'open' | 'told' | 'later';

/** Whether a complaint can be told to the sponsor. Each is told once, until something came of it. */
export function tellingOf(
  { complained }: Pick<AccessRecord, 'complained'>,
  complaint: Complaint,
  at: Instant,
): Telling {
  if (complained === undefined) return 'open';
  if (complained.of.includes(complaint)) return 'told';
  return at - complained.at < NEXT_COMPLAINT_MS ? 'later' : 'open';
}
