import type { AccessRecord } from '../../src/access/record.ts';
import { ownerActs } from '../../src/usecases/act.ts';
import { askedSince } from '../../src/usecases/asked-since.ts';
import { create } from '../../src/usecases/change.ts';
import { createInTurn } from '../../src/usecases/in-turn.ts';
import { showAt } from '../../src/usecases/pay/tell/show-at.ts';
import { DeliveryError, type Message, type World } from '../../src/usecases/ports.ts';
import { redeem } from '../../src/usecases/redeem.ts';
import { Story } from './story.ts';

let story: Story;
beforeEach(async () => {
  story = await new Story().open();
});
afterEach(() => story.close());

const recordOn = (message: Message): AccessRecord | undefined =>
  message.kind === 'journey' || message.kind === 'approval' ? message.record : undefined;

test('an update that was overtaken on its way is followed by the newer one', async () => {
  const id = await story.asked('anna@partner.com');
  await story.work();
  await story.approve(id);
  const arrives = Promise.withResolvers<void>();
  const sent = Promise.withResolvers<void>();
  story.onTheWay = () => {
    story.onTheWay = async () => undefined;
    sent.resolve();
    return arrives.promise;
  };
  const slow = story.work();
  await sent.promise;
  // Meanwhile the partner comes, and another replica brings the cards up to date.
  story.directory.accept('anna@partner.com');
  await redeem(story.world, story.tokens.at(-1) ?? '');
  await story.work({ ...story.world, inTurn: createInTurn() });
  expect(await story.record(id)).toMatchObject({ status: 'granted' });
  arrives.resolve();
  await slow;
  const cards = [...story.shown.values()].flatMap((message) => recordOn(message)?.status ?? []);
  expect(cards).toEqual(['granted', 'granted']);
});

test('a card that Teams takes long to change keeps no other one waiting', async () => {
  const id = await story.asked('anna@partner.com');
  await story.work();
  await story.approve(id);
  const arrives = Promise.withResolvers<void>();
  let isFirst = true;
  const changed: string[] = [];
  const second = Promise.withResolvers<void>();
  story.onTheWay = async (message) => {
    if (isFirst) {
      isFirst = false;
      return arrives.promise;
    }
    changed.push(message.kind);
    second.resolve();
  };
  const work = story.work();
  await second.promise;
  expect(changed.length).toBeGreaterThan(0);
  arrives.resolve();
  await work;
});

test('whoever asks for the same before it begins has it done once', async () => {
  const { together } = createInTurn();
  const begun: number[] = [];
  const goesOn = Promise.withResolvers<void>();
  const ask = (nth: number): Promise<void> =>
    together('a record', () => {
      begun.push(nth);
      return goesOn.promise;
    });
  const first = ask(1);
  // It is under way, and may have looked before there was something to see.
  await Promise.resolve();
  const others = [ask(2), ask(3), ask(4)];
  goesOn.resolve();
  await Promise.all([first, ...others]);
  expect(begun).toEqual([1, 2]);
  await ask(5);
  expect(begun).toEqual([1, 2, 5]);
});

test('a note that the store writes once more, for it heard nothing of the first: no card is drawn twice alike', async () => {
  const drawn: string[] = [];
  story.onTheWay = async (message) => void drawn.push(JSON.stringify(message));
  const id = await story.asked('anna@partner.com');
  const isNoted = Promise.withResolvers<void>();
  const again = Promise.withResolvers<void>();
  const savePosting: World['store']['savePosting'] = async (posting) => {
    await story.store.savePosting(posting);
    isNoted.resolve();
    await again.promise;
    await story.store.savePosting(posting);
  };
  // It is written again once the card was drawn anew, or that has to wait.
  const turns = createInTurn();
  let under = 0;
  const counted =
    <T>(work: () => Promise<T>) =>
    (): Promise<T> => {
      under++;
      return work().finally(() => under--);
    };
  const waits = (): void => {
    if (under > 0) again.resolve();
  };
  const inTurn: World['inTurn'] = Object.assign(
    <T>(key: string, work: () => Promise<T>): Promise<T> => {
      waits();
      return turns(key, counted(work));
    },
    {
      together(key: string, work: () => Promise<void>): Promise<void> {
        waits();
        return turns.together(key, counted(work));
      },
    },
  );
  const slow = story.work({ ...story.world, inTurn, store: { ...story.store, savePosting } });
  await isNoted.promise;
  await story.approve(id);
  const quick = story.work({ ...story.world, inTurn }).finally(again.resolve);
  await Promise.all([slow, quick]);
  expect(drawn.length).toBeGreaterThan(0);
  expect(drawn).toEqual([...new Set(drawn)]);
});

test.each([
  ['is drawn over', 0],
  ['is drawn over although Teams refuses that for a while', 1],
  ['is drawn over although it could not be noted that it may come', 'unnoted'],
  ['is drawn over by another process', 'gone'],
] as const)('an update that comes after it was given up, and over a newer one, %s', async (_, refusals) => {
  const id = await story.asked('anna@partner.com');
  await story.work();
  const card = story.said.find(({ message }) => message.kind === 'journey')?.activity ?? '';
  const statusNow = () =>
    [story.shown.get(card)].flatMap((message) => (message ? [recordOn(message)?.status] : []));
  const late = Promise.withResolvers<void>();
  const given: Message[] = [];
  story.onTheWay = async (message) => {
    if (given.length > 0 || message.kind !== 'journey') return;
    given.push(message);
    throw new DeliveryError('the channel took too long', 1_000, { late: late.promise });
  };
  await story.approve(id);
  let notes = refusals !== 'unnoted';
  const savePosting: World['store']['savePosting'] = async (posting) => {
    const fails = !notes && given.length > 0;
    notes ||= fails;
    if (fails) throw new Error('the store did not answer');
    return story.store.savePosting(posting);
  };
  await story.work({ ...story.world, store: { ...story.store, savePosting } });
  story.directory.accept('anna@partner.com');
  await redeem(story.world, story.tokens.at(-1) ?? '');
  story.now += 60_000;
  await story.work();
  expect(statusNow()).toEqual(['granted']);
  const again = Promise.withResolvers<void>();
  let refused = 0;
  story.onTheWay = async () => {
    again.resolve();
    if (typeof refusals === 'number' && refused++ < refusals)
      throw new DeliveryError('the channel answered 429', 1_000);
  };
  for (const stale of given) story.shown.set(card, stale);
  expect(statusNow()).not.toEqual(['granted']);
  if (refusals !== 'gone') {
    late.resolve();
    await again.promise;
    await story.world.inTurn(id, async () => undefined);
  }
  if (refusals === 1 || refusals === 'gone') expect(statusNow()).not.toEqual(['granted']);
  // It is owed until nothing can arrive any more.
  story.now += 120_000;
  await story.work({ ...story.world, inTurn: createInTurn() });
  expect(statusNow()).toEqual(['granted']);
  expect(await story.store.nextDue()).toBeUndefined();
});

test('a card in place of a message shows what came before it was noted where it stands', async () => {
  const id = await story.asked('anna@partner.com');
  const record = await story.record(id);
  story.onTheWay = async () => {
    story.onTheWay = async () => undefined;
    // Meanwhile another replica has the request withdrawn, and finds no card that shows it.
    const other = { ...story.world, inTurn: createInTurn() };
    const { caller } = await story.actor(story.mara);
    await ownerActs(other, id, { type: 'cancel' }, { person: story.mara, caller });
    await story.work(other);
  };
  const at = { conversation: 'c', serviceUrl: 's', activity: 'working on it' };
  await showAt(story.world, record, at);
  expect([story.shown.get(at.activity)].map((card) => card && recordOn(card)?.status)).toEqual(['ended']);
});

test('an update that was overtaken, and whose sender then hears nothing of the store, is drawn over', async () => {
  const id = await story.asked('anna@partner.com');
  await story.work();
  await story.approve(id);
  const arrives = Promise.withResolvers<void>();
  const sent = Promise.withResolvers<void>();
  story.onTheWay = () => {
    story.onTheWay = async () => undefined;
    sent.resolve();
    return arrives.promise;
  };
  // The look at what became of the record meanwhile fails, once.
  let fails = false;
  const load = async (one: string): ReturnType<World['store']['load']> => {
    if (!fails) return story.store.load(one);
    fails = false;
    throw new Error('the store did not answer');
  };
  const slow = story.work({ ...story.world, store: { ...story.store, load } });
  await sent.promise;
  // Meanwhile another replica takes what is owed over, pays it, and has nothing left to pay.
  story.now += 60_000;
  story.directory.accept('anna@partner.com');
  const other = { ...story.world, inTurn: createInTurn() };
  await redeem(other, story.tokens.at(-1) ?? '');
  await story.work(other);
  const again = Promise.withResolvers<void>();
  story.onTheWay = async () => again.resolve();
  fails = true;
  arrives.resolve();
  await slow;
  await again.promise;
  await story.world.inTurn(id, async () => undefined);
  const cards = [...story.shown.values()].flatMap((message) => recordOn(message)?.status ?? []);
  expect(cards).toEqual(['granted', 'granted']);
});

test.each([
  ['could not be noted, for the store failed', 'fails'],
  ['was not noted any more, for its sender was killed', 'killed'],
] as const)('an update that came late, and %s, is drawn over', async (_, how) => {
  const id = await story.asked('anna@partner.com');
  await story.work();
  await story.approve(id);
  // One replica has read the record, and then hears nothing of the store for a while.
  const reads = Promise.withResolvers<void>();
  const goesOn = Promise.withResolvers<void>();
  const ends = Promise.withResolvers<void>();
  const postings: World['store']['postings'] = async (record) => {
    reads.resolve();
    await goesOn.promise;
    return story.store.postings(record);
  };
  const savePosting: World['store']['savePosting'] = () => {
    ends.resolve();
    return how === 'fails'
      ? Promise.reject(new Error('the store did not answer'))
      : new Promise(() => undefined);
  };
  const slow = story.work({ ...story.world, store: { ...story.store, postings, savePosting } });
  await reads.promise;
  const other = { ...story.world, inTurn: createInTurn() };
  story.directory.accept('anna@partner.com');
  await redeem(other, story.tokens.at(-1) ?? '');
  await story.work(other);
  goesOn.resolve();
  await ends.promise;
  if (how === 'fails') await slow;
  story.now += 60_000;
  await story.work(other);
  const cards = [...story.shown.values()].flatMap((message) => recordOn(message)?.status ?? []);
  expect(cards).toEqual(['granted', 'granted']);
  story.now += 60_000;
  await story.work(other);
  expect(await story.store.nextDue()).toBeUndefined();
});

test('a row of a list, which has no card of its own, is not what followed an earlier card', async () => {
  const id = await story.asked('anna@partner.com');
  const { caller } = await story.actor(story.mara);
  await ownerActs(story.world, id, { type: 'cancel' }, { person: story.mara, caller });
  const ended = await story.record(id);
  const { now: at, mara: by } = story;
  const request = { ...ended.request, at, batch: { id: 'a list', row: 2 } };
  await create(story.world, `${id}x`, [{ type: 'requested', at, by, request }]);
  expect(await askedSince(story.world, ended)).toBeUndefined();
});

test('who asks for the same again is who followed it', async () => {
  const id = await story.asked('anna@partner.com');
  const { caller } = await story.actor(story.mara);
  await ownerActs(story.world, id, { type: 'cancel' }, { person: story.mara, caller });
  await story.asked('anna@partner.com');
  expect(await askedSince(story.world, await story.record(id))).toMatchObject({ by: story.mara });
});
