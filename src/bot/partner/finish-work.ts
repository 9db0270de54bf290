import type { Leftover } from '../../access/leftover.ts';
import type { AccessRecord } from '../../access/record.ts';
import { payNow } from '../../usecases/pay/pay.ts';
import type { CommandContext } from '../authorize.ts';

/** How long another worker is left alone with the errand before we look again, in milliseconds. */
const LOOK_WITHIN_MS = 2_000;

/** Whether the directory is still to do its part, and nobody has to mend something first. */
function isUnderWay(record: AccessRecord): boolean {
  switch (record.status) {
    case 'granting':
    case 'removing':
      return record.problem === undefined;
    case 'ended':
      return record.taking !== undefined || isBeingRestored(record.leftover);
    case 'requested':
    case 'inviting':
    case 'invited':
    case 'invitation-expired':
    case 'granted':
      return false;
  }
}

const isBeingRestored = (leftover: Leftover | undefined): boolean =>
  leftover?.restoring !== undefined && leftover.restoredAt === undefined && leftover.problem === undefined;

/**
 * The record once its access is taken away, or given back, for as long as the person waits for it; as it stands when
 * that takes too long, or when somebody has to mend something first. The errand stays owed whatever comes.
 */
export async function finishWork(
  { world, retry }: CommandContext,
  record: AccessRecord,
  work: 'grant' | 'remove-memberships' | 'restore-account',
): Promise<AccessRecord> {
  for (;;) {
    const payment = await retry.run(() => payNow(world, record.id, work));
    const now = (await world.store.load(record.id))?.record ?? record;
    if (!isUnderWay(now)) return now;
    if (!(await retry.pause(payment.kind === 'postponed' ? payment.ms : LOOK_WITHIN_MS))) return now;
  }
}
