import type { AccountOrigin, AccountSeen, KeptBecause, LeftoverStep } from './leftover.ts';
import type { AccessRecord, Ended, Removing } from './record.ts';
import { accountOf } from './record-queries.ts';

type Left = Ended | Removing;

/** Our clock and the directory's may differ by this, in milliseconds. */
const SKEW_MS = 60_000;
/** So long after a link was issued the guest that it made is there, whatever was tried again; in milliseconds. */
const MAKING_MS = 600_000;

/**
 * Whether we made the account: nobody had the address when access was asked for, and the account came into being
 * when we sent an invitation. One that somebody else made meanwhile is not ours.
 */
export function isMadeByUs(
  { request, links, account }: Pick<Ended, 'request' | 'links' | 'account'>,
  seen: AccountOrigin,
): boolean {
  const { createdAt } = seen;
  if (request.found.kind !== 'nobody' || createdAt === undefined) return false;
  if (account !== seen.id || seen.kind !== 'guest' || !seen.invited) return false;
  return links.some(({ issuedAt }) => createdAt >= issuedAt - SKEW_MS && createdAt <= issuedAt + MAKING_MS);
}

/** Why an account is not blocked whose holder an administrator cuts off: it is not ours, or others saw to it. */
export function whyNotBlocked(record: Left, seen: AccountOrigin | undefined): KeptBecause | undefined {
  if (seen === undefined) return 'gone';
  if (!isMadeByUs(record, seen)) return 'not-ours';
  const blockedByUs = record.leftover?.begun?.includes('block') ?? false;
  return seen.enabled || blockedByUs ? undefined : 'blocked-before';
}

/** Why nothing may be done with the account; undefined: it is ours, and nothing is theirs. */
export function whyKept(
  record: Left,
  step: LeftoverStep,
  seen: AccountSeen | undefined,
  others: readonly AccessRecord[],
): KeptBecause | undefined {
  const { leftover } = record;
  if (seen === undefined) return 'gone';
  if (!isMadeByUs(record, seen)) return 'not-ours';
  if (seen.holdsAny || others.some((other) => isWanted(other, seen.id))) return 'in-use';
  const blockedByUs = leftover?.begun?.includes('block') ?? false;
  if (!seen.enabled && !blockedByUs) return 'blocked-before';
  if (step === 'delete' && seen.enabled && leftover?.blockedAt !== undefined) return 'unblocked';
  return undefined;
}

/** Whether something of ours is under way for the account, or there. */
export const isWanted = (other: AccessRecord, account: string): boolean =>
  other.status !== 'ended' && (accountOf(other) === account || accountOf(other) === undefined);
