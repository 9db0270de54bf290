import { type Batch, type BatchRow, ROWS_A_PART } from '../../access/batch/batch.ts';
import { batchIdFor } from '../../usecases/identify.ts';
import type { CommandContext } from '../authorize.ts';
import type { Reply } from '../respond/reply.ts';
import { previewOf } from './preview.ts';

/** What a list was found to hold, right rows and wrong ones. */
type Found = Pick<Batch, 'file' | 'ignored' | 'good' | 'found' | 'notes' | 'actions'> & {
  readonly rows: readonly BatchRow[];
};

export const NOBODY = { nobody: 0, 'accepted-guest': 0, 'pending-guest': 0, employee: 0 } as const;

/** The list that the same message brought before, delivered once more. */
export async function keptList({ world, speaker }: CommandContext): Promise<Reply | undefined> {
  const before = await world.store.batch(batchIdFor(speaker.activity));
  return before === undefined ? undefined : previewOf(world, before.batch);
}

/** Keeps a list, its rows first, so that whoever finds it finds all of it; and shows what it comes to. */
export async function keepList({ world, speaker }: CommandContext, found: Found): Promise<Reply> {
  const { rows, ...about } = found;
  const { person, place, activity } = speaker;
  const batch: Batch = {
    ...about,
    id: batchIdFor(activity),
    seq: 1,
    status: 'previewed',
    by: person,
    at: world.clock.now(),
    origin: { conversation: place.conversation, serviceUrl: place.serviceUrl },
    rows: rows.length,
    struck: 0,
  };
  for (let part = 0; part * ROWS_A_PART < rows.length; part++)
    await world.store.saveBatchRows(
      batch.id,
      part,
      rows.slice(part * ROWS_A_PART, (part + 1) * ROWS_A_PART),
      (await world.store.batchRows(batch.id, part))?.version,
    );
  await world.store.saveBatch(batch, undefined);
  return previewOf(world, batch);
}
