import type { Resource } from '../../src/access/catalog.ts';
import { decideOn } from '../../src/usecases/decide-on.ts';
import { LEASE_MS, pay } from '../../src/usecases/pay/pay.ts';
import { DeliveryError, type Store } from '../../src/usecases/ports.ts';
import { APPROVERS, PORTAL, Story } from './story.ts';

let story: Story;
beforeEach(async () => {
  story = await new Story().open();
});
afterEach(() => story.close());

test('asking more approvers than one claim has time for: each is asked once, over several claims', async () => {
  for (let i = 0; i < 9; i++) story.directory.employee(`a${i}`, `Approver ${i}`, [APPROVERS]);
  // Each message takes 10 s, and a claim holds 45 s.
  story.fails = () => {
    story.now += 10_000;
    return undefined;
  };
  await story.asked('many@partner.com');
  const asked = () =>
    story.said.flatMap(({ to, message }) =>
      message.kind === 'approval' && to.kind === 'person' ? [to.person] : [],
    );
  await story.work();
  const first = asked().length;
  expect(first).toBeGreaterThan(0);
  expect(first).toBeLessThan(10);
  while ((await story.store.nextDue()) !== undefined) {
    story.now += 5_000;
    await story.work();
  }
  expect(asked().toSorted()).toEqual(['alex', ...Array.from({ length: 9 }, (_, i) => `a${i}`)].toSorted());
});

test('a notice that the channel puts off outlives a restart, and is said once', async () => {
  let closed = true;
  const id = await story.asked('told@partner.com');
  await story.work();
  story.fails = (person) => (person === 'mara' && closed ? new DeliveryError('busy', 1_000) : undefined);
  const { caller } = await story.actor(story.alex);
  await decideOn(story.world, id, 'reject', { person: story.alex, caller });
  await story.work();
  expect(story.notices()).toEqual([]);
  await story.reopen();
  closed = false;
  story.now += 60_000;
  await story.work();
  await story.work();
  expect(story.notices()).toEqual(['rejected']);
});

test('what was done for an errand that somebody else has taken over meanwhile is on record, and done once', async () => {
  const id = await story.asked('late@partner.com');
  await story.approve(id);
  const [ours] = await story.store.claim(story.now, LEASE_MS, 1, ['invite']);
  story.now += LEASE_MS;
  const [theirs] = await story.store.claim(story.now, LEASE_MS, 1, ['invite']);
  if (ours === undefined || theirs === undefined) throw new Error('nobody is to be invited');
  await pay(story.world, ours);
  expect(await story.record(id)).toMatchObject({ status: 'invited' });
  await pay(story.world, theirs);
  expect(story.directory.mails).toHaveLength(1);
  expect(await story.store.claim(story.now + LEASE_MS, LEASE_MS, 1, ['invite'])).toEqual([]);
});

test('a decision on what is not on record is refused, and puts nothing there', async () => {
  const refused = { kind: 'refused', refusal: { code: 'nothing-found' } };
  expect(await story.approve('partner.none')).toEqual(refused);
  expect(await story.store.load('partner.none')).toBeUndefined();
});

describe('in a channel for approvals', () => {
  /** Two groups decide, one after the other. */
  const LEADS = '10000000-0000-4000-8000-000000000021';
  const STAGED: Resource = {
    ...PORTAL,
    stages: [APPROVERS, LEADS].map((group) => ({
      approvers: { kind: 'members', group },
      within: { kind: 'calendar', duration: { amount: 2, unit: 'd' } },
    })),
  };
  /** How many cards were put there. */
  const cards = () =>
    story.said.filter(({ to, message }) => message.kind === 'approval' && to.kind === 'conversation').length;
  beforeEach(async () => {
    story.resources = [STAGED];
    story.directory.employee('lea', 'Lea', [LEADS]);
    await story.store.saveConversation({
      ...{ key: 'approvals', conversation: 'c', serviceUrl: 's', tenant: 't' },
      at: story.now,
    });
  });

  test('a card is not put there again by whoever goes on after a crash', async () => {
    await story.asked('anna@partner.com', story.mara, { resource: STAGED });
    const store: Store = {
      ...story.store,
      async settle(claim) {
        if (claim.errand.kind === 'ask') throw new Error('the process is gone');
        return story.store.settle(claim);
      },
    };
    await expect(story.work({ ...story.world, store })).rejects.toThrow('the process is gone');
    expect(cards()).toBe(1);
    await story.reopen();
    story.now += LEASE_MS;
    await story.work();
    expect(cards()).toBe(1);
    expect(await story.store.nextDue()).toBeUndefined();
  });

  test('each stage has a card of its own', async () => {
    const id = await story.asked('anna@partner.com', story.mara, { resource: STAGED });
    await story.work();
    expect(cards()).toBe(1);
    expect(await story.approve(id)).toMatchObject({ kind: 'changed', record: { status: 'requested' } });
    await story.work();
    expect(cards()).toBe(2);
  });
});
