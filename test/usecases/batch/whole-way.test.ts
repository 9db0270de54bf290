import { actOnBatch } from '../../../src/usecases/batch/own-batch.ts';
import { tendBatches } from '../../../src/usecases/batch/tend-batch.ts';
import { newTending } from '../../../src/usecases/batch/tending.ts';
import type { Store } from '../../../src/usecases/ports.ts';
import { createRoles } from '../../../src/usecases/roles.ts';
import { PORTAL } from '../story.ts';
import { addressOf, BatchStory, ID, OPEN } from './batch-story.ts';

let story: BatchStory;
beforeEach(async () => {
  story = await new BatchStory().open();
});
afterEach(() => story.close());

test('nothing is sent before it is confirmed, and nothing once it is dropped', async () => {
  await story.previewed(3, OPEN);
  await story.turn();
  expect(await story.act('drop')).toMatchObject({ kind: 'done', batch: { status: 'dropped' } });
  expect(await story.act('confirm')).toMatchObject({ kind: 'unchanged', batch: { status: 'dropped' } });
  await story.turn();
  await story.work();
  expect(await story.store.byAddress(addressOf(2))).toEqual([]);
  expect(story.said).toEqual([]);
});

test('each row is a record of its own, and one card and two messages tell of all of them', async () => {
  await story.previewed(3, OPEN);
  await story.act('confirm');
  await story.until(async () => (await story.inState('invited')) === 3);
  await story.turn();
  expect(story.directory.mails.map(({ address }) => address).toSorted()).toEqual([2, 3, 4].map(addressOf));
  expect((await story.records()).map(({ request }) => request.batch)).toEqual(
    [2, 3, 4].map((row) => ({ id: ID, row })),
  );
  expect(story.messages('batch-told').map(({ what }) => what)).toEqual(['done']);
  for (const row of [2, 3, 4]) story.directory.accept(addressOf(row));
  await story.until(async () => {
    await story.acceptances();
    return (await story.inState('granted')) === 3;
  });
  await story.turn();
  expect(story.messages('batch-told').map(({ what }) => what)).toEqual(['done', 'all-in']);
  expect(story.messages('journey')).toEqual([]);
  expect(story.notices()).toEqual([]);
  expect(story.messages('batch')).toHaveLength(1);
  expect([...story.shown.values()].filter(({ kind }) => kind === 'batch')).toMatchObject([
    { batch: { status: 'done', progress: { in: 3, invited: 0 } } },
  ]);
  expect((await story.store.batchesLately())?.lately.batches).toMatchObject([{ id: ID, underWay: false }]);
});

test('a row that another replica put on record meanwhile is not refused for it', async () => {
  const account = '30000000-0000-4000-8000-000000000001';
  await story.previewed(1, PORTAL, () => ({ found: { kind: 'accepted-guest', account } }));
  await story.act('confirm');
  const isNone = Promise.withResolvers<void>();
  const isThere = Promise.withResolvers<void>();
  const isNoted = Promise.withResolvers<void>();
  const replica = (store: Partial<Store>) =>
    tendBatches(
      { ...story.world, store: { ...story.store, ...store } },
      createRoles(story.world),
      newTending(),
    );
  // It finds nothing on record, and is slow to go on; the other puts it there, and is slow to note it.
  const slow = replica({
    async load(id) {
      const found = await story.store.load(id);
      isNone.resolve();
      await isThere.promise;
      return found;
    },
  });
  await isNone.promise;
  const quick = replica({
    async saveBatchRows(...rows) {
      isThere.resolve();
      await isNoted.promise;
      return story.store.saveBatchRows(...rows);
    },
  });
  await slow;
  isNoted.resolve();
  await quick;
  const [row] = (await story.store.batchRows(ID, 0))?.rows ?? [];
  expect(row).not.toHaveProperty('refused');
  expect(await story.records()).toHaveLength(1);
  await story.until(async () => (await story.records())[0]?.seq === 2);
});

test('all rows are on record before the first mail', async () => {
  await story.previewed(250, OPEN);
  await story.act('confirm');
  await story.turn({ ...story.world, clock: { now: () => (story.now += 1_000) } });
  expect((await story.batch()).next).toBeLessThan(250);
  await story.work();
  expect(story.directory.mails).toEqual([]);
  await story.until(() => story.directory.mails.length > 0);
  expect((await story.batch()).next).toBe(250);
});

test('rows that are struck out are not sent', async () => {
  await story.previewed(3, OPEN);
  await story.act('confirm', story.mara, { 3: 'false', 4: 'true' });
  await story.until(async () => (await story.inState('invited')) === 2);
  expect(await story.store.byAddress(addressOf(3))).toEqual([]);
});

test('nobody but its sender confirms it', async () => {
  await story.previewed(1, OPEN);
  for (const who of [story.alex, story.iris])
    expect(await story.act('confirm', who)).toEqual({ kind: 'not-yours', sponsor: story.mara });
  await story.turn();
  expect(await story.store.byAddress(addressOf(2))).toEqual([]);
});

test('a second click changes nothing', async () => {
  await story.previewed(2, OPEN);
  await story.act('confirm');
  expect(await story.act('confirm')).toMatchObject({ kind: 'unchanged', batch: { status: 'running' } });
  await story.until(async () => (await story.inState('invited')) === 2);
  expect(story.directory.mails).toHaveLength(2);
});

test('what may no longer be asked for comes to nothing, and the rest goes on', async () => {
  await story.asked(addressOf(3), story.alex, { resource: OPEN });
  await story.previewed(2, OPEN);
  await story.act('confirm');
  await story.until(async () => (await story.batch()).status === 'done');
  expect(await story.batch()).toMatchObject({ progress: { invited: 1, failed: 1 }, lost: [{ row: 3 }] });
});

test('whoever may ask no longer sends nothing more', async () => {
  await story.previewed(2, OPEN);
  await story.act('confirm');
  story.directory.groupOf(OPEN.requesters?.group ?? '').delete(story.mara.id);
  await story.until(async () => (await story.batch()).status === 'done');
  expect(await story.batch()).toMatchObject({ progress: { failed: 2 } });
  expect(story.directory.mails).toEqual([]);
});

test('more rows than one person may send in a day are refused with when it goes on', async () => {
  await story.previewed(3, OPEN);
  const { world } = story;
  const strict = { ...world, policy: { ...world.policy, bulk: { rows: 10, rowsADay: 2 } } };
  expect(await actOnBatch(strict, ID, 'confirm', story.mara)).toMatchObject({
    kind: 'too-many-rows',
    limit: 2,
  });
  expect((await story.store.batch(ID))?.batch.status).toBe('previewed');
});

describe('a batch under way', () => {
  beforeEach(async () => {
    await story.previewed(3, OPEN);
    await story.act('confirm');
    await story.turn();
  });

  test('sends nothing while it is paused, and goes on where it was', async () => {
    await story.act('pause');
    await story.work();
    expect(story.directory.mails).toEqual([]);
    await story.act('go-on');
    await story.until(async () => (await story.inState('invited')) === 3);
    expect(story.directory.mails).toHaveLength(3);
    // Without waiting for what was put off while it was paused.
    expect(story.now).toBeLessThan(Date.UTC(2026, 0, 5, 9, 5));
  });

  test('that is stopped withdraws whoever was not invited', async () => {
    await story.act('stop');
    await story.until(async () => (await story.batch()).endedAt !== undefined);
    expect(await story.inState('ended')).toBe(3);
    expect(story.directory.mails).toEqual([]);
    expect(await story.act('go-on')).toMatchObject({ kind: 'unchanged', batch: { status: 'stopped' } });
  });

  test('goes on after a restart', async () => {
    await story.reopen();
    story.forgets();
    await story.until(async () => (await story.batch()).status === 'done');
    expect(story.directory.mails).toHaveLength(3);
  });
});

test('a row whose answer was lost is on record once', async () => {
  await story.previewed(3, OPEN);
  await story.act('confirm');
  const { world } = story;
  let lost = 0;
  const store = {
    ...world.store,
    saveBatchRows: async () => {
      lost += 1;
      throw new Error('the process is gone');
    },
  };
  await story.turn({ ...world, store });
  expect(lost).toBe(1);
  await story.until(async () => (await story.inState('invited')) === 3);
  expect(story.directory.mails).toHaveLength(3);
});

describe('where somebody has to approve', () => {
  beforeEach(async () => {
    story.directory.employee('bea', 'Bea', [...['10000000-0000-4000-8000-000000000011']]);
    await story.previewed(3, PORTAL);
    await story.act('confirm');
    await story.turn();
  });

  test('one card comes to each who decides, and none for a row', async () => {
    expect(story.messages('batch-approval')).toHaveLength(2);
    expect(story.messages('batch-approval')[0]).toMatchObject({ waiting: 3, rows: [{}, {}, {}] });
    expect(story.messages('approval')).toEqual([]);
    expect(story.messages('list')).toEqual([]);
    await story.turn();
    expect(story.messages('batch-approval')).toHaveLength(2);
    expect(story.directory.mails).toEqual([]);
  });

  test('one decision is for all, but for rows struck out, and the sponsor sees which', async () => {
    expect(await story.decides('approve', story.alex, { 3: 'false' })).toMatchObject({ kind: 'shown' });
    await story.until(async () => (await story.inState('invited')) === 2);
    expect(story.directory.mails.map(({ address }) => address).toSorted()).toEqual([2, 4].map(addressOf));
    await story.turn();
    expect(await story.batch()).toMatchObject({
      progress: { declined: 1, invited: 2 },
      lost: [{ row: 3, address: addressOf(3), by: { name: 'Alex' } }],
    });
    // Every copy of the card shows it.
    const cards = [...story.shown.values()].filter(({ kind }) => kind === 'batch-approval');
    expect(cards).toHaveLength(2);
    for (const card of cards)
      expect(card).toMatchObject({ consultation: { verdict: { decision: 'approve', done: true } } });
    expect(story.notices()).toEqual([]);
  });

  test('the first decision counts', async () => {
    await story.decides('reject');
    const bea = { id: 'bea', name: 'Bea' };
    expect(await story.decides('approve', bea)).toMatchObject({
      refusal: { code: 'already-decided', by: { name: 'Alex' } },
    });
    await story.until(async () => (await story.batch()).status === 'done');
    expect(await story.batch()).toMatchObject({ progress: { declined: 3 } });
    expect(story.directory.mails).toEqual([]);
  });

  test('neither who asked nor who is no approver decides', async () => {
    story.directory.groupOf('10000000-0000-4000-8000-000000000011').add(story.mara.id);
    expect(await story.decides('approve', story.mara)).toMatchObject({ refusal: { code: 'self-approval' } });
    expect(await story.decides('approve', story.iris)).toMatchObject({ refusal: { code: 'not-approver' } });
    await story.turn();
    expect(await story.inState('requested')).toBe(3);
  });

  test('whoever decided and is an approver no more when it is carried out has decided nothing', async () => {
    await story.decides('approve');
    story.directory.groupOf('10000000-0000-4000-8000-000000000011').delete(story.alex.id);
    await story.turn();
    expect(await story.inState('requested')).toBe(3);
    expect(await story.decides('approve', { id: 'bea', name: 'Bea' })).toMatchObject({ kind: 'shown' });
    await story.until(async () => (await story.inState('invited')) === 3);
  });
});

test('of each row it is on record who was asked, and until when', async () => {
  await story.previewed(2, PORTAL);
  await story.act('confirm');
  await story.until(async () => story.messages('batch-approval').length > 0);
  const at = expect.any(Number);
  const asked = { people: [{ id: 'alex' }], dueAt: at, remindAt: at };
  expect(await story.records()).toMatchObject([
    { status: 'requested', asked },
    { status: 'requested', asked },
  ]);
});

test('its card is its sender’s', async () => {
  await story.previewed(2, OPEN);
  await story.act('confirm');
  await story.until(async () => (await story.batch()).posting !== undefined);
  expect((await story.batch()).posting).toMatchObject({ reader: 'mara' });
});
