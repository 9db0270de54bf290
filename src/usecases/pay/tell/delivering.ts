import type { AccessRecord } from '../../../access/record.ts';
import { DAY_MS } from '../../../access/term.ts';
import { type Claim, DeliveryError, type Posting, type World } from '../../ports.ts';
import { backoff, PAID, type Payment, postponed } from '../payment.ts';
import { doubtCards, oweRefresh } from './drawing.ts';

/** Pays what is to be said of a record as it is now. */
export async function delivering(
  world: World,
  claim: Claim,
  deliver: (record: AccessRecord) => Promise<void>,
): Promise<Payment> {
  const record = (await world.store.load(claim.errand.record))?.record;
  return record === undefined ? PAID : giveUpInTime(world, claim, () => deliver(record));
}

/**
 * As `delivering`, for what puts such cards. The try before may have put one and failed, or been killed, before it could
 * bring it up to date with what came meanwhile; whoever refreshed the others did not know of it.
 */
export const deliveringCards = (
  world: World,
  claim: Claim,
  card: Posting['card'],
  put: (record: AccessRecord, before: readonly Posting[]) => Promise<void>,
): Promise<Payment> =>
  delivering(world, claim, async (record) => {
    const before = await world.store.postings(record.id);
    await put(record, before);
    if (claim.inDoubt) await doubtCards(world, record.id);
    if (claim.attempts > 0 || claim.inDoubt || before.some((one) => one.card === card))
      await oweRefresh(world, record.id, `${card}/${claim.attempts}/${world.clock.now()}`);
  });

/** A day may have passed while nobody was there to try at all: so often it is tried in any case. */
const MIN_TRIES = 8;

/** Delivers; tries again later for as long as it may help, and no longer than a day. */
export async function giveUpInTime(
  world: World,
  claim: Claim,
  deliver: () => Promise<void>,
): Promise<Payment> {
  try {
    await deliver();
    return PAID;
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error;
    const age = world.clock.now() - claim.owedAt;
    if (error.retryAfterMs !== undefined && (age < DAY_MS || claim.attempts + 1 < MIN_TRIES))
      return postponed(Math.max(error.retryAfterMs, backoff(claim.attempts)));
    world.log.warn({ errand: claim.errand.id, err: error }, 'message given up');
    return PAID;
  }
}
