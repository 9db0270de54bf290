import type { Stage } from '../../../access/catalog.ts';
import type { Turn } from '../../../access/consultation.ts';
import type { AccessRecord, Asked, Consultation, Requested } from '../../../access/record.ts';
import { roundOf, stageOf } from '../../../access/record-queries.ts';
import { DAY_MS, type Instant, plus } from '../../../access/term.ts';
import { plusWorkingDays } from '../../../access/working-days.ts';
import { isForAll, peopleToAsk, presentStage, roundAfter } from '../../approvers.ts';
import { change } from '../../change.ts';
import { notify } from '../../notify.ts';
import {
  type Claim,
  type Conversation,
  DeliveryError,
  type Destination,
  DirectoryError,
  type Message,
  type Posting,
  type World,
} from '../../ports.ts';
import { byWish } from '../../quiet.ts';
import type { Payment } from '../payment.ts';
import { deliveringCards } from './delivering.ts';
import { put } from './drawing.ts';
import { refreshLists, showList } from './list.ts';
import { GONE, hasCard, isGone, placeOf } from './pile.ts';
import { messageFor } from './postings.ts';
import { toAdministrators, toEach } from './to-each.ts';

type Open = Requested & { readonly asked: Consultation };
type ApprovalCard = Pick<Posting, 'reminder'> & { readonly card: 'approval'; readonly turn: Turn };

/**
 * Finds out who decides in the present round, notes it, and puts the approval card before each: in the channel
 * chosen for approvals where a group decides, else in person. Who cannot be reached is noted.
 */
export function payAsk(world: World, claim: Claim): Promise<Payment> {
  return deliveringCards(world, claim, 'approval', async (record) => {
    const open = isStale(record, claim) ? undefined : await named(world, record);
    if (open !== undefined) await consult(world, open, claim, false);
  });
}

/** The card once more, for those who have it and have not decided. */
export function payRemind(world: World, claim: Claim): Promise<Payment> {
  return deliveringCards(world, claim, 'approval', async (record) => {
    if (isOpen(record) && !isStale(record, claim)) await consult(world, record, claim, true);
  });
}

/** Two errands of one record may be paid at the same time, and only that of the present turn may ask. */
const isStale = (record: AccessRecord, { errand: { turn } }: Claim): boolean =>
  record.status === 'requested' &&
  turn !== undefined &&
  (turn.stage !== stageOf(record) || turn.round !== roundOf(record));

const isOpen = (record: AccessRecord): record is Open =>
  record.status === 'requested' && record.asked !== undefined;

async function named(world: World, record: AccessRecord): Promise<Open | undefined> {
  if (record.status !== 'requested') return undefined;
  const round = roundOf(record);
  if (isOpen(record) && record.asked.round === round) return record;
  const people = await namedNow(world, record);
  const at = world.clock.now();
  const noted = await change(world, record.id, {
    type: 'note-asked',
    at,
    stage: stageOf(record),
    round,
    people,
    ...(await whenToDecide(world, presentStage(world, record), people, at)),
    next: roundAfter(world, record, round),
  });
  return noted.kind !== 'refused' && isOpen(noted.record) && noted.record.asked.round === round
    ? noted.record
    : undefined;
}

/** Whom to ask in the present round; nobody where the directory cannot name them. Throws DirectoryError for what may pass. */
export const namedNow = (world: World, record: Requested): Promise<readonly Asked[]> =>
  peopleToAsk(world, record, roundOf(record)).catch((error: unknown) => {
    if (!(error instanceof DirectoryError) || error.retryAfterMs !== undefined) throw error;
    world.log.error({ record: record.id, code: error.code, err: error }, 'the directory names no approvers');
    return [];
  });

/** Half of the time to decide, and all of it; where several zones count working days, the latest. */
export async function whenToDecide(
  world: World,
  stage: Stage | undefined,
  people: readonly Asked[],
  at: Instant,
): Promise<{ readonly remindAt: Instant; readonly dueAt: Instant }> {
  const within = stage?.within;
  if (within?.kind !== 'working') {
    const dueAt = within === undefined ? at + 14 * DAY_MS : plus(at, within.duration);
    return { remindAt: at + Math.floor((dueAt - at) / 2), dueAt };
  }
  const known = await Promise.all(people.map(({ id }) => world.store.conversation(`person:${id}`)));
  const zones = known.map((one) => one?.timeZone ?? 'UTC');
  const latest = (days: number): Instant =>
    Math.max(...(zones.length > 0 ? zones : ['UTC']).map((zone) => plusWorkingDays(at, days, zone)));
  return { remindAt: latest(within.days / 2), dueAt: latest(within.days) };
}

async function consult(world: World, record: Open, claim: Claim, again: boolean): Promise<void> {
  const stage = stageOf(record);
  const card: ApprovalCard = {
    card: 'approval',
    turn: { stage, round: record.asked.round },
    ...(again && { reminder: true }),
  };
  const posted = (await world.store.postings(record.id)).filter(({ card }) => card === 'approval');
  const channel = await world.store.conversation('approvals');
  if (channel !== undefined && !isGone(channel) && isForAll(record, presentStage(world, record))) {
    if (await isToldThere(() => inChannel(world, record, card, channel, posted))) return;
    await world.store.saveConversation({ ...channel, conversation: GONE });
    await toAdministrators(world, claim, { kind: 'channel-gone', purpose: 'approvals' });
  }
  const gone = new Set(record.asked.unreachable);
  // Nobody is asked twice in a stage, nor reminded twice, in whatever round.
  const reached = posted.filter(
    (posting) => posting.turn?.stage === stage && (posting.reminder ?? false) === again,
  );
  const ask = (people: readonly Asked[]): Promise<readonly Asked[]> =>
    toEach(
      world,
      people.filter(({ id }) => !reached.some(({ reader }) => reader === id)),
      claim,
      async ({ id }) => putBefore(world, record, { ...card, reader: id }, { kind: 'person', person: id }),
    );
  const { loud, quiet } = await byWish(
    world,
    record.asked.people.filter(({ id }) => !gone.has(id)),
  );
  const missed = await ask(loud);
  const spared = missed.length < loud.length ? quiet : [];
  const unreachable = spared.length === quiet.length ? missed : [...missed, ...(await ask(quiet))];
  if (unreachable.length > 0)
    await change(world, record.id, {
      type: 'note-unreachable',
      at: world.clock.now(),
      stage,
      people: unreachable.map(({ id, name }) => ({ id, name })),
      next: roundAfter(world, record, record.asked.round),
    });
  const without = [...unreachable, ...spared].map(({ id }) => id);
  await notifyAsked(world, record, again, new Set([...gone, ...without]));
}

/** Each who has the card, without those who have none, once in a stage, and once more with the reminder. */
async function notifyAsked(
  world: World,
  record: Open,
  again: boolean,
  without: ReadonlySet<string>,
): Promise<void> {
  const name = [record.id, stageOf(record), ...(again ? ['again'] : [])].join('/');
  for (const person of record.asked.people)
    if (!without.has(person.id)) await notify(world, name, person, { kind: 'approval', record });
}

/** False when the channel is closed to us or gone, and said so twice: one that is there may be missed for a moment. */
export async function isToldThere(tell: () => Promise<void>): Promise<boolean> {
  for (const last of [false, true])
    try {
      await tell();
      return true;
    } catch (error) {
      if (!(error instanceof DeliveryError) || error.closed === undefined) throw error;
      if (last) return false;
    }
  return false;
}

async function inChannel(
  world: World,
  record: Open,
  card: ApprovalCard,
  { conversation, serviceUrl }: Conversation,
  posted: readonly Posting[],
): Promise<void> {
  const there = posted.some(
    (one) =>
      one.conversation === conversation &&
      one.turn?.stage === card.turn.stage &&
      one.turn.round === card.turn.round &&
      one.reminder === card.reminder,
  );
  if (there || record.asked.people.length === 0) return;
  await putBefore(world, record, card, { kind: 'conversation', conversation, serviceUrl });
}

/** As a card of its own; in the list of the rest where that many of this person's requests wait there already. */
async function putBefore(
  world: World,
  record: Open,
  card: ApprovalCard & Pick<Posting, 'reader'>,
  to: Destination,
): Promise<void> {
  const again = card.reminder ?? false;
  const { sponsor } = record.request;
  if (!(await hasCard(world, record, placeOf(to)))) return showList(world, sponsor, to, again);
  await put(world, record, card, to, await asking(world, record, again));
  // Tried again, it may have got the card now, and be in the list from before.
  await refreshLists(world, record);
}

async function asking(world: World, record: Open, again: boolean): Promise<Message> {
  const message = await messageFor(world, { card: 'approval' }, record);
  return message.kind === 'approval' && again ? { ...message, reminder: true } : message;
}
