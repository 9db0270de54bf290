import type { Resource } from '../../src/access/catalog.ts';
import type { Ending } from '../../src/access/ending.ts';
import { DAY_MS } from '../../src/access/term.ts';
import { answerEnd } from '../../src/usecases/answer-end.ts';
import { endingFor } from '../../src/usecases/ending.ts';
import { extend } from '../../src/usecases/extend.ts';
import { LEASE_MS, pay } from '../../src/usecases/pay/pay.ts';
import { DeliveryError } from '../../src/usecases/ports.ts';
import { sweep } from '../../src/usecases/sweep.ts';
import { PORTAL, Story } from './story.ts';

const HOUR = 3_600_000;
let story: Story;
const begin = async (resources: readonly Resource[] = [PORTAL], timeZone = 'America/New_York') => {
  story = await new Story(resources).open();
  await story.store.saveConversation({
    key: 'person:mara',
    conversation: 'c',
    serviceUrl: 's',
    tenant: '',
    timeZone,
    at: story.now,
  });
};
beforeEach(() => begin());
afterEach(() => story.close());

/** Access for so many days, asked for at this hour of the story's first day. */
async function granted(address: string, days = 90, resource = PORTAL): Promise<string> {
  story.directory.guest(address, 'accepted');
  const term = { kind: 'for', duration: { amount: days, unit: 'd' } } as const;
  const id = await story.asked(address, story.mara, { term, resource });
  await story.approve(id);
  await story.work();
  return id;
}

/** Time goes by, hour by hour, with the jobs at work. */
async function until(then: number): Promise<void> {
  while (story.now < then) {
    story.now = Math.min(then, story.now + HOUR);
    await sweep(story.world);
    await story.work();
  }
}

const reminders = (): readonly (Ending & { readonly to: unknown })[] =>
  story.said.flatMap(({ to, message }) => (message.kind === 'ending' ? [{ ...message.ending, to }] : []));
const addressesOf = ({ rows }: Ending) => rows.map(({ record }) => record.request.address).sort();
const caller = async () => (await story.actor(story.mara)).caller;

test('one card for all whose access ends on a day, on the mornings that the catalogue says', async () => {
  const start = story.now;
  await granted('anna@partner.com');
  story.now += 3 * HOUR;
  await granted('ben@partner.com');
  story.now = start + DAY_MS;
  await granted('cleo@partner.com');
  story.now = start + 75 * DAY_MS;
  await until(start + 92 * DAY_MS);
  expect(reminders().map(({ day, rows }) => [day, rows.length])).toEqual([
    ['2026-04-05', 2],
    ['2026-04-06', 1],
    ['2026-04-05', 2],
    ['2026-04-06', 1],
    ['2026-04-05', 2],
    ['2026-04-06', 1],
  ]);
  expect(addressesOf(reminders()[0] as Ending)).toEqual(['anna@partner.com', 'ben@partner.com']);
  expect(reminders().every(({ to }) => JSON.stringify(to).includes('mara'))).toBe(true);
});

test('it comes at eight in the morning where the sponsor is', async () => {
  await granted('anna@partner.com');
  const morning = Date.UTC(2026, 2, 22, 12);
  await until(morning - HOUR);
  expect(reminders()).toEqual([]);
  await until(morning);
  expect(reminders()).toHaveLength(1);
});

test.each([
  ['Atlantic/Azores', '2026-03-28', Date.UTC(2026, 2, 29, 1), Date.UTC(2026, 2, 14, 9)],
  ['America/Santiago', '2026-09-05', Date.UTC(2026, 8, 6, 4), Date.UTC(2026, 7, 22, 12)],
])('it comes where the day ends in an hour that the clocks of %s skip', async (zone, day, end, morning) => {
  await story.close();
  await begin([PORTAL], zone);
  story.directory.guest('anna@partner.com', 'accepted');
  const id = await story.asked('anna@partner.com', story.mara, { term: { kind: 'until', at: end } });
  await story.approve(id);
  await story.work();
  story.now = morning - DAY_MS;
  await until(morning - HOUR);
  expect(reminders()).toEqual([]);
  await until(morning);
  expect(reminders().map(({ day: on, rows }) => [on, rows.length])).toEqual([[day, 1]]);
});

test('what was answered is not asked again', async () => {
  const id = await granted('anna@partner.com');
  await granted('ben@partner.com');
  await until(Date.UTC(2026, 2, 22, 12));
  const stored = await story.store.load(id);
  if (stored === undefined) throw new Error('no record');
  const seen = stored.record.seq;
  await answerEnd(story.world, stored, { person: story.mara, caller: await caller(), seen });
  await story.work();
  await until(Date.UTC(2026, 3, 3));
  expect(reminders().map(addressesOf)).toEqual([
    ['anna@partner.com', 'ben@partner.com'],
    ['ben@partner.com'],
  ]);
});

test('the card says what came of each, wherever it was said', async () => {
  const id = await granted('anna@partner.com');
  await until(Date.UTC(2026, 2, 22, 12));
  const asked = await extend(story.world, id, {
    person: story.mara,
    caller: await caller(),
    activity: 'a1',
  });
  expect(asked.kind).toBe('asked');
  await story.work();
  const rows = (await endingFor(story.world, 'mara', '2026-04-05'))?.rows ?? [];
  expect(rows).toMatchObject([
    { record: { status: 'granted', answered: { answer: 'longer' } }, asked: { until: expect.any(Number) } },
  ]);
  const shown = [...story.shown.values()].filter(({ kind }) => kind === 'ending');
  expect(shown).toEqual([{ kind: 'ending', ending: { day: '2026-04-05', rows, more: 0 } }]);
  // The old end stands, and nobody is asked about it again.
  await until(Date.UTC(2026, 3, 6));
  expect(reminders()).toHaveLength(1);
  expect(await story.record(id)).toMatchObject({ status: 'ended', outcome: 'expired' });
});

test('a stale card keeps no end that was set since', async () => {
  await story.close();
  const resource: Resource = { ...PORTAL, extension: 'sponsor' };
  await begin([resource]);
  const id = await granted('anna@partner.com', 90, resource);
  await until(Date.UTC(2026, 2, 22, 12));
  const seen = (await story.record(id)).seq;
  const by = { person: story.mara, caller: await caller() };
  await extend(story.world, id, { ...by, activity: 'a1', seen });
  const stored = await story.store.load(id);
  if (stored === undefined) throw new Error('no record');
  await answerEnd(story.world, stored, { ...by, seen });
  expect(await story.record(id)).not.toHaveProperty('answered');
});

test('after days without us it comes once, late', async () => {
  await granted('anna@partner.com');
  story.now = Date.UTC(2026, 3, 3, 20);
  await sweep(story.world);
  await story.work();
  expect(reminders()).toHaveLength(1);
  await until(Date.UTC(2026, 3, 4));
  expect(reminders()).toHaveLength(1);
  await until(Date.UTC(2026, 3, 6));
  expect(reminders()).toHaveLength(2);
});

test('many workers put one card there', async () => {
  for (let n = 0; n < 12; n++) await granted(`p${n}@partner.com`);
  await until(Date.UTC(2026, 2, 22, 12) - HOUR);
  story.now += HOUR;
  await sweep(story.world);
  const claims = await story.store.claim(story.now, LEASE_MS, 50);
  expect(claims.length).toBeGreaterThan(10);
  await Promise.all(claims.map((claim) => pay(story.world, claim)));
  await until(story.now + 2 * HOUR);
  expect(reminders().map(({ rows, more }) => [rows.length, more])).toEqual([[10, 2]]);
});

test('a chat that cannot be reached for a while gets it later, once', async () => {
  await granted('anna@partner.com');
  story.fails = () => new DeliveryError('throttled', 60_000);
  await until(Date.UTC(2026, 2, 22, 14));
  story.fails = () => undefined;
  await until(Date.UTC(2026, 2, 23));
  expect(reminders()).toHaveLength(1);
});

test('where the sponsor cannot be reached, the administrators hear of it', async () => {
  await granted('anna@partner.com');
  story.unreachable.add('mara');
  await until(Date.UTC(2026, 2, 22, 13));
  expect(reminders().map(({ to }) => to)).toEqual([{ kind: 'person', person: 'iris' }]);
});

test('a resource can have reminders of its own, or none', async () => {
  await story.close();
  const shop: Resource = { ...PORTAL, id: 'shop', reminders: [{ amount: 1, unit: 'm' }] };
  const quiet: Resource = { ...PORTAL, id: 'quiet', reminders: [] };
  await begin([shop, quiet]);
  const id = await granted('anna@partner.com', 90, shop);
  expect(await story.record(id)).toMatchObject({ reminders: [{ amount: 1, unit: 'm' }] });
  await granted('ben@partner.com', 90, quiet);
  await until(Date.UTC(2026, 3, 6));
  expect(reminders().map(addressesOf)).toEqual([['anna@partner.com']]);
});
