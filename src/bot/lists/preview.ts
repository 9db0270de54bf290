import { type Batch, isConfirmed } from '../../access/batch/batch.ts';
import { batchPage, dayLimitOf } from '../../usecases/batch/own-batch.ts';
import { recordsShown } from '../../usecases/batch/show-progress.ts';
import type { World } from '../../usecases/ports.ts';
import type { Reply } from '../respond/reply.ts';

/** A list as it is now; before it is confirmed, with the rows after this one. */
export async function previewOf(
  world: Pick<World, 'store' | 'policy' | 'clock'>,
  batch: Batch,
  after?: number,
): Promise<Reply> {
  if (batch.status !== 'previewed') {
    const records = isConfirmed(batch) ? await recordsShown(world, batch) : undefined;
    return { kind: 'batch', batch, ...(records && { records }) };
  }
  const tooMany = await dayLimitOf(world, batch);
  const page = await batchPage(world, batch, after);
  return { kind: 'batch-preview', batch, ...page, ...(tooMany && { tooMany }) };
}
