import type { Person } from '../../src/access/record.ts';
import { DAY_MS } from '../../src/access/term.ts';
import { LEASE_MS, pay } from '../../src/usecases/pay/pay.ts';
import { DeliveryError, type Message } from '../../src/usecases/ports.ts';
import { sweep } from '../../src/usecases/sweep.ts';
import { waitingFor } from '../../src/usecases/waiting.ts';
import { APPROVERS, PORTAL, Story } from '../usecases/story.ts';

let story: Story;
beforeEach(async () => {
  story = await new Story().open();
});
afterEach(() => story.close());

const askMany = async (from: number, to: number, by: Person = story.mara): Promise<string[]> => {
  const ids: string[] = [];
  for (let n = from; n < to; n++) ids.push(await story.asked(`p${n}@${by.id}.example`, by));
  return ids;
};
type List = Extract<Message, { kind: 'list' }>;
const isList = (message: Message): message is List => message.kind === 'list';
/** What somebody was sent about one requester: how many cards, and each list as it reads now. */
function before(person: Person, sponsor: Person = story.mara) {
  const theirs = story.said.filter(({ to }) => to.kind === 'person' && to.person === person.id);
  const cards = theirs.filter(
    ({ message }) => message.kind === 'approval' && message.record.request.sponsor.id === sponsor.id,
  );
  const lists = theirs.filter(({ message }) => isList(message) && message.sponsor.id === sponsor.id);
  return {
    cards: cards.length,
    lists: lists.flatMap(({ activity, message }) => {
      const now = story.shown.get(activity) ?? message;
      return isList(now) ? [now] : [];
    }),
  };
}
const addresses = ({ records }: List): string[] => records.map(({ request }) => request.address);

test('buries an approver under a card for each request', async () => {
  await askMany(0, 25);
  await story.work();
  const { cards, lists } = before(story.alex);
  expect(cards).toBe(10);
  expect(lists).toMatchObject([{ state: 'open', total: 15 }]);
  // It is one message, which names as many as can be read and decided on.
  expect(lists[0]?.records).toHaveLength(10);
});

test('hides behind the cards of a colleague, or has them listed', async () => {
  const dora = story.directory.employee('dora', 'Dora', [
    ...(PORTAL.requesters ? [PORTAL.requesters.group ?? ''] : []),
  ]);
  await askMany(0, 12);
  await askMany(0, 10, dora);
  await story.work();
  expect(before(story.alex)).toMatchObject({ cards: 10, lists: [{ total: 2 }] });
  expect(before(story.alex, dora)).toEqual({ cards: 10, lists: [] });
});

test('has what is decided stand there as open, and keeps decided ones in the way of new ones', async () => {
  const ids = await askMany(0, 12);
  await story.work();
  const [list] = before(story.alex).lists;
  const [listed = ''] = list?.records.map(({ id }) => id) ?? [];
  await story.approve(listed);
  await story.work();
  const [now] = before(story.alex).lists;
  expect(now).toMatchObject({ state: 'open', total: 1, decided: [{ id: listed }] });
  // Cards that are decided make room for cards.
  const carded = ids.filter((id) => ![listed, ...(now?.records.map((one) => one.id) ?? [])].includes(id));
  for (const id of carded) await story.approve(id);
  await story.work();
  await askMany(12, 13);
  await story.work();
  expect(before(story.alex)).toMatchObject({ cards: 11, lists: [{ total: 1 }] });
  // Nothing of it waits: it is closed, and says what became of it.
  const [last = ''] = now?.records.map(({ id }) => id) ?? [];
  await story.approve(last);
  await story.work();
  expect(before(story.alex).lists).toMatchObject([{ state: 'over', total: 0, records: [] }]);
  // What comes later is a message of its own.
  await askMany(13, 24);
  await story.work();
  expect(before(story.alex).lists).toMatchObject([{ state: 'over' }, { state: 'open', total: 2 }]);
});

test('gets more cards through by another replica, a crash or a lost answer', async () => {
  await askMany(0, 25);
  const claims = await story.store.claim(story.now, LEASE_MS, 100);
  // All at once, as two replicas pay them; who finds somebody else at the list comes back.
  await Promise.all(claims.map((claim) => pay(story.world, claim)));
  await story.reopen();
  for (let n = 0; n < 5; n++, story.now += 60_000) await story.work();
  const { cards, lists } = before(story.alex);
  expect(cards).toBe(10);
  expect(lists).toMatchObject([{ state: 'open', total: 15 }]);
  // Two errands of one change name the same request, and everybody in the list has no card.
  const named = story.said.flatMap(({ message }) =>
    message.kind === 'approval' ? [message.record.request.address] : [],
  );
  expect(new Set(named).size).toBe(10);
  expect(lists.flatMap(addresses).filter((one) => named.includes(one))).toEqual([]);
});

test('has the list lost for good by a crash between the message and the note of it', async () => {
  await askMany(0, 10);
  await story.work();
  story.loses = (_person, message) => (isList(message) ? new DeliveryError('no answer', 1_000) : undefined);
  await askMany(10, 12);
  await story.work();
  story.loses = () => undefined;
  for (let n = 0; n < 3; n++, story.now += 60_000) await story.work();
  const { lists } = before(story.alex);
  expect(lists.at(-1)).toMatchObject({ state: 'open', total: 2 });
  // Whoever put it there and never said so is followed by one, and by no more.
  expect(lists.length).toBeLessThanOrEqual(3);
});

test('reminds an approver of each request on its own, and of none in the list', async () => {
  await askMany(0, 14);
  await story.work();
  const cards = before(story.alex).cards;
  story.now += 7 * DAY_MS;
  await sweep(story.world);
  await story.work();
  const after = before(story.alex);
  expect(after.cards - cards).toBe(10);
  // Once for all four of them, at the foot of the chat; where it stood before, that is said.
  expect(after.lists).toMatchObject([{ state: 'moved' }, { state: 'open', total: 4 }]);
});

test('has the list of a chat that is closed stand for having asked', async () => {
  await askMany(0, 10);
  await story.work();
  story.unreachable.add(story.alex.id);
  await askMany(10, 11);
  await story.work();
  expect(story.notices()).toContain('approvers-unreachable');
  story.unreachable.clear();
  await askMany(11, 12);
  await story.work();
  expect(before(story.alex).lists).toMatchObject([{ total: 1 }]);
});

test('has a list that was deleted stand for the rest', async () => {
  await askMany(0, 11);
  await story.work();
  story.gone = () => new DeliveryError('deleted', undefined, { closed: 'ActivityNotFound' });
  await askMany(11, 12);
  await story.work();
  expect(before(story.alex).lists.at(-1)).toMatchObject({ state: 'open', total: 2 });
});

test('floods a channel instead', async () => {
  const channel = {
    key: 'approvals',
    conversation: '19:team@thread.tacv2',
    serviceUrl: 's',
    tenant: 't',
    at: 0,
  };
  await story.store.saveConversation(channel);
  const ids = await askMany(0, 13);
  await story.work();
  const there = story.said.filter(
    ({ to }) => to.kind === 'conversation' && to.conversation === channel.conversation,
  );
  expect(there.filter(({ message }) => message.kind === 'approval')).toHaveLength(10);
  expect(there.filter(({ message }) => isList(message))).toHaveLength(1);
  expect(before(story.alex)).toEqual({ cards: 0, lists: [] });
  for (const id of ids) await story.approve(id);
  await story.work();
  expect([...story.shown.values()].find(isList)).toMatchObject({ state: 'over' });
});

test('keeps what is in the list from who decides', async () => {
  await askMany(0, 25);
  await story.work();
  const { caller } = await story.actor(story.alex);
  expect(caller.groups.has(APPROVERS)).toBe(true);
  expect(await waitingFor(story.world, caller)).toHaveLength(25);
});
