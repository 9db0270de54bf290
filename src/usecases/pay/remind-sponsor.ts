import type { Ending } from '../../access/ending.ts';
import { daysBefore, hourOf, type LocalDay } from '../../access/local-day.ts';
import type { Granted } from '../../access/record.ts';
import { latestReminder } from '../../access/reminders.ts';
import { DAY_MS, type Instant } from '../../access/term.ts';
import { standsInForSponsor } from '../../access/transfer.ts';
import { endingKey, endingOf, endingOn, lastDayIn, saveTold, toldOf, zoneOf } from '../ending.ts';
import { type Claim, DeliveryError, postingOf, type World } from '../ports.ts';
import { PAID, type Payment, postponed } from './payment.ts';
import { giveUpInTime } from './tell/delivering.ts';
import { chatOf, tellOnce, toAdministrators } from './tell/to-each.ts';

/** At this hour of their day a sponsor is reminded. */
const MORNING = 8;
/** Longer than one card takes to be put there, in milliseconds. */
const PUTTING_MS = 40_000;
/** Somebody else is at it; in milliseconds. */
const BUSY_MS = 2_000;
/** What a card was about is known for so long after the day, in milliseconds. */
const KEPT_MS = 60 * DAY_MS;

/**
 * One card for all of a sponsor's partners whose access ends on the same day. Each of them owes it; the first to be
 * paid puts it there, and the others find that it was put.
 */
export async function payRemindSponsor(world: World, claim: Claim): Promise<Payment> {
  const record = (await world.store.load(claim.errand.record))?.record;
  if (record?.status !== 'granted' || record.until === undefined) return PAID;
  // Extended or answered meanwhile: a new end has reminders of its own.
  if (record.remindedAt === undefined || record.answered !== undefined) return PAID;
  const { sponsor } = record.request;
  const timeZone = await zoneOf(world, sponsor.id);
  const day = lastDayIn(record.until, timeZone);
  const from = givenFrom(record, day, timeZone);
  const now = world.clock.now();
  if (now < from) return postponed(from - now);
  const turn = endingKey(sponsor.id, day);
  if (!(await world.store.acquireLease(turn, now, PUTTING_MS))) return postponed(BUSY_MS);
  try {
    // The time until morning is no time in which it was tried.
    const tried = { ...claim, owedAt: Math.max(claim.owedAt, from) };
    return await giveUpInTime(world, tried, () => remind(world, claim, record, { day, timeZone, from }));
  } finally {
    await world.store.releaseLease(turn, now + PUTTING_MS);
  }
}

/**
 * In the morning of the day that the reminder is for; where access is over by then, in the morning before. At once
 * where access is too short for that.
 */
function givenFrom(record: Granted, day: LocalDay, timeZone: string): Instant {
  const before = latestReminder(record);
  if (before === undefined) return record.remindedAt ?? 0;
  const on = daysBefore(day, before);
  const morning = hourOf(on, MORNING, timeZone);
  if (record.until === undefined || morning < record.until) return morning;
  return hourOf(daysBefore(on, { amount: 1, unit: 'd' }), MORNING, timeZone);
}

async function remind(
  world: World,
  claim: Claim,
  record: Granted,
  { day, timeZone, from }: { readonly day: LocalDay; readonly timeZone: string; readonly from: Instant },
): Promise<void> {
  const { sponsor } = record.request;
  const told = await toldOf(world, sponsor.id, day);
  if ((told.get(record.id) ?? Number.NEGATIVE_INFINITY) >= from) return;
  const all = await endingOn(world, sponsor.id, day, timeZone);
  const open = all.filter((one) => isWithoutSponsor(one) === isWithoutSponsor(record));
  if (open.length === 0) return;
  const at = world.clock.now();
  const now = new Map(open.map(({ id }) => [id, at]));
  const about = { sponsor: sponsor.id, day };
  const ending = await endingOf(world, about, [...now.keys()]);
  const place = isWithoutSponsor(record)
    ? await putInPlace(world, claim, open, about)
    : await put(world, claim, record, ending);
  const known = new Map([...now, ...[...told].filter(([id]) => !now.has(id))]);
  await saveTold(world, [sponsor.id, day], known, (record.until ?? at) + KEPT_MS);
  if (place === undefined) return;
  for (const { record: about } of ending.rows)
    await world.inTurn(about.id, () =>
      world.store.savePosting({ record: about.id, card: 'ending', reader: sponsor.id, day, ...place }),
    );
}

/** They have left, and nobody has taken the partner over yet. */
const isWithoutSponsor = ({ transfer }: Granted): boolean => transfer?.cause === 'sponsor-left';

/** To each of those to whom the partners fall, of whom they are asked to look after. */
async function putInPlace(
  world: World,
  claim: Claim,
  open: readonly Granted[],
  about: { readonly sponsor: string; readonly day: LocalDay },
): Promise<undefined> {
  const [first] = open;
  if (first === undefined) return;
  const people = new Map(open.flatMap(standsInForSponsor).map((one) => [one.id, one]));
  const unreached = first.request.sponsor;
  for (const person of people.values()) {
    const theirs = open.filter((one) => standsInForSponsor(one).some(({ id }) => id === person.id));
    const ids = theirs.map(({ id }) => id);
    const ending = await endingOf(world, about, ids);
    await tellOnce(world, claim, [person], { kind: 'ending', ending, unreached });
  }
}

/** In the sponsor's own chat; where that is closed to us the administrators hear of it. */
async function put(world: World, claim: Claim, { request: { sponsor } }: Granted, ending: Ending) {
  try {
    return postingOf(await world.messenger.post(chatOf(sponsor), { kind: 'ending', ending }));
  } catch (error) {
    if (!(error instanceof DeliveryError) || error.retryAfterMs !== undefined) throw error;
    await toAdministrators(world, claim, { kind: 'ending', ending, unreached: sponsor });
    return undefined;
  }
}
