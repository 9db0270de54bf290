import type { AccessRecord } from '../../access/record.ts';
import { payNow } from '../../usecases/pay/pay.ts';
import type { CommandContext } from '../authorize.ts';

/** How long another worker is left alone with the errand before we look again, in milliseconds. */
const LOOK_WITHIN_MS = 2_000;

/**
 * The record once its access is taken away, for as long as the person waits for it; as it stands when that takes too
 * long, or when somebody has to mend something first. The errand stays owed whatever comes.
 */
export async function finishRemoval(
  { world, retry }: CommandContext,
  record: AccessRecord,
): Promise<AccessRecord> {
  for (;;) {
    const payment = await retry.run(() => payNow(world, record.id, 'remove-memberships'));
    const now = (await world.store.load(record.id))?.record ?? record;
    const under =
      now.status === 'removing'
        ? now.problem === undefined
        : now.status === 'ended' && now.taking !== undefined;
    if (!under) return now;
    if (!(await retry.pause(payment.kind === 'postponed' ? payment.ms : LOOK_WITHIN_MS))) return now;
  }
}
