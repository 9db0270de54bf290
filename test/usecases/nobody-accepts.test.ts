import type { Resource } from '../../src/access/catalog.ts';
import { DAY_MS } from '../../src/access/term.ts';
import { ownerActs } from '../../src/usecases/act.ts';
import { change } from '../../src/usecases/change.ts';
import { sweep } from '../../src/usecases/sweep.ts';
import { PORTAL, Story } from './story.ts';

const ANNA = 'anna@partner.com';
const RESOURCE: Resource = {
  ...PORTAL,
  redeemWithin: { amount: 30, unit: 'd' },
  leftover: { delete: { amount: 10, unit: 'd' } },
};

let story: Story;
beforeEach(async () => {
  story = await new Story([RESOURCE]).open();
});
afterEach(() => story.close());

async function invited(): Promise<string> {
  const id = await story.asked(ANNA, story.mara, { resource: RESOURCE });
  await story.approve(id);
  await story.work();
  return id;
}

/** Days go by, with the jobs at work in each quarter of one. */
async function pass(days: number): Promise<void> {
  for (let quarter = 0; quarter < days * 4; quarter++) {
    story.now += DAY_MS / 4;
    await sweep(story.world);
    await story.work();
  }
}

test('at half time the sponsor hears of it, once', async () => {
  await invited();
  await pass(3);
  expect(story.notices()).toEqual([]);
  await pass(3);
  expect(story.notices()).toEqual(['acceptance-awaited']);
  await pass(2);
  expect(story.notices()).toEqual(['acceptance-awaited', 'invitation-expired']);
});

test('whoever has accepted by then is not spoken of', async () => {
  const id = await invited();
  story.directory.accept(ANNA);
  const record = await story.record(id);
  const account = record.status === 'invited' ? record.account : '';
  await change(story.world, id, { type: 'accept', at: story.now, account, seen: 'watch' });
  await pass(10);
  expect(story.notices()).toEqual(['granted']);
});

test('withdrawn when the catalogue’s time is over, however often it was sent, and the guest goes with it', async () => {
  const id = await invited();
  await pass(20);
  const { caller } = await story.actor(story.mara);
  await ownerActs(story.world, id, { type: 'resend' }, { person: story.mara, caller });
  await story.work();
  await pass(9);
  expect((await story.record(id)).status).toBe('invitation-expired');
  await pass(2);
  expect(await story.record(id)).toMatchObject({ status: 'ended', outcome: 'cancelled' });
  expect(story.notices().at(-1)).toBe('invitation-withdrawn');
  expect(story.directory.deeds).toEqual([]);
  await pass(12);
  expect(story.directory.deeds).toEqual(['delete guest-1']);
});

test('not withdrawn where the catalogue sets no time: the sponsor has heard, and decides', async () => {
  const { redeemWithin: _never, ...forever } = RESOURCE;
  story.resources = [forever];
  const id = await story.asked(ANNA, story.mara, { resource: forever });
  await story.approve(id);
  await story.work();
  await pass(60);
  expect((await story.record(id)).status).toBe('invitation-expired');
  expect(story.notices()).toEqual(['acceptance-awaited', 'invitation-expired']);
  expect(story.directory.deeds).toEqual([]);
});

test('withdrawn in time, though the newest link would be good for longer', async () => {
  const id = await invited();
  await pass(27);
  const { caller } = await story.actor(story.mara);
  await ownerActs(story.world, id, { type: 'resend' }, { person: story.mara, caller });
  await story.work();
  await pass(2);
  expect((await story.record(id)).status).toBe('invited');
  await pass(2);
  expect(await story.record(id)).toMatchObject({ status: 'ended', outcome: 'cancelled' });
});
