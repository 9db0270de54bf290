import { DAY_MS } from '../../../src/access/term.ts';
import { ownerActs } from '../../../src/usecases/act.ts';
import { DirectoryError } from '../../../src/usecases/ports.ts';
import { reviewed, Years } from './looked-after.ts';

let years: Years;
const open = async (more: Parameters<typeof reviewed>[0] = {}): Promise<Years> => {
  years = await new Years(reviewed(more)).open();
  return years;
};
afterEach(() => years.close());

const silence = (means: 'remove' | 'keep' | 'owners') => ({
  review: { every: { amount: 90, unit: 'd' }, within: { amount: 14, unit: 'd' }, silence: means } as const,
});

test('a sponsor gets one card for all that is due, once, however often it is looked', async () => {
  const { mara } = await open();
  const ids = [await years.isIn('anna@partner.com'), await years.isIn('ben@partner.com')];
  await years.daysPass(89);
  expect(years.cardsOf(mara)).toHaveLength(0);
  await years.daysPass(1);
  await years.tick();
  expect(years.cardsOf(mara)).toHaveLength(1);
  expect(
    years
      .cardsOf(mara)[0]
      ?.rows.map(({ record }) => record.id)
      .toSorted(),
  ).toEqual(ids.toSorted());
  await years.daysPass(3);
  expect(years.cardsOf(mara)).toHaveLength(1);
});

test('Keep confirms for another round, with its reason on record; Remove takes away, and can be undone', async () => {
  const { mara } = await open();
  await years.isIn('anna@partner.com');
  await years.isIn('ben@partner.com');
  await years.daysPass(90);
  const [first, second] = years.cardsOf(mara)[0]?.rows ?? [];
  const [kept, removed] = [first?.record.id ?? '', second?.record.id ?? ''];
  await years.answers(mara, { answer: 'keep', picked: [0], comment: 'still on the project' });
  await years.answers(mara, { answer: 'remove', picked: [1] });
  expect((await years.store.history(kept)).at(-1)).toMatchObject({
    type: 'reviewed',
    by: mara,
    answer: 'keep',
    comment: 'still on the project',
  });
  expect(await years.record(removed)).toMatchObject({ status: 'ended', outcome: 'removed', by: mara });
  const { caller } = await years.actor(mara);
  await ownerActs(years.world, removed, { type: 'undo-removal' }, { person: mara, caller });
  await years.work();
  expect((await years.record(removed)).status).toBe('granted');
  // Both are confirmed now: nobody asks before another round is over.
  await years.daysPass(89);
  expect(years.cardsOf(mara)).toHaveLength(1);
  await years.daysPass(2);
  expect(years.cardsOf(mara)).toHaveLength(2);
});

test('a second answer changes nothing, and says who was first', async () => {
  const { mara, iris } = await open();
  const id = await years.isIn('anna@partner.com');
  await years.daysPass(90);
  await years.answers(mara, { answer: 'keep', picked: [0] });
  const inquiry = await years.inquiryOf(mara);
  const late = await years.answers(iris, { answer: 'remove', picked: [0] }, inquiry);
  expect(late).toMatchObject({ refusal: { code: 'review-over', by: mara } });
  expect((await years.record(id)).status).toBe('granted');
});

test('who is not asked answers nothing', async () => {
  const { mara, alex } = await open();
  await years.isIn('anna@partner.com');
  await years.daysPass(90);
  const inquiry = await years.inquiryOf(mara);
  const strange = await years.answers(alex, { answer: 'keep', picked: [0] }, inquiry);
  expect(strange).toMatchObject({ refusal: { code: 'not-your-review' } });
});

test('half of the time over: a reminder; then a last word; then silence removes, told with what can be undone', async () => {
  const { mara } = await open();
  const id = await years.isIn('anna@partner.com');
  await years.daysPass(90);
  const words = () => years.cardsOf(mara).map(({ word }) => word);
  expect(words()).toEqual([undefined]);
  await years.daysPass(7);
  expect(words()).toEqual([undefined, 'remind']);
  await years.daysPass(6);
  expect(words()).toEqual([undefined, 'remind', 'last-word']);
  expect((await years.record(id)).status).toBe('granted');
  await years.daysPass(1);
  expect(words()).toEqual([undefined, 'remind', 'last-word', 'over']);
  expect(await years.record(id)).toMatchObject({ status: 'ended', cause: 'review' });
  expect(years.cardsOf(mara).at(-1)?.rows[0]?.record.id).toBe(id);
  expect(await years.typesOf(id)).toContain('review-silent');
});

test('silence keeps, where the catalogue says so, and counts as a round', async () => {
  const { mara } = await open(silence('keep'));
  const id = await years.isIn('anna@partner.com');
  await years.daysPass(105);
  expect((await years.record(id)).status).toBe('granted');
  expect((await years.inquiryOf(mara)).rows[0]?.answer).toBe('silent-kept');
  await years.daysPass(80);
  expect(years.cardsOf(mara).filter(({ word }) => word === undefined)).toHaveLength(1);
});

test('silence asks the owners next, where the catalogue says so; theirs keeps', async () => {
  const { mara, olga } = await open(silence('owners'));
  const id = await years.isIn('anna@partner.com');
  await years.daysPass(105);
  expect(years.cardsOf(mara).length).toBeGreaterThan(0);
  expect(years.cardsOf(olga)).toHaveLength(1);
  await years.answers(olga, { answer: 'keep', picked: [0] });
  await years.daysPass(20);
  expect((await years.record(id)).status).toBe('granted');
  expect((await years.store.history(id)).filter(({ type }) => type === 'reviewed')).toMatchObject([
    { by: olga },
  ]);
});

test('whoever answers among many keeps all that are used by one click', async () => {
  const { mara, directory } = await open();
  await years.isIn('anna@partner.com');
  await years.isIn('ben@partner.com');
  directory.signIns.set('anna@partner.com', years.now + 80 * DAY_MS);
  await years.daysPass(90);
  await years.answers(mara, { answer: 'keep', picked: 'active' });
  const { rows } = await years.inquiryOf(mara);
  expect(rows.map(({ recommendation, answer }) => [recommendation, answer])).toEqual(
    expect.arrayContaining([
      ['active', 'kept'],
      ['unknown', undefined],
    ]),
  );
});

test('a sponsor who cannot be reached: the owners are asked; nobody loses access unasked', async () => {
  const { olga } = await open();
  years.unreachable.add('mara');
  const id = await years.isIn('anna@partner.com');
  await years.daysPass(91);
  expect(years.cardsOf(olga)).toHaveLength(1);
  years.unreachable.add('olga');
  await years.daysPass(20);
  expect((await years.record(id)).status).toBe('granted');
});

test('after a day of outage, and a crash between any two steps, each card comes once', async () => {
  const { mara } = await open();
  const id = await years.isIn('anna@partner.com');
  years.now += 91 * DAY_MS;
  // Every call to the store fails once, in its turn, until one round comes through.
  let calls = 0;
  for (let fails = 1; ; fails++) {
    calls = 0;
    const store = new Proxy(years.store, {
      get: (target, name) => {
        const method: unknown = Reflect.get(target, name);
        if (typeof method !== 'function') return method;
        return (...args: readonly unknown[]) => {
          calls += 1;
          if (calls === fails) throw new Error('killed');
          return Reflect.apply(method, target, args);
        };
      },
    });
    const ended = await years.tick({ ...years.world, store }).then(
      () => calls < fails,
      () => false,
    );
    // The turns of a process that was killed are over some time later.
    years.now += 120_000;
    if (ended) break;
  }
  expect(years.cardsOf(mara).length).toBeGreaterThan(0);
  expect(await years.typesOf(id)).toEqual(expect.arrayContaining(['review-asked']));
  expect((await years.typesOf(id)).filter((type) => type === 'review-asked')).toHaveLength(1);
  await years.daysPass(2);
  const ids = new Set(years.cardsOf(mara).map(({ inquiry }) => inquiry.id));
  expect(ids.size).toBe(1);
});

test('two replicas at the same time put one card there', async () => {
  const { mara } = await open();
  await years.isIn('anna@partner.com');
  years.now += 90 * DAY_MS;
  await Promise.all([years.tick(), years.tick()]);
  expect(years.cardsOf(mara)).toHaveLength(1);
});

test('while the directory is silent nothing is asked and nothing lost', async () => {
  const { mara, directory } = await open();
  await years.isIn('anna@partner.com');
  years.now += 90 * DAY_MS;
  directory.before = (method) => {
    if (method === 'usage') throw new DirectoryError('unavailable', { retryAfterMs: 1_000 });
  };
  await expect(years.tick()).rejects.toThrow(DirectoryError);
  expect(years.cardsOf(mara)).toHaveLength(0);
  directory.before = () => undefined;
  await years.tick();
  expect(years.cardsOf(mara)).toHaveLength(1);
});

const unused = (outcome: 'ask' | 'remove') => ({
  ...silence('keep'),
  inactive: { after: { amount: 30, unit: 'd' }, outcome } as const,
});

test('whoever does not use access is asked about on the same card, with why', async () => {
  const { mara, directory } = await open(unused('ask'));
  const id = await years.isIn('anna@partner.com');
  directory.signIns.set('anna@partner.com', years.now + DAY_MS);
  await years.daysPass(30);
  expect(years.cardsOf(mara)).toHaveLength(0);
  await years.daysPass(2);
  expect(years.cardsOf(mara)).toHaveLength(1);
  expect(await years.record(id)).toMatchObject({ review: { why: 'inactive', recommendation: 'inactive' } });
});

test('whoever does not use access loses it, where the catalogue says so, and the sponsor is told', async () => {
  const { directory } = await open(unused('remove'));
  const [id, unseen] = [await years.isIn('anna@partner.com'), await years.isIn('ben@partner.com')];
  directory.signIns.set('anna@partner.com', years.now + DAY_MS);
  await years.daysPass(32);
  expect(await years.record(id)).toMatchObject({ status: 'ended', cause: 'inactive' });
  expect(years.notices()).toContain('inactive-removed');
  // A sign-in that nobody knows is no lack of one.
  expect((await years.record(unseen)).status).toBe('granted');
});
