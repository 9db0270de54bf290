import type { Person } from '../../access/record.ts';
import { inTurnOf, TURN_TAKEN_MS } from '../account-turn.ts';
import { type ChangeOutcome, change } from '../change.ts';
import { backoff, PAID, type Payment, paidBy, postponed } from '../pay/payment.ts';
import { type Claim, DirectoryError, type Stored, type World } from '../ports.ts';
import { actorFor, type Caller, resourceOf } from '../roles.ts';
import { problemToNote } from '../unknown-answer.ts';

/** What only an administrator can mend is tried again this often, in milliseconds. */
const MENDING_MS = 600_000;

/** An administrator has an account back that we blocked or deleted. */
export function restoreAccount(
  world: World,
  stored: Stored,
  { person, caller }: { readonly person: Person; readonly caller: Caller },
): Promise<ChangeOutcome> {
  const by = actorFor(world, person, caller, resourceOf(world, stored.record.request.resource));
  return change(world, stored, { type: 'restore-account', at: world.clock.now(), by });
}

/** Brings the account back, and lifts the block that was ours. Doing so twice is no harm. */
export async function payRestoreAccount(world: World, claim: Claim): Promise<Payment> {
  const record = (await world.store.load(claim.errand.record))?.record;
  if (record?.status !== 'ended' || record.account === undefined) return PAID;
  const { id, account, leftover } = record;
  if (leftover?.restoring === undefined || leftover.restoredAt !== undefined) return PAID;
  const { directory } = world;
  try {
    const restored = await inTurnOf(world, account, async () => {
      if (leftover.begun?.includes('delete') && (await directory.isDeleted(account)))
        await directory.restoreAccount(account);
      if (leftover.begun?.includes('block')) await directory.setEnabled(account, true);
      const at = world.clock.now();
      return paidBy(await change(world, id, { type: 'note-account-restored', at }, claim));
    });
    return restored ?? postponed(TURN_TAKEN_MS);
  } catch (error) {
    if (!(error instanceof DirectoryError)) throw error;
    if (error.retryAfterMs !== undefined)
      return postponed(Math.max(error.retryAfterMs, backoff(claim.attempts)));
    const problem = await problemToNote(world, id, error);
    const step = leftover.deletedAt === undefined ? 'block' : 'delete';
    await change(world, id, { type: 'note-leftover-failed', at: world.clock.now(), step, ...problem });
    return postponed(MENDING_MS);
  }
}
