import { type ConfirmedBatch, isConfirmed } from '../../access/batch/batch.ts';
import type { Instant } from '../../access/term.ts';
import { change } from '../change.ts';
import { LEASE_MS } from '../pay/pay.ts';
import type { World } from '../ports.ts';
import { actorFor, type Roles, resourceOf } from '../roles.ts';
import { actOnRows } from './act-on-rows.ts';
import { carryOut } from './carry-out.ts';
import { noteBatch } from './change-batch.ts';
import { consult } from './consult.ts';
import { endBatch, openBatches } from './lately.ts';
import { keepBack, putOnRecord } from './put-on-record.ts';
import { lookAt, type RowRecord } from './row-records.ts';
import { showConsultation } from './show-consultation.ts';
import { conclude, noteProgress } from './show-progress.ts';
import type { Tending } from './tending.ts';

/** Of one batch in one turn, in milliseconds: others have theirs. */
const TURN_MS = 1_200;
/** Rows that are looked at in one turn. */
const LOOKED_AT = 300;
/** What is confirmed, and is not on record as such, was never confirmed. */
const CONFIRMING_MS = 3_600_000;

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
  for (const { id, at } of await openBatches(world)) {
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
    const after = await onward(world, roles, batch);
    if (after.next === batch.next) break;
    batch = after;
    if (world.clock.now() >= until) break;
  }
  await tending.rows.look(world, batch, LOOKED_AT);
  const rows = await tending.rows.of(world, batch);
  const seen = rows.every(({ state }) => state !== undefined);
  if (batch.status === 'stopped' && batch.actions === undefined) await cancelRest(world, roles, batch, rows);
  if (batch.status === 'running' && batch.resumeAt !== undefined) batch = await takeUp(world, batch, rows);
  if (batch.next >= batch.rows && seen) batch = await decisions(world, roles, tending, batch, rows, until);
  batch = await noteProgress(world, tending, batch, rows);
  if (batch.next >= batch.rows && rows.every(({ state }) => state !== undefined))
    await conclude(world, tending, batch);
  return batch;
}

/** The next part of it. */
function onward(world: World, roles: Pick<Roles, 'caller'>, batch: ConfirmedBatch): Promise<ConfirmedBatch> {
  if (batch.status !== 'running') return keepBack(world, batch);
  return batch.actions === undefined ? putOnRecord(world, batch) : actOnRows(world, roles, batch);
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
  // Stopped, what a list about access had asked for by then is still asked for.
  if (batch.status === 'running' || (batch.status === 'stopped' && batch.actions !== undefined)) {
    const toAsk = Map.groupBy(
      rows.filter(({ state, isAsked }) => state === 'asked' && isAsked === false),
      ({ turn = '' }) => turn,
    );
    for (const [key, some] of toAsk) batch = await consult(world, batch, key, some);
  }
  for (const one of batch.consultations ?? [])
    batch = await showConsultation(world, tending, batch, one, rows);
  return batch;
}
