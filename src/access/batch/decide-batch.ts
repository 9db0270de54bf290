import type { ObjectId } from '../catalog.ts';
import { DAY_MS, type Instant } from '../term.ts';
import { type Batch, type BatchesLately, type ConfirmedBatch, sentRows } from './batch.ts';

/** What somebody wants of their own batch. */
export type BatchCommand =
  | { readonly type: 'confirm' | 'drop'; readonly at: Instant }
  | { readonly type: 'pause' | 'go-on' | 'stop'; readonly at: Instant };

/**
 * The batch as it is then; the same one where that is what was wanted already; undefined where it has gone past that.
 * Pure.
 */
export function decideBatch(batch: Batch, command: BatchCommand): Batch | undefined {
  switch (command.type) {
    case 'confirm':
      if (batch.status === 'dropped') return undefined;
      if (batch.status !== 'previewed') return batch;
      if (sentRows(batch) === 0) return undefined;
      return { ...next(batch), status: 'running', confirmedAt: command.at, next: 0 };
    case 'drop':
      if (batch.status === 'dropped') return batch;
      if (batch.status !== 'previewed') return undefined;
      return { ...next(batch), status: 'dropped', droppedAt: command.at };
    case 'pause':
      return batch.status === 'paused' ? batch : from(batch, ['running'], 'paused');
    case 'go-on': {
      if (batch.status === 'running') return batch;
      const running = from(batch, ['paused'], 'running');
      return running && { ...running, resumeAt: 0 };
    }
    case 'stop':
      return batch.status === 'stopped' ? batch : from(batch, ['running', 'paused'], 'stopped');
  }
}

const next = <B extends Batch>(batch: B): B => ({ ...batch, seq: batch.seq + 1 });

const from = (
  batch: Batch,
  befores: readonly Batch['status'][],
  status: ConfirmedBatch['status'],
): ConfirmedBatch | undefined =>
  'next' in batch && befores.includes(batch.status) ? { ...next(batch), status } : undefined;

/** With one more under way, or undefined where its rows are more than one person may send in a day. */
export function withBatch(
  { batches }: BatchesLately,
  batch: Batch,
  mostRowsADay: number,
  now: Instant,
): BatchesLately | undefined {
  const rows = sentRows(batch);
  const kept = batches.filter((one) => one.id !== batch.id && (one.underWay || one.at > now - DAY_MS));
  if (rowsSince(kept, batch.by.id, now - DAY_MS) + rows > mostRowsADay) return undefined;
  return { batches: [...kept, { id: batch.id, by: batch.by.id, at: now, rows, underWay: true }] };
}

const rowsSince = (batches: BatchesLately['batches'], by: ObjectId, since: Instant): number =>
  batches.reduce((sum, one) => (one.by === by && one.at > since ? sum + one.rows : sum), 0);

export const withoutBatch = ({ batches }: BatchesLately, id: string): BatchesLately => ({
  batches: batches.map((one) => (one.id === id ? { ...one, underWay: false } : one)),
});
