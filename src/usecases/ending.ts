import type { Ending, EndingRow } from '../access/ending.ts';
import { dayIn, hourOf, type LocalDay, nextDay } from '../access/local-day.ts';
import type { AccessRecord, Granted, RecordId } from '../access/record.ts';
import type { Instant } from '../access/term.ts';
import type { World } from './ports.ts';

/** How many partners one card can hold. */
const MAX_ROWS = 10;
const RECORDS_A_PAGE = 100;

/** The zone that a sponsor was last heard from. */
export const zoneOf = async ({ store }: Pick<World, 'store'>, sponsor: string): Promise<string> =>
  (await store.conversation(`person:${sponsor}`))?.timeZone ?? 'UTC';

/** The last day of access that ends then, where its sponsor is. */
export const lastDayIn = (until: Instant, timeZone: string): LocalDay => dayIn(until - 1, timeZone);

/** Whom a sponsor's reminder for a day was about, and when each was last on it; kept in the store as a note. */
export type Told = ReadonlyMap<RecordId, Instant>;

export const endingKey = (sponsor: string, day: LocalDay): string => `ending/${sponsor}/${day}`;

export async function toldOf({ store }: Pick<World, 'store'>, sponsor: string, day: LocalDay): Promise<Told> {
  const note = await store.note(endingKey(sponsor, day));
  const lines = (note ?? '').split('\n').map((line) => line.split(' '));
  return new Map(lines.flatMap(([id, at]) => (id && at ? [[id, Number(at)] as const] : [])));
}

export const saveTold = (
  { store }: Pick<World, 'store'>,
  [sponsor, day]: readonly [string, LocalDay],
  told: Told,
  until: Instant,
): Promise<void> =>
  store.saveNote(endingKey(sponsor, day), [...told].map(([id, at]) => `${id} ${at}`).join('\n'), until);

/** Those of a sponsor's whose access ends that day, and who are still to be decided on. */
export async function endingOn(
  { store }: Pick<World, 'store'>,
  sponsor: string,
  day: LocalDay,
  timeZone: string,
): Promise<readonly Granted[]> {
  const endsBefore = hourOf(nextDay(day), 0, timeZone) + 1;
  const found: Granted[] = [];
  let after: string | undefined;
  do {
    const page = await store.list({ statuses: ['granted'], sponsor, endsBefore }, RECORDS_A_PAGE, after);
    for (const { record } of page.items) if (isOpen(record, day, timeZone)) found.push(record);
    after = page.next;
  } while (after !== undefined);
  return found;
}

const isOpen = (record: AccessRecord, day: LocalDay, timeZone: string): record is Granted =>
  record.status === 'granted' &&
  record.until !== undefined &&
  record.answered === undefined &&
  record.reminders?.length !== 0 &&
  lastDayIn(record.until, timeZone) === day;

/** What stands on a sponsor's card for a day: those whom it was about, as they are now. */
export async function endingFor(
  world: Pick<World, 'store'>,
  sponsor: string,
  day: LocalDay,
): Promise<Ending | undefined> {
  const told = await toldOf(world, sponsor, day);
  return told.size === 0 ? undefined : endingOf(world, { sponsor, day }, [...told.keys()]);
}

export async function endingOf(
  world: Pick<World, 'store'>,
  { sponsor, day }: { readonly sponsor: string; readonly day: LocalDay },
  ids: readonly RecordId[],
): Promise<Ending> {
  const rows = await Promise.all(ids.slice(0, MAX_ROWS).map((id) => rowOf(world, sponsor, id)));
  return { day, rows: rows.flat(), more: Math.max(0, ids.length - MAX_ROWS) };
}

async function rowOf(
  { store }: Pick<World, 'store'>,
  sponsor: string,
  id: RecordId,
): Promise<readonly EndingRow[]> {
  const record = (await store.load(id))?.record;
  if (record === undefined) return [];
  if (record.request.sponsor.id !== sponsor) return [{ record, passedOn: true }];
  if (record.status !== 'granted') return [{ record }];
  const all = await store.byAddress(record.request.address);
  const asked = all
    .map((one) => one.record)
    .find((one) => one.status === 'requested' && one.request.extension?.record === id)?.request.extension;
  return [{ record, ...(asked && { asked }) }];
}
