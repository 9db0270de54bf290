import type { ConfirmedBatch, GoodRow } from '../../access/batch/batch.ts';
import type { World } from '../ports.ts';
import { changeLately } from './lately.ts';
import { putOnRecord } from './put-on-record.ts';
import { draw } from './show-progress.ts';

/**
 * A few partners of one line go as a list that is confirmed already; what bounds lines was asked before. The card that
 * shows them is there when this is done.
 */
export async function beginLine(
  world: World,
  batch: ConfirmedBatch,
  rows: readonly GoodRow[],
): Promise<void> {
  const { id, by, at } = batch;
  // The same line, delivered once more.
  if ((await world.store.batch(id)) !== undefined) return;
  await world.store.saveBatchRows(id, 0, rows, (await world.store.batchRows(id, 0))?.version);
  if (!(await world.store.saveBatch(batch, undefined))) return;
  // Rows by line are under another limit than those by file.
  await changeLately(world, ({ batches }) => ({
    batches: [...batches, { id, by: by.id, at, rows: 0, underWay: true }],
  }));
  const put = await putOnRecord(world, batch).catch((error: unknown) => {
    world.log.warn({ batch: id, err: error }, 'a short list is put on record by its job');
    return batch;
  });
  await draw(world, put);
  world.nudgeLists();
}
