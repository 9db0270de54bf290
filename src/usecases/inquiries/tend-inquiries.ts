import {
  answered,
  type Inquiry,
  type InquiryAnswer,
  type InquiryStep,
  isOpen,
  nextStep,
  openRows,
  TRANSFER_LEVELS,
} from '../../access/inquiry.ts';
import type { RecordId } from '../../access/record.ts';
import { change } from '../change.ts';
import { inParts } from '../in-parts.ts';
import type { World } from '../ports.ts';
import { resourceOf } from '../roles.ts';
import { askReview, type ReviewRow } from './ask-review.ts';
import { changeInquiry, inquiryWakesAt, wakeInquiry } from './change-inquiry.ts';
import { createFallsTo, ownersOf } from './falls-to.ts';
import { LEVEL_MS, passOn } from './pass-on.ts';
import { overRows } from './rows.ts';
import { putBefore, refreshCards } from './show-inquiry.ts';

/** One inquiry is worked on by one process at a time, for so long; in milliseconds. */
const TURN_MS = 60_000;
const AT_ONCE = 20;

/**
 * Does what time or an answer asks for about each inquiry: cards are put before people and kept true, they are reminded,
 * silence is announced and then counts. What a crash cut short is done at the next turn. `gathering`: reviews of the
 * day still come in, so that none of their cards is shown yet.
 */
export async function tendInquiries(world: World, gathering = false): Promise<void> {
  const now = world.clock.now();
  const open = (await world.store.openInquiries())?.inquiries.open ?? [];
  for (const { id } of open.filter(({ wakesAt }) => wakesAt <= now)) {
    const turn = `inquiry/${id}`;
    if (!(await world.store.acquireLease(turn, now, TURN_MS))) continue;
    try {
      await tend(world, id, gathering);
    } catch (error) {
      // One that cannot be tended now keeps none of the others waiting.
      world.log.warn({ inquiry: id, err: error }, 'an inquiry waits for the next turn');
    } finally {
      await world.store.releaseLease(turn, now + TURN_MS);
    }
  }
}

async function tend(world: World, id: string, gathering: boolean): Promise<void> {
  const { store, clock } = world;
  let inquiry = (await store.inquiry(id))?.inquiry;
  if (inquiry === undefined || !isOpen(inquiry)) return wakeInquiry(world, id, undefined);
  const next = nextStep(inquiry, clock.now());
  const due = next !== undefined && next.at <= clock.now() ? next.step : undefined;
  if (due === 'show' && inquiry.kind === 'review' && gathering) return;
  if (due !== undefined) inquiry = await take(world, inquiry, due);
  await refreshCards(world, inquiry);
  await wakeInquiry(world, id, isOpen(inquiry) ? inquiryWakesAt(inquiry, clock.now()) : undefined);
  // What changed meanwhile is looked at in the next turn, also where it was to be woken before it was put to sleep.
  const newest = (await store.inquiry(id))?.inquiry;
  if (newest?.seq !== inquiry.seq) await wakeInquiry(world, id, clock.now());
}

async function take(world: World, inquiry: Inquiry, step: InquiryStep): Promise<Inquiry> {
  const at = world.clock.now();
  switch (step) {
    case 'show': {
      const { reached, inquiry: shown } = await putBefore(world, inquiry);
      if (!reached && inquiry.kind === 'review' && inquiry.round === 'sponsor')
        return askOwners(world, shown);
      return noted(world, shown, (now) => ({
        ...now,
        shownAt: at,
        ...(!reached && { unreached: true as const }),
      }));
    }
    case 'refresh':
      return inquiry;
    case 'remind':
    case 'last-word': {
      const gone = await overRows(world, inquiry);
      const open = gone.size === 0 ? inquiry : await noted(world, inquiry, (now) => answered(now, gone));
      const said = openRows(open).length === 0 ? open : (await putBefore(world, open, step)).inquiry;
      return noted(world, said, (now) =>
        step === 'last-word' && now.kind === 'review'
          ? { ...now, lastWordAt: at, remindedAt: now.remindedAt ?? at }
          : { ...now, remindedAt: at },
      );
    }
    case 'close':
      return inquiry.kind === 'review' ? closeReview(world, inquiry) : closeTransfer(world, inquiry);
  }
}

const noted = async (world: World, inquiry: Inquiry, next: (now: Inquiry) => Inquiry): Promise<Inquiry> =>
  (await changeInquiry(world, inquiry.id, (now) => now && next(now))) ?? inquiry;

const closed = (world: World, inquiry: Inquiry, answers: ReadonlyMap<RecordId, InquiryAnswer>) =>
  noted(world, inquiry, (now) => ({ ...answered(now, answers), closedAt: world.clock.now() }));

/** Silence does what the catalogue said when it was asked. */
async function closeReview(world: World, inquiry: Extract<Inquiry, { kind: 'review' }>): Promise<Inquiry> {
  const at = world.clock.now();
  const forOwners: RecordId[] = [];
  const outcomes = await inParts(openRows(inquiry), AT_ONCE, async ({ record }) => {
    const changed = await change(world, record, {
      type: 'close-review',
      at,
      inquiry: inquiry.id,
      round: inquiry.round,
      ...(inquiry.unreached && { unreached: true }),
    });
    const silent =
      changed.kind === 'changed' ? changed.events.find((event) => event.type === 'review-silent') : undefined;
    if (silent?.type !== 'review-silent') return [record, 'over'] as const;
    if (silent.outcome === 'owners') forOwners.push(record);
    return [record, silent.outcome === 'removed' ? 'silent-removed' : 'silent-kept'] as const;
  });
  await askOwnersAbout(world, forOwners);
  const answers = new Map<RecordId, InquiryAnswer>(outcomes);
  // Whoever was silent hears what came of it, and can undo it for a while.
  const isTaken = outcomes.some(([, answer]) => answer === 'silent-removed');
  if (isTaken) await putBefore(world, { ...answered(inquiry, answers), closedAt: at }, 'over');
  return closed(world, inquiry, answers);
}

/** Nobody of those who were to answer can be reached: who looks after the resource is asked in their place. */
async function askOwners(world: World, inquiry: Inquiry): Promise<Inquiry> {
  const open = openRows(inquiry).map(({ record }) => record);
  await askOwnersAbout(world, open);
  return closed(world, inquiry, new Map(open.map((record) => [record, 'over'])));
}

async function askOwnersAbout(world: World, ids: readonly RecordId[]): Promise<void> {
  if (ids.length === 0) return;
  const at = world.clock.now();
  const fallsTo = createFallsTo(world);
  const records = (await inParts(ids, AT_ONCE, (id) => world.store.load(id))).flatMap((stored) =>
    stored?.record.status === 'granted' ? [stored.record] : [],
  );
  const usages = await world.directory.usage([...new Set(records.map(({ account }) => account))]);
  const together = new Map<string, { people: Awaited<ReturnType<typeof ownersOf>>; rows: ReviewRow[] }>();
  for (const record of records) {
    const resource = resourceOf(world, record.request.resource);
    const people = await ownersOf(world, record, fallsTo);
    if (resource === undefined || people.length === 0) {
      const { inquiry } = record.review ?? {};
      if (inquiry !== undefined)
        await change(world, record.id, { type: 'close-review', at, inquiry, round: 'owners' });
      continue;
    }
    const key = people
      .map(({ id }) => id)
      .toSorted()
      .join(' ');
    const group = together.get(key) ?? { people, rows: [] };
    const why = record.review?.why ?? 'due';
    group.rows.push({ record, resource, why, usage: usages.get(record.account) });
    together.set(key, group);
  }
  for (const { people, rows } of together.values())
    await askReview(world, { round: 'owners', people }, rows, at, true);
}

/** An offer lapses; what fell from somebody who left goes on to the next, and stays with the administrators. */
async function closeTransfer(
  world: World,
  inquiry: Extract<Inquiry, { kind: 'transfer' }>,
): Promise<Inquiry> {
  const gone = await overRows(world, inquiry);
  const open = openRows(inquiry).filter(({ record }) => !gone.has(record));
  if (open.length === 0) return closed(world, inquiry, gone);
  const at = world.clock.now();
  const { cause, level, from } = inquiry;
  const next = level === undefined ? [] : TRANSFER_LEVELS.slice(TRANSFER_LEVELS.indexOf(level) + 1);
  if (cause === 'sponsor-left' && next.length === 0)
    // Nobody else is left: the administrators are asked again and again.
    return noted(world, inquiry, (now) => {
      const { shownAt: _shown, remindedAt: _reminded, unreached: _unreached, ...rest } = answered(now, gone);
      return { ...rest, at, remindAt: at + LEVEL_MS / 2, dueAt: at + LEVEL_MS, cards: [] };
    });
  if (cause === 'sponsor-left') {
    const stored = await inParts(open, AT_ONCE, ({ record }) => world.store.load(record));
    await passOn(
      world,
      from,
      stored.flatMap((one) => (one === undefined ? [] : [one.record])),
      next,
    );
    return closed(world, inquiry, new Map(inquiry.rows.map(({ record }) => [record, 'over'])));
  }
  for (const { record } of open)
    await change(world, record, { type: 'end-transfer', at, inquiry: inquiry.id, why: 'lapsed' });
  return closed(world, inquiry, new Map([...gone, ...open.map(({ record }) => [record, 'over'] as const)]));
}
