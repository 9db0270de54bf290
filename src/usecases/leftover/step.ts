import { isWanted, whyKept, whyNotBlocked } from '../../access/judge-leftover.ts';
import { isDue, type KeptBecause, type LeftoverStep } from '../../access/leftover.ts';
import type { Ended, Removing } from '../../access/record.ts';
import { inTurnOf, TURN_TAKEN_MS } from '../account-turn.ts';
import { change } from '../change.ts';
import { backoff, PAID, type Payment, paidBy, postponed } from '../pay/payment.ts';
import { type Claim, DirectoryError, type World } from '../ports.ts';
import { problemToNote } from '../unknown-answer.ts';
import { recordsBeside } from './find.ts';

/** What only an administrator can mend is tried again this often, in milliseconds. */
const MENDING_MS = 3_600_000;

/** Blocks the account, or deletes it, where a look at this very moment says that it is ours and that nothing is theirs. */
export const payBlockAccount = (world: World, claim: Claim): Promise<Payment> => take(world, claim, 'block');
export const payDeleteAccount = (world: World, claim: Claim): Promise<Payment> =>
  take(world, claim, 'delete');

type Left = (Ended | Removing) & { readonly account: string };

async function take(world: World, claim: Claim, step: LeftoverStep): Promise<Payment> {
  const account = (await dueRecord(world, claim, step))?.account;
  if (account === undefined) return PAID;
  try {
    const done = await inTurnOf(world, account, async () => {
      const record = await dueRecord(world, claim, step);
      return record === undefined ? PAID : takeInTurn(world, claim, record, step);
    });
    return done ?? postponed(TURN_TAKEN_MS);
  } catch (error) {
    return failed(world, claim, step, error);
  }
}

async function dueRecord(world: World, claim: Claim, step: LeftoverStep): Promise<Left | undefined> {
  const record = (await world.store.load(claim.errand.record))?.record;
  if (record?.status !== 'ended' && record?.status !== 'removing') return undefined;
  if (!isDue(record.leftover, step, world.clock.now())) return undefined;
  const { account } = record;
  return account === undefined ? undefined : { ...record, account };
}

/** That it is begun is on record first: what is found done afterwards was done by us. */
async function takeInTurn(world: World, claim: Claim, record: Left, step: LeftoverStep): Promise<Payment> {
  if (claim.errand.kind === 'block-at-once') return blockAtOnce(world, claim, record);
  const { directory } = world;
  const { id, account } = record;
  const seen = await directory.leftover(account);
  const wasBegun = record.leftover?.begun?.includes(step) ?? false;
  if (step === 'delete' && wasBegun && seen === undefined && (await directory.isDeleted(account)))
    return noted(world, claim, id, step);
  const why = whyKept(record, step, seen, await recordsBeside(world, record));
  if (why !== undefined) return keep(world, claim, id, why);
  await change(world, id, { type: 'begin-leftover', at: world.clock.now(), step });
  if (step === 'block') await directory.setEnabled(account, false);
  else await directory.deleteAccount(account);
  // Whoever asked for the guest in between finds them as they were.
  if ((await recordsBeside(world, record)).some((other) => isWanted(other, account))) {
    if (step === 'delete') await directory.restoreAccount(account);
    await directory.setEnabled(account, true);
    return keep(world, claim, id, 'in-use');
  }
  return noted(world, claim, id, step);
}

/** In an emergency, whatever else is theirs: only whose account it is counts, and nobody need let us see what it holds. */
async function blockAtOnce(world: World, claim: Claim, record: Left): Promise<Payment> {
  const { id, account } = record;
  const why = whyNotBlocked(record, await world.directory.origin(account));
  if (why !== undefined) return keep(world, claim, id, why);
  await change(world, id, { type: 'begin-leftover', at: world.clock.now(), step: 'block' });
  await world.directory.setEnabled(account, false);
  return noted(world, claim, id, 'block');
}

const noted = async (world: World, claim: Claim, id: string, step: LeftoverStep): Promise<Payment> =>
  paidBy(
    await change(
      world,
      id,
      { type: step === 'block' ? 'note-blocked' : 'note-deleted', at: world.clock.now() },
      claim,
    ),
  );

async function keep(world: World, claim: Claim, id: string, why: KeptBecause): Promise<Payment> {
  world.log.info({ record: id, why }, 'an account is left as it is');
  return paidBy(await change(world, id, { type: 'keep-leftover', at: world.clock.now(), why }, claim));
}

async function failed(world: World, claim: Claim, step: LeftoverStep, error: unknown): Promise<Payment> {
  if (!(error instanceof DirectoryError)) throw error;
  if (error.retryAfterMs !== undefined)
    return postponed(Math.max(error.retryAfterMs, backoff(claim.attempts)));
  const id = claim.errand.record;
  const problem = await problemToNote(world, id, error);
  await change(world, id, { type: 'note-leftover-failed', at: world.clock.now(), step, ...problem });
  return postponed(MENDING_MS);
}
