import type { BatchConsultation, BatchPosting, ConfirmedBatch } from '../../access/batch/batch.ts';
import { consultationKey, consultationOf } from '../../access/batch/consultations.ts';
import type { ObjectId } from '../../access/catalog.ts';
import type { Requested } from '../../access/record.ts';
import { isOwn, roundOf, stageOf } from '../../access/record-queries.ts';
import { isForAll, presentStage, roundAfter } from '../approvers.ts';
import { change } from '../change.ts';
import { isToldThere, namedNow, whenToDecide } from '../pay/tell/ask.ts';
import { GONE, isGone } from '../pay/tell/pile.ts';
import { toAdministrators } from '../pay/tell/to-each.ts';
import { DeliveryError, type Destination, type Message, postingOf, type World } from '../ports.ts';
import { byWish } from '../quiet.ts';
import { noteBatch, noteConsultation } from './change-batch.ts';
import { lookAt, type RowRecord } from './row-records.ts';

/** People who are asked about guests by name, for so many rows at most. */
const MAX_LOOKED_AT = 200;
/** How long telling administrators may take, in milliseconds. */
export const TELLING_MS = 60_000;

/**
 * Asks those whose turn it is to decide on rows of one resource, in one stage and round: notes on each record that they
 * are asked, and puts one card before each. Done once more after a crash, it goes on. The batch as it is then.
 */
export async function consult(
  world: World,
  batch: ConfirmedBatch,
  key: string,
  rows: readonly RowRecord[],
): Promise<ConfirmedBatch> {
  const records = await waiting(world, key, rows);
  const [sample] = records;
  if (sample === undefined) return batch;
  const known = consultationOf(batch, key);
  const people = known?.people ?? (await whomToAsk(world, records));
  const at = world.clock.now();
  const noted =
    known !== undefined
      ? batch
      : await noteBatch(world, batch, (now) =>
          consultationOf(now, key) !== undefined
            ? now
            : {
                ...now,
                consultations: [
                  ...(now.consultations ?? []),
                  {
                    resource: sample.request.resource,
                    stage: stageOf(sample),
                    round: roundOf(sample),
                    at,
                    rows: rows.length,
                    people,
                    unreachable: [],
                    cards: [],
                    struck: [],
                  },
                ],
              },
        );
  const times = await whenToDecide(world, presentStage(world, sample), people, at);
  const byId = new Map(rows.map((row) => [row.id, row]));
  for (const record of records) {
    const round = roundOf(record);
    await change(world, record.id, {
      type: 'note-asked',
      at,
      stage: stageOf(record),
      round,
      people: people.filter(({ id }) => !isOwn(record, id)),
      ...times,
      next: roundAfter(world, record, round),
    });
    const row = byId.get(record.id);
    if (row !== undefined) await lookAt(world, row);
  }
  return noted;
}

/** The records of these rows, as far as they wait for just this decision. */
async function waiting(world: World, key: string, rows: readonly RowRecord[]): Promise<readonly Requested[]> {
  const records: Requested[] = [];
  for (const row of rows) {
    const record = await lookAt(world, row);
    if (record?.status === 'requested' && row.turn === key && row.isAsked === false) records.push(record);
  }
  return records;
}

/** As for one record; guests may have sponsors of their own, who are asked together. */
async function whomToAsk(world: World, records: readonly Requested[]): Promise<BatchConsultation['people']> {
  const [sample] = records;
  if (sample === undefined) return [];
  const stage = presentStage(world, sample);
  const who = roundOf(sample) === 'alternates' ? stage?.alternates : stage?.approvers;
  const looked = who?.kind === 'sponsor' ? records.slice(0, MAX_LOOKED_AT) : [sample];
  const found = new Map<ObjectId, BatchConsultation['people'][number]>();
  for (const record of looked)
    for (const one of await namedNow(world, who?.kind === 'sponsor' ? record : ofNobody(record)))
      if (!found.has(one.id)) found.set(one.id, one);
  return [...found.values()];
}

/** Whom one row is for may still decide on the others. */
const ofNobody = (record: Requested): Requested => ({
  ...record,
  request: { ...record.request, found: { kind: 'nobody' } },
});

/** Puts the card before each who has none yet; who cannot be reached is noted. The batch as it is then. */
export async function putCards(
  world: World,
  batch: ConfirmedBatch,
  consultation: BatchConsultation,
  rows: readonly RowRecord[],
  message: Message,
  again = false,
): Promise<ConfirmedBatch> {
  const key = consultationKey(consultation);
  const sample = await firstRecord(world, rows);
  if (sample === undefined) return batch;
  let now = batch;
  const post = async (to: Destination, reader?: ObjectId): Promise<void> => {
    const posted = postingOf(await world.messenger.post(to, message));
    now = await noteConsultation(world, now, key, (one) => ({
      ...one,
      cards: [...one.cards, { ...posted, ...(reader && { reader }) }],
    }));
  };
  const channel = await world.store.conversation('approvals');
  if (channel !== undefined && !isGone(channel) && isForAll(sample, presentStage(world, sample))) {
    const { conversation, serviceUrl } = channel;
    if (consultation.cards.length > 0 && !again) return now;
    if (await isToldThere(() => post({ kind: 'conversation', conversation, serviceUrl }))) return now;
    await world.store.saveConversation({ ...channel, conversation: GONE });
    const errand = { id: `batch/${batch.id}/channel-gone` };
    const leaseUntil = world.clock.now() + TELLING_MS;
    await toAdministrators(world, { errand, leaseUntil }, { kind: 'channel-gone', purpose: 'approvals' });
  }
  const unreachable: ObjectId[] = [];
  const { loud, quiet } = await byWish(
    world,
    consultation.people.filter(({ id }) => !consultation.unreachable.includes(id)),
  );
  for (const { id } of [...loud, ...quiet]) {
    // Who wants no cards is asked where nobody else can be.
    if (quiet.some((one) => one.id === id) && loud.some((one) => !unreachable.includes(one.id))) continue;
    const has = consultation.cards.some(({ reader }) => reader === id);
    if (again ? !has : has) continue;
    try {
      await post({ kind: 'person', person: id }, id);
    } catch (error) {
      if (!(error instanceof DeliveryError) || error.retryAfterMs !== undefined) throw error;
      world.log.warn({ person: id, err: error }, 'not reached');
      unreachable.push(id);
    }
  }
  return unreachable.length === 0 ? now : noteUnreachable(world, now, consultation, rows, unreachable);
}

async function noteUnreachable(
  world: World,
  batch: ConfirmedBatch,
  consultation: BatchConsultation,
  rows: readonly RowRecord[],
  ids: readonly ObjectId[],
): Promise<ConfirmedBatch> {
  const people = consultation.people
    .filter(({ id }) => ids.includes(id))
    .map(({ id, name }) => ({ id, name }));
  for (const row of rows) {
    const record = await lookAt(world, row);
    if (record?.status !== 'requested') continue;
    await change(world, record.id, {
      type: 'note-unreachable',
      at: world.clock.now(),
      stage: consultation.stage,
      people,
      next: roundAfter(world, record, consultation.round),
    });
    await lookAt(world, row);
  }
  return noteConsultation(world, batch, consultationKey(consultation), (one) => ({
    ...one,
    unreachable: [...new Set([...one.unreachable, ...ids])],
  }));
}

async function firstRecord(world: World, rows: readonly RowRecord[]): Promise<Requested | undefined> {
  for (const row of rows) {
    const record = await lookAt(world, row);
    if (record?.status === 'requested') return record;
  }
  return undefined;
}

/** Brings every card of a consultation up to date. What cannot be changed any more is left. */
export async function redraw(
  world: World,
  batch: ConfirmedBatch,
  consultation: BatchConsultation,
  message: Message,
): Promise<ConfirmedBatch> {
  const shown = new Map<string, string | undefined>();
  for (const card of consultation.cards) {
    const now = await updated(world, card, message);
    if (now !== card.shown) shown.set(card.activity, now);
  }
  if (shown.size === 0) return batch;
  return noteConsultation(world, batch, consultationKey(consultation), (one) => ({
    ...one,
    cards: one.cards.map((card) =>
      withShown(card, shown.has(card.activity) ? shown.get(card.activity) : card.shown),
    ),
  }));
}

function withShown({ shown: _before, ...card }: BatchPosting, shown: string | undefined): BatchPosting {
  return shown === undefined ? card : { ...card, shown };
}

async function updated(world: World, card: BatchPosting, message: Message): Promise<string | undefined> {
  try {
    return await world.messenger.update(card, message);
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error;
    world.log.info({ conversation: card.conversation, err: error }, 'card not updated');
    return card.shown;
  }
}
