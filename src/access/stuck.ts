import type { Complaint } from './complaint.ts';
import type { AccessRecord, Status } from './record.ts';
import type { Instant } from './term.ts';

const ACCEPTING = ['no-mail', 'other-account', 'no-passcode', 'no-second-factor', 'blocked'] as const;
const COMING_IN = [
  'own-tenant',
  'other-account',
  'asks-password',
  'no-passcode',
  'no-second-factor',
  'blocked',
] as const;

/** What can go wrong as things stand, the likeliest first. */
export const COMPLAINTS_WHEN = {
  requested: [],
  inviting: ACCEPTING,
  invited: ACCEPTING,
  'invitation-expired': ['no-mail'],
  granting: COMING_IN,
  granted: COMING_IN,
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
