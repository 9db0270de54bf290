import { addresses, Bulk } from '../support/bulk.ts';
import { runs } from '../support/prove.ts';

const HOUR = 3_600_000;
let bulk: Bulk;
afterEach(() => bulk.close());

/** How many invitations Graph was asked for, and how many of them before a given moment. */
const asked = (): number => bulk.rig.entra.requests.filter(({ path }) => path === '/invitations').length;

test('a fresh tenant: a hundred in the first hour, then four times the best hour so far', async () => {
  bulk = await Bulk.open('learning');
  const start = bulk.rig.clock.now();
  const times: number[] = [];
  bulk.rig.entra.onExchange(({ path }) => {
    if (path === '/invitations') times.push(bulk.rig.clock.now());
  });
  await bulk.approved(addresses(600));
  bulk.start();
  await bulk.until('invited', 600);
  const byHour = new Map<number, number>();
  for (const at of times) {
    const hour = Math.floor((at - start) / HOUR);
    byHour.set(hour, (byHour.get(hour) ?? 0) + 1);
  }
  expect([...byHour]).toEqual([
    [0, 100],
    [1, 400],
    [2, 100],
  ]);
  // Nor is there any hour, whenever it begins, that has more than the one before lets it.
  expect(Math.max(...times.map((from) => times.filter((at) => at >= from && at < from + HOUR).length))).toBe(
    400,
  );
  expect(bulk.rig.entra.mails).toHaveLength(600);
});

test('what Graph puts off was not sent: it takes nothing of what the hour allows', async () => {
  bulk = await Bulk.open('learning');
  const { entra, clock } = bulk.rig;
  entra.quirks.throttle = { invitations: 10 };
  const start = clock.now();
  await bulk.approved(addresses(100));
  bulk.start();
  await bulk.until('invited', 100);
  expect(clock.now() - start).toBeLessThan(HOUR);
  expect(entra.requests.some(({ status }) => status === 429)).toBe(true);
});

describe.each([
  { mode: 'learning', count: 60 },
  { mode: 'full', count: 250 },
] as const)('blocked, at $mode pace', ({ mode, count }) => {
  test('nothing more is sent by anybody, all is parked, and goes on when an administrator says so', async () => {
    bulk = await Bulk.open(mode);
    const { entra, clock } = bulk.rig;
    const off = entra.onExchange(() => {
      if (entra.mails.length >= 11) entra.quirks.invitationsBlocked = true;
    });
    await bulk.approved(addresses(count));
    bulk.start();
    bulk.another();
    await bulk.until(['invited', 'invitation-held-up'], count);
    const sent = asked();
    // At full speed, what was under way in batches when the first answer came.
    if (mode === 'learning') expect(sent).toBe(12);
    else expect(sent).toBeLessThanOrEqual(200);
    await clock.sleep(runs({ suite: 1, all: 3 }) * HOUR);
    expect(asked()).toBe(sent);
    expect(await bulk.records('ended')).toEqual([]);
    const waiting = await bulk.records('inviting');
    expect(new Set(waiting.map(({ problem }) => problem))).toEqual(new Set(['invitations-blocked']));
    for (const { attempt } of waiting) expect(attempt).toBeUndefined();
    expect(entra.mails.length + waiting.length).toBe(count);

    off();
    entra.quirks.invitationsBlocked = false;
    const stoppedAt = (await bulk.world.pace.report()).stopped?.at ?? 0;
    expect(await bulk.world.pace.resume(stoppedAt)).toBe(true);
    expect(await bulk.world.pace.resume(stoppedAt)).toBe(false);
    const before = entra.mails.length;
    await clock.sleep(HOUR / 2);
    expect(entra.mails.length - before).toBe(mode === 'learning' ? 25 : count - before);
    await bulk.until('invited', count);
    expect(entra.mails).toHaveLength(count);
  });
});
