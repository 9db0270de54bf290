import {
  type Batch,
  type ConfirmedBatch,
  isConfirmed,
  type LostRow,
  type Progress,
  sentRows,
} from '../../access/batch/batch.ts';
import { isShort, openRows, progressOf } from '../../access/batch/row-state.ts';
import type { AccessRecord } from '../../access/record.ts';
import { DAY_MS, type Instant } from '../../access/term.ts';
import { tellOnce } from '../pay/tell/to-each.ts';
import { DeliveryError, type Message, postingOf, type World } from '../ports.ts';
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
  const progress = { ...counted, 'to-come': Math.max(0, sentRows(batch) - rows.length) };
  const lost = rows
    .filter(({ state }) => state === 'declined' || state === 'failed')
    .slice(0, MAX_LOST)
    .map(({ row, address, by }): LostRow => ({ row, address, ...(by && { by }) }));
  const same = JSON.stringify([progress, lost]) === JSON.stringify([batch.progress, batch.lost]);
  const latest = same ? batch.until : lastOf(world, tending, batch, { progress, rows });
  let now = same
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

/** When the last invitation is expected to go: when its turn comes where they are paced, else at the speed so far. */
function lastOf(
  world: World,
  tending: Tending,
  batch: ConfirmedBatch,
  { progress, rows }: { readonly progress: Progress; readonly rows: readonly RowRecord[] },
): Instant | undefined {
  const held = rows.flatMap(({ heldUntil }) => heldUntil ?? []);
  if (held.length > 0) return Math.max(...held);
  const now = world.clock.now();
  const going = progress['under-way'];
  const past = sentRows(batch) - openRows(progress);
  const since = tending.since.get(batch.id);
  if (going === 0 || batch.status !== 'running') tending.since.delete(batch.id);
  else if (since === undefined) tending.since.set(batch.id, { at: now, past });
  else if (past > since.past) return now + (going * (now - since.at)) / (past - since.past);
  return undefined;
}

/** The card that shows how far it is, put there where there is none. Whoever cannot be reached finds it in `list`. */
export const draw = (world: World, batch: ConfirmedBatch): Promise<ConfirmedBatch> =>
  // Whoever begins a list puts the card there at once, while the job may come to it as well.
  world.inTurn(`card of ${batch.id}`, async () => {
    const now = (await world.store.batch(batch.id))?.batch;
    return drawNow(world, now !== undefined && isConfirmed(now) ? now : batch);
  });

async function drawNow(world: World, batch: ConfirmedBatch): Promise<ConfirmedBatch> {
  const records = await recordsShown(world, batch);
  const message: Message = { kind: 'batch', batch, ...(records && { records }) };
  const { posting } = batch;
  try {
    if (posting === undefined) {
      const posted = postingOf(await world.messenger.post({ kind: 'person', person: batch.by.id }, message));
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

/** Of a short list without a file each row is on the card. */
export async function recordsShown(
  world: Pick<World, 'store'>,
  batch: ConfirmedBatch,
): Promise<readonly AccessRecord[] | undefined> {
  if (!isShort(batch)) return undefined;
  const rows = (await world.store.batchRows(batch.id, 0))?.rows ?? [];
  const ids = rows.flatMap((row) => (row.kind === 'good' && row.record !== undefined ? [row.record] : []));
  const stored = await Promise.all(ids.map((id) => world.store.load(id)));
  return stored.flatMap((one) => one?.record ?? []);
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
