import { isConfirmed } from '../../access/batch/batch.ts';
import type { Inviting } from '../../access/record.ts';
import type { World } from '../ports.ts';

/** What is paused is due again when it goes on; else it looks again after this, in milliseconds. */
const PAUSED_MS = 600_000;
/** All rows are on record before the first mail: about how long that takes, in milliseconds. */
const PUTTING_MS = 1_000;
const ROW_MS = 10;

/** How long an invitation waits because of the list that it came in, in milliseconds; undefined: it does not. */
export async function heldByBatch(
  { store }: Pick<World, 'store'>,
  { request }: Inviting,
): Promise<number | undefined> {
  if (request.batch === undefined) return undefined;
  const batch = (await store.batch(request.batch.id))?.batch;
  if (batch === undefined || !isConfirmed(batch)) return undefined;
  switch (batch.status) {
    case 'paused':
      return PAUSED_MS;
    case 'stopped':
      // Until it is withdrawn; what is sent anew later is sent.
      return batch.endedAt === undefined ? PAUSED_MS : undefined;
    case 'running':
      return batch.next < batch.rows ? PUTTING_MS + (batch.rows - batch.next) * ROW_MS : undefined;
    case 'done':
      return undefined;
  }
}
