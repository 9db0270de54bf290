import type { Granting, Invited } from '../access/record.ts';
import type { World } from './ports.ts';

/**
 * How long the directory may not know an account that it has shown, in milliseconds. A new guest reaches every replica
 * within seconds as a rule, and within minutes on a bad day (facts on replication lag); a longer wait would only keep
 * the sponsor waiting.
 */
export const MAX_UNKNOWN_MS = 600_000;

/** When the directory showed the account of this record for the last time. */
function shownAt({ request: { found, at }, ...record }: Invited | Granting): number {
  if (record.status === 'granting') return record.acceptedAt ?? at;
  const knownBefore = found.kind !== 'nobody' && found.account === record.account;
  return knownBefore ? at : record.invitedAt;
}

/** Whether an account that the directory does not know now has been deleted, and is not merely new. */
export const isGone = ({ clock }: Pick<World, 'clock'>, record: Invited | Granting): boolean =>
  clock.now() - shownAt(record) >= MAX_UNKNOWN_MS;
