import type { Ended } from '../../access/record.ts';
import { DAY_MS } from '../../access/term.ts';
import { backoff, PAID, type Payment, postponed } from '../pay/payment.ts';
import { type Claim, DirectoryError, type World } from '../ports.ts';

/** That a mail was sent is known for longer than it is tried, in milliseconds. */
const SENT_MS = 30 * DAY_MS;
const YES = 'yes';
const NO = 'no';

/**
 * Tells a partner by our own mail that their access is over, where there is such mail. It is rather lost than sent twice:
 * that it is about to leave is noted before. Who has access again by then, or is gone, is not written to.
 */
export async function payTellEnded(world: World, claim: Claim): Promise<Payment> {
  const { letters, store, clock } = world;
  const record = (await store.load(claim.errand.record))?.record;
  if (letters === undefined || record?.status !== 'ended' || record.outcome !== 'expired') return PAID;
  const sent = `${claim.errand.id}/sent`;
  if ((await store.note(sent)) === YES || (await isBack(world, record))) return PAID;
  const note = (value: string) => store.saveNote(sent, value, clock.now() + SENT_MS);
  try {
    if ((await world.directory.account(record.account ?? '')) === undefined) return PAID;
    await note(YES);
    await letters.tellEnded(record, record.changedAt);
    return PAID;
  } catch (error) {
    if (!(error instanceof DirectoryError)) throw error;
    const { code, requestId, acted, retryAfterMs } = error;
    world.log.warn({ errand: claim.errand.id, code, requestId }, 'a partner was not told of the end');
    if (acted || retryAfterMs === undefined || clock.now() - claim.owedAt > DAY_MS) return PAID;
    await note(NO);
    return postponed(Math.max(retryAfterMs, backoff(claim.attempts)));
  }
}

/** They were asked for anew meanwhile. */
const isBack = async ({ store }: World, { id, request }: Ended): Promise<boolean> =>
  (await store.byAddress(request.address)).some(
    ({ record }) =>
      record.id !== id && record.status !== 'ended' && record.request.resource === request.resource,
  );
