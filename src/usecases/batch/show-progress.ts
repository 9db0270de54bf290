import { type Batch, type ConfirmedBatch, isConfirmed, type LostRow } from '../../access/batch/batch.ts';
import { openRows, progressOf } from '../../access/batch/row-state.ts';
import { DAY_MS } from '../../access/term.ts';
import { tellOnce } from '../pay/to-each.ts';
import { DeliveryError, type Message, type World } from '../ports.ts';
import { noteBatch } from './change-batch.ts';
import { TELLING_MS } from './consult.ts';
import { endBatch } from './lately.ts';
import type { RowRecord } from './row-records.ts';
import type { Tending } from './tending.ts';

/** The card that shows how far it is changes no more often, in milliseconds. */
const REDRAW_MS = 3_000;
const MAX_LOST = 20;

/** Notes how far it is, and shows it on the card. */
export async function noteProgress(
  world: World,
  tending: Tending,
  batch: ConfirmedBatch,
  rows: readonly RowRecord[],
): Promise<ConfirmedBatch> {
  const counted = progressOf(rows.map(({ state }) => state ?? 'under-way'));
  const progress = { ...counted, 'to-come': Math.max(0, batch.good - batch.struck - rows.length) };
  const lost = rows
    .filter(({ state }) => state === 'declined' || state === 'failed')
    .slice(0, MAX_LOST)
    .map(({ row, address, by }): LostRow => ({ row, address, ...(by && { by }) }));
  const held = rows.flatMap(({ heldUntil }) => heldUntil ?? []);
  const latest = held.length === 0 ? undefined : Math.max(...held);
  const isSame =
    JSON.stringify([progress, lost, latest]) === JSON.stringify([batch.progress, batch.lost, batch.until]);
  let now = isSame
    ? batch
    : await noteBatch(world, batch, ({ until: _before, ...one }) => ({
        ...one,
        progress,
        lost,
        ...(latest !== undefined && { until: latest }),
      }));
  const over = openRows(progress) === 0;
  const last = tending.drawn.get(batch.id) ?? 0;
  if (!over && world.clock.now() - last < REDRAW_MS) return now;
  now = await draw(world, now);
  tending.drawn.set(batch.id, world.clock.now());
  return now;
}

/** The card that shows how far it is, put there where there is none. Whoever cannot be reached finds it in `list`. */
async function draw(world: World, batch: ConfirmedBatch): Promise<ConfirmedBatch> {
  const message: Message = { kind: 'batch', batch };
  const { posting } = batch;
  try {
    if (posting === undefined) {
      const posted = await world.messenger.post({ kind: 'person', person: batch.by.id }, message);
      return await noteBatch(world, batch, (one) => ({
        ...one,
        posting: { ...posted, reader: batch.by.id },
      }));
    }
    const shown = await world.messenger.update(posting, message);
    if (shown === posting.shown || shown === undefined) return batch;
    return await noteBatch(world, batch, (one) =>
      one.posting?.activity === posting.activity ? { ...one, posting: { ...one.posting, shown } } : one,
    );
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error;
    world.log.info({ batch: batch.id, err: error }, 'the card of a batch was not updated');
    return batch;
  }
}

/** One message when nothing is left to do but for partners to accept; another when the last is in, or a day later. */
export async function conclude(world: World, tending: Tending, batch: ConfirmedBatch): Promise<void> {
  const { progress } = batch;
  if (progress === undefined || openRows(progress) > 0 || batch.status === 'paused') return;
  const now = world.clock.now();
  const ended =
    batch.endedAt !== undefined
      ? batch
      : await draw(
          world,
          await noteBatch(world, batch, (one) => ({
            ...one,
            status: one.status === 'running' ? 'done' : one.status,
            endedAt: now,
          })),
        );
  await tell(world, ended, 'done');
  if (progress.invited > 0 && now < (ended.endedAt ?? now) + DAY_MS) return;
  if (progress.invited + progress.in > 0)
    await tell(world, ended, progress.invited === 0 ? 'all-in' : 'a-day-later');
  await draw(world, ended);
  await endBatch(world, ended.id);
  tending.rows.forget(ended.id);
  tending.drawn.delete(ended.id);
}

async function tell(world: World, batch: Batch, what: 'done' | 'all-in' | 'a-day-later'): Promise<void> {
  if (!isConfirmed(batch)) return;
  const claim = { errand: { id: `batch/${batch.id}/${what}` }, leaseUntil: world.clock.now() + TELLING_MS };
  await tellOnce(world, claim, [batch.by], { kind: 'batch-told', batch, what });
}
