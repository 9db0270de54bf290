import {
  type Batch,
  type BatchConsultation,
  type ConfirmedBatch,
  isConfirmed,
  type LostRow,
} from '../../access/batch/batch.ts';
import { openRows, progressOf } from '../../access/batch/row-state.ts';
import { DAY_MS, type Instant } from '../../access/term.ts';
import { change } from '../change.ts';
import { LEASE_MS } from '../pay/pay.ts';
import { tellOnce } from '../pay/to-each.ts';
import { DeliveryError, type Message, type World } from '../ports.ts';
import { actorFor, type Roles, resourceOf } from '../roles.ts';
import { carryOut } from './carry-out.ts';
import { noteBatch } from './change-batch.ts';
import { consult, consultationKey, putCards, redraw, TELLING_MS } from './consult.ts';
import { endBatch } from './lately.ts';
import { keepBack, putOnRecord } from './put-on-record.ts';
import { lookAt, type RowRecord, RowRecords } from './row-records.ts';
import { waitingRows } from './waiting-rows.ts';

/** Of one batch in one turn, in milliseconds: others have theirs. */
const TURN_MS = 1_200;
/** Rows that are looked at in one turn. */
const LOOKED_AT = 300;
/** The card that shows how far it is changes no more often, in milliseconds. */
const REDRAW_MS = 3_000;
const MAX_LOST = 20;
/** What is confirmed, and is not on record as such, was never confirmed. */
const CONFIRMING_MS = 3_600_000;

export interface Tending {
  readonly rows: RowRecords;
  /** When the card of each batch was drawn last. */
  readonly drawn: Map<string, Instant>;
  /** What each card for those who decide said last, by batch and consultation. */
  readonly asked: Map<string, string>;
}

export const newTending = (): Tending => ({ rows: new RowRecords(), drawn: new Map(), asked: new Map() });

/**
 * Brings every batch under way on; what goes wrong with one is logged, and tried again in the next turn. Whether any
 * went on.
 */
export async function tendBatches(
  world: World,
  roles: Pick<Roles, 'caller'>,
  tending: Tending,
): Promise<boolean> {
  let moved = false;
  const found = await world.store.batchesLately();
  for (const { id, underWay, at } of found?.lately.batches ?? []) {
    if (!underWay) continue;
    try {
      const stored = await world.store.batch(id);
      if (stored !== undefined && isConfirmed(stored.batch)) {
        const after = await tend(world, roles, tending, stored.batch);
        moved ||= after.seq !== stored.batch.seq;
      } else if (at < world.clock.now() - CONFIRMING_MS) await endBatch(world, id);
    } catch (error) {
      world.log.warn({ batch: id, err: error }, 'a batch did not go on; it is tried again');
    }
  }
  return moved;
}

async function tend(
  world: World,
  roles: Pick<Roles, 'caller'>,
  tending: Tending,
  stored: ConfirmedBatch,
): Promise<ConfirmedBatch> {
  const until = world.clock.now() + TURN_MS;
  let batch = stored;
  while ((batch.status === 'running' || batch.status === 'stopped') && batch.next < batch.rows) {
    const after = await (batch.status === 'running' ? putOnRecord : keepBack)(world, batch);
    if (after.next === batch.next) break;
    batch = after;
    if (world.clock.now() >= until) break;
  }
  await tending.rows.look(world, batch, LOOKED_AT);
  const rows = await tending.rows.of(world, batch);
  const seen = rows.every(({ state }) => state !== undefined);
  if (batch.status === 'stopped') await cancelRest(world, roles, batch, rows);
  if (batch.status === 'running' && batch.resumeAt !== undefined) batch = await takeUp(world, batch, rows);
  if (batch.next >= batch.rows && seen) batch = await decisions(world, roles, tending, batch, rows, until);
  batch = await noteProgress(world, tending, batch, rows);
  if (batch.next >= batch.rows && rows.every(({ state }) => state !== undefined))
    await conclude(world, tending, batch);
  return batch;
}

/** What waited while it was paused is due again. */
async function takeUp(
  world: World,
  batch: ConfirmedBatch,
  rows: readonly RowRecord[],
): Promise<ConfirmedBatch> {
  const from = batch.resumeAt ?? 0;
  const some = rows.slice(from, from + LOOKED_AT);
  const now = world.clock.now();
  for (const { id, state } of some) {
    if (id === undefined || (state !== 'under-way' && state !== 'held-up')) continue;
    const claims = await world.store.claimFor(id, 'invite', now, LEASE_MS);
    for (const claim of claims) await world.store.postpone(claim, now);
  }
  world.nudge(['invite']);
  return noteBatch(world, batch, ({ resumeAt: _over, ...one }) =>
    from + some.length >= rows.length ? one : { ...one, resumeAt: from + some.length },
  );
}

/** Whatever was not invited when it was stopped is withdrawn, in the name of who stopped it. */
async function cancelRest(
  world: World,
  roles: Pick<Roles, 'caller'>,
  batch: ConfirmedBatch,
  rows: readonly RowRecord[],
): Promise<void> {
  const caller = await roles.caller(batch.by.id);
  if (caller === undefined) return;
  const rest = rows.filter(({ state }) => state === 'asked' || state === 'under-way' || state === 'held-up');
  for (const row of rest.slice(0, LOOKED_AT)) {
    const record = await lookAt(world, row);
    if (record?.status !== 'requested' && record?.status !== 'inviting') continue;
    const by = actorFor(world, batch.by, caller, resourceOf(world, row.resource));
    await change(world, record.id, { type: 'cancel', at: world.clock.now(), by });
    await lookAt(world, row);
  }
}

async function decisions(
  world: World,
  roles: Pick<Roles, 'caller'>,
  tending: Tending,
  stored: ConfirmedBatch,
  rows: readonly RowRecord[],
  until: Instant,
): Promise<ConfirmedBatch> {
  let batch = stored;
  for (const one of batch.consultations ?? [])
    if (one.verdict !== undefined && !one.verdict.done)
      batch = await carryOut(world, roles, batch, one, rows, until);
  if (batch.status === 'running') {
    const toAsk = Map.groupBy(
      rows.filter(({ state, isAsked }) => state === 'asked' && isAsked === false),
      ({ turn = '' }) => turn,
    );
    for (const [key, some] of toAsk) batch = await consult(world, batch, key, some);
  }
  for (const one of batch.consultations ?? []) batch = await cards(world, tending, batch, one, rows);
  return batch;
}

async function cards(
  world: World,
  tending: Tending,
  batch: ConfirmedBatch,
  consultation: BatchConsultation,
  rows: readonly RowRecord[],
): Promise<ConfirmedBatch> {
  const key = consultationKey(consultation);
  const theirs = rows.filter(({ state, turn }) => state === 'asked' && turn === key);
  const { verdict, struck } = consultation;
  const open = theirs.length > 0 && verdict === undefined;
  const remind = open && !consultation.reminded && theirs.some(({ isReminded }) => isReminded);
  const said = JSON.stringify([theirs.length, struck, verdict?.at, verdict?.done]);
  const name = `${batch.id} ${key}`;
  const missing = open && consultation.people.some(({ id }) => isMissing(consultation, id));
  if (!missing && !remind && tending.asked.get(name) === said) return batch;
  const message: Message = {
    kind: 'batch-approval',
    batch,
    consultation,
    ...(await waitingRows(world, batch, consultation)),
    waiting: theirs.length,
  };
  let now = batch;
  if (open) now = await putCards(world, now, consultation, theirs, message);
  if (remind) {
    now = await putCards(world, now, consultation, theirs, message, true);
    now = await noteBatch(world, now, (one) => ({
      ...one,
      consultations: (one.consultations ?? []).map((each) =>
        consultationKey(each) === key ? { ...each, reminded: true as const } : each,
      ),
    }));
  }
  const latest = (now.consultations ?? []).find((one) => consultationKey(one) === key);
  if (latest !== undefined) now = await redraw(world, now, latest, message);
  tending.asked.set(name, said);
  return now;
}

const isMissing = ({ cards: put, unreachable }: BatchConsultation, id: string): boolean =>
  !unreachable.includes(id) && !put.some(({ reader }) => reader === undefined || reader === id);

/** Notes how far it is, and shows it on the card. */
async function noteProgress(
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
export async function draw(world: World, batch: ConfirmedBatch): Promise<ConfirmedBatch> {
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
async function conclude(world: World, tending: Tending, batch: ConfirmedBatch): Promise<void> {
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
