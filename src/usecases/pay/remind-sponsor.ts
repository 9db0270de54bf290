import type { Ending } from '../../access/ending.ts';
import { daysBefore, hourOf, type LocalDay } from '../../access/local-day.ts';
import type { Granted } from '../../access/record.ts';
import { latestReminder } from '../../access/reminders.ts';
import { DAY_MS, type Instant } from '../../access/term.ts';
import { endingKey, endingOf, endingOn, lastDayIn, saveTold, toldOf, zoneOf } from '../ending.ts';
import { type Claim, DeliveryError, type World } from '../ports.ts';
import { giveUpInTime } from './messages.ts';
import { PAID, type Payment, postponed } from './payment.ts';
import { chatOf, toAdministrators } from './to-each.ts';

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
  const open = await endingOn(world, sponsor.id, day, timeZone);
  if (open.length === 0) return;
  const at = world.clock.now();
  const now = new Map(open.map(({ id }) => [id, at]));
  const ending = await endingOf(world, day, [...now.keys()]);
  const place = await put(world, claim, record, ending);
  const known = new Map([...now, ...[...told].filter(([id]) => !now.has(id))]);
  await saveTold(world, [sponsor.id, day], known, (record.until ?? at) + KEPT_MS);
  if (place === undefined) return;
  for (const row of ending.rows)
    await world.store.savePosting({
      record: row.record.id,
      card: 'ending',
      reader: sponsor.id,
      day,
      ...place,
    });
}

/** In the sponsor's own chat; where that is closed to us the administrators hear of it. */
async function put(world: World, claim: Claim, { request: { sponsor } }: Granted, ending: Ending) {
  try {
    return await world.messenger.post(chatOf(sponsor), { kind: 'ending', ending });
  } catch (error) {
    if (!(error instanceof DeliveryError) || error.retryAfterMs !== undefined) throw error;
    await toAdministrators(world, claim, { kind: 'ending', ending, unreached: sponsor });
    return undefined;
  }
}
