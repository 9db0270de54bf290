import { administer } from '../../src/usecases/administer.ts';
import type { NotTaken, PostedEvent, Webhook, World } from '../../src/usecases/ports.ts';
import { requestAccess } from '../../src/usecases/request-access.ts';
import { PORTAL, Story } from '../usecases/story.ts';

const HOUR_MS = 3_600_000;

/** A receiver that takes nothing while it is down. */
class Down implements Webhook {
  readonly host = 'events.example.com';
  readonly taken: PostedEvent[] = [];
  down: NotTaken | undefined = { kind: 'status', status: 500 };
  async post(event: PostedEvent) {
    if (this.down !== undefined) return this.down;
    this.taken.push(event);
    return { kind: 'taken' as const };
  }
}

const REASONS: readonly NotTaken[] = [
  { kind: 'status', status: 500 },
  { kind: 'slow' },
  { kind: 'unreachable' },
];
let story: Story;
let webhook: Down;
let world: World;

beforeEach(async () => {
  story = await new Story().open();
  webhook = new Down();
  world = { ...story.world, webhook };
  await story.ask('before@partner.com');
  await story.work();
  const { actor: by } = await story.actor(story.mara);
  const outcome = await requestAccess(world, {
    address: 'anna@partner.com',
    resource: PORTAL,
    by,
    activity: 'a line',
  });
  if (outcome.kind !== 'requested') throw new Error(outcome.kind);
});
afterEach(() => story.close());

/** Lets time pass in steps, and pays what is due at each. */
async function pass(ms: number, step = 600_000): Promise<void> {
  for (let passed = 0; passed < ms; passed += step) {
    story.now += step;
    await story.work(world);
  }
}

const told = () => story.said.filter(({ message }) => message.kind === 'webhook-down');

test.each(REASONS)(
  'a receiver that is down for two hours gets every event once it is up: %j',
  async (why) => {
    webhook.down = why;
    await pass(2 * HOUR_MS);
    expect(told().map(({ message }) => message)).toEqual([
      expect.objectContaining({ kind: 'webhook-down', host: 'events.example.com', why }),
    ]);
    webhook.down = undefined;
    await pass(HOUR_MS);
    const [record] = await story.store.byAddress('anna@partner.com');
    const history = await story.store.history(record?.record.id ?? '');
    expect(new Set(webhook.taken.map(({ type }) => type))).toEqual(
      new Set(history.map(({ type }) => `usher.access.${type}.v1`)),
    );
    expect(webhook.taken.every(({ subject }) => subject === record?.record.id)).toBe(true);
    await pass(HOUR_MS);
    expect(new Set(webhook.taken.map(({ id }) => id)).size).toBe(webhook.taken.length);
  },
);

test('for a minute nobody is told', async () => {
  await pass(60_000, 10_000);
  expect(told()).toEqual([]);
});

test('an event that nobody takes for three days is posted no more, and administrators hear of it each day', async () => {
  await pass(4 * 24 * HOUR_MS, HOUR_MS);
  expect(told().length).toBeGreaterThanOrEqual(3);
  expect(await story.store.nextDue(['post-event'])).toBeUndefined();
  expect(webhook.taken).toEqual([]);
});

test('what happened before there was a receiver is not posted', async () => {
  webhook.down = undefined;
  await pass(HOUR_MS);
  expect(
    webhook.taken
      .map(({ data }) => data)
      .filter((data) => 'address' in data && data.address !== 'anna@partner.com'),
  ).toEqual([]);
});

test('without a receiver, what was owed to one before is owed no more', async () => {
  story.now += HOUR_MS;
  await story.work(story.world);
  expect(await story.store.nextDue(['post-event'])).toBeUndefined();
});

test('what an administrator does beside records comes as well, and is not told where a chat is', async () => {
  const deed = {
    kind: 'approvals-placed',
    conversation: '19:secret@thread.v2',
    serviceUrl: 'https://smba.example/',
  } as const;
  await administer(world, deed, { person: story.mara, activity: 'placed', reason: 'all of us' });
  await pass(2 * HOUR_MS);
  webhook.down = undefined;
  await pass(HOUR_MS);
  const posted = webhook.taken.filter(({ type }) => type.startsWith('usher.administration.'));
  expect(posted).toEqual([
    expect.objectContaining({
      id: 'administration/1',
      type: 'usher.administration.approvals-placed.v1',
      data: {
        seq: 1,
        act: { kind: 'approvals-placed', at: expect.any(Number), by: story.mara, reason: 'all of us' },
      },
    }),
  ]);
  expect(await story.store.nextDue(['post-act'])).toBeUndefined();
});
