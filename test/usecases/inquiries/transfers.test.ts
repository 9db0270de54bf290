import { DAY_MS } from '../../../src/access/term.ts';
import { answerEnd } from '../../../src/usecases/answer-end.ts';
import { offerTransfer } from '../../../src/usecases/inquiries/offer-transfer.ts';
import { DirectoryError } from '../../../src/usecases/ports.ts';
import { reviewed, Years } from './looked-after.ts';

const HOUR_MS = 3_600_000;
let years: Years;
beforeEach(async () => {
  years = await new Years(reviewed()).open();
});
afterEach(() => years.close());

let activity = 0;
async function offer(id: string, to = years.alex, by = years.mara, reason?: string) {
  const { caller } = await years.actor(by);
  const asked = { to, activity: `a-${activity++}`, ...(reason && { reason }) };
  const outcome = await offerTransfer(years.world, [await years.record(id)], asked, { person: by, caller });
  await years.tick();
  return outcome;
}
const leaves = (who: string): void => {
  const account = years.directory.accounts.get(who);
  if (account !== undefined) years.directory.accounts.set(who, { ...account, enabled: false });
};
const sponsorOf = async (id: string) => (await years.record(id)).request.sponsor;

describe('a transfer', () => {
  test('needs the other’s yes; until then the sponsor stays; both hear of it', async () => {
    const id = await years.isIn('anna@partner.com');
    expect(await offer(id)).toMatchObject({ kind: 'offered', to: years.alex });
    expect(await sponsorOf(id)).toEqual(years.mara);
    expect(years.cardsOf(years.alex)).toHaveLength(1);
    await years.answers(years.alex, { answer: 'accept', picked: 'all' });
    expect(await sponsorOf(id)).toEqual(years.alex);
    expect(years.said.at(-1)).toMatchObject({
      to: { person: 'mara' },
      message: { notice: 'transfer-accepted', people: [years.alex] },
    });
    const mine = await years.store.list({ statuses: ['granted'], sponsor: 'alex' }, 10);
    expect(mine.items.map(({ record }) => record.id)).toEqual([id]);
  });

  test('whose former sponsor cannot be reached for a while tells them afterwards, once', async () => {
    const id = await years.isIn('anna@partner.com');
    await offer(id);
    years.unreachable.add('mara');
    await years.answers(years.alex, { answer: 'accept', picked: 'all' });
    const told = (): number => years.notices().filter((notice) => notice === 'transfer-accepted').length;
    expect(told()).toBe(0);
    years.unreachable.clear();
    for (const _hour of [1, 2]) {
      years.now += HOUR_MS;
      await years.work();
      expect(told()).toBe(1);
    }
  });

  test('whose card goes out while more is still put on record shows all of it in the end', async () => {
    const ids = [await years.isIn('anna@partner.com'), await years.isIn('ben@partner.com')];
    const { caller } = await years.actor(years.mara);
    const { commit } = years.store;
    let early = 0;
    const world = {
      ...years.world,
      store: {
        ...years.store,
        // The job comes between the card that is owed and the records that it asks about.
        async commit(change: Parameters<typeof commit>[0]) {
          const isOffer = change.events.some(({ type }) => type === 'transfer-asked');
          if (isOffer && early++ === 1) await years.tick();
          return commit(change);
        },
      },
    };
    const records = await Promise.all(ids.map((id) => years.record(id)));
    const asked = { to: years.alex, activity: 'both' };
    await offerTransfer(world, records, asked, { person: years.mara, caller });
    expect(early).toBe(2);
    await years.tick();
    const [card] = [...years.shown.values()].filter((message) => message.kind === 'inquiry');
    expect(card?.rows.map(({ record }) => record.id).toSorted()).toEqual(ids.toSorted());
  });

  test('has the next sponsor asked about an end that the last one had answered', async () => {
    years.resources = [{ ...reviewed(), duration: { amount: 30, unit: 'd' } }];
    const id = await years.isIn('anna@partner.com');
    await years.daysPass(20);
    const stored = await years.store.load(id);
    if (stored === undefined) throw new Error('no record');
    const { caller } = await years.actor(years.mara);
    const { seq } = stored.record;
    await answerEnd(years.world, stored, { person: years.mara, caller, seen: seq });
    await offer(id);
    await years.answers(years.alex, { answer: 'accept', picked: 'all' });
    await years.daysPass(1);
    expect(years.said.filter(({ message }) => message.kind === 'ending')).toMatchObject([
      { to: { person: 'mara' } },
      { to: { person: 'alex' }, message: { ending: { rows: [{ record: { id } }] } } },
    ]);
    const shown = [...years.shown.values()].filter((message) => message.kind === 'ending');
    expect(shown[0]).toMatchObject({ ending: { rows: [{ record: { id }, passedOn: true }] } });
  });

  test('that is declined, or that nobody answers, leaves all as it was, and says so', async () => {
    const id = await years.isIn('anna@partner.com');
    await offer(id);
    await years.answers(years.alex, { answer: 'decline', picked: 'all', comment: 'too busy' });
    expect(await sponsorOf(id)).toEqual(years.mara);
    expect(years.said.at(-1)).toMatchObject({ message: { notice: 'transfer-declined', reason: 'too busy' } });
    await offer(id, years.iris);
    await years.daysPass(8);
    expect((await years.record(id)).transfer).toBeUndefined();
    expect(years.notices()).toContain('transfer-lapsed');
    const late = await years.answers(years.iris, { answer: 'accept', picked: 'all' });
    expect(late.kind === 'answered' && late.done.size).toBe(0);
    expect(await sponsorOf(id)).toEqual(years.mara);
  });

  test('is nobody else’s to offer or to accept, and an administrator says why', async () => {
    const id = await years.isIn('anna@partner.com');
    expect(await offer(id, years.olga, years.alex)).toMatchObject({ refusal: { code: 'not-yours' } });
    expect(await offer(id, years.alex, years.iris)).toMatchObject({ refusal: { code: 'reason-needed' } });
    expect(await offer(id, years.mara)).toMatchObject({ refusal: { code: 'already-sponsor' } });
    await offer(id, years.alex, years.iris, 'Mara is on leave');
    const inquiry = await years.inquiryOf(years.alex);
    const strange = await years.answers(years.olga, { answer: 'accept', picked: 'all' }, inquiry);
    expect(strange).toMatchObject({ refusal: { code: 'not-asked-to-sponsor' } });
    expect(await sponsorOf(id)).toEqual(years.mara);
  });

  test('has the guest’s sponsors in Entra follow: the new one added, only ours taken off', async () => {
    const id = await years.isIn('anna@partner.com');
    const { directory } = years;
    directory.answering.set('anna@partner.com', [years.mara, years.olga]);
    await offer(id);
    await years.answers(years.alex, { answer: 'accept', picked: 'all' });
    const ids = () => directory.answering.get('anna@partner.com')?.map((one) => one.id);
    // The account was there before us: whoever answered for it stays.
    expect(ids()).toEqual(['mara', 'olga', 'alex']);
    years.now += DAY_MS;
    await offer(id, years.iris, years.alex);
    await years.answers(years.iris, { answer: 'accept', picked: 'all' });
    expect(ids()).toEqual(['mara', 'olga', 'iris']);
  });

  test('where Entra refuses, goes on all the same, and it is on record', async () => {
    const id = await years.isIn('anna@partner.com');
    years.directory.before = (method) => {
      if (method === 'placeSponsor')
        throw new DirectoryError('permission-missing', { permission: 'User.ReadWrite.All' });
    };
    await offer(id);
    await years.answers(years.alex, { answer: 'accept', picked: 'all' });
    expect(await sponsorOf(id)).toEqual(years.alex);
    expect((await years.store.history(id)).at(-1)).toMatchObject({
      type: 'sponsors-noted',
      code: 'permission-missing',
      permission: 'User.ReadWrite.All',
    });
  });
});

describe('a sponsor who leaves', () => {
  test('has all partners put before their manager on one card; nothing ends meanwhile', async () => {
    const { directory, mara, alex } = years;
    directory.managers.set('mara', alex);
    const ids = [await years.isIn('anna@partner.com'), await years.isIn('ben@partner.com')];
    leaves('mara');
    await years.daysPass(2);
    expect(years.cardsOf(alex)).toHaveLength(1);
    expect(years.cardsOf(alex)[0]).toMatchObject({ inquiry: { cause: 'sponsor-left', from: mara } });
    await years.answers(alex, { answer: 'accept', picked: [0] });
    const sponsors = await Promise.all(ids.map(sponsorOf));
    expect(sponsors.map(({ id }) => id).toSorted()).toEqual(['alex', 'mara']);
    await years.answers(alex, { answer: 'accept', picked: 'all' });
    expect(await Promise.all(ids.map(sponsorOf))).toEqual([alex, alex]);
  });

  test('without a manager: the owners; when they are silent, the administrators, again and again', async () => {
    const { olga, iris } = years;
    const id = await years.isIn('anna@partner.com');
    leaves('mara');
    await years.daysPass(1);
    expect(years.cardsOf(olga)).toHaveLength(1);
    await years.daysPass(15);
    expect(years.cardsOf(iris)).toHaveLength(1);
    await years.daysPass(16);
    expect(years.cardsOf(iris).filter(({ word }) => word === undefined)).toHaveLength(2);
    expect((await years.record(id)).status).toBe('granted');
    await years.answers(iris, { answer: 'accept', picked: 'all' });
    expect(await sponsorOf(id)).toEqual(iris);
  });

  test('who comes back goes on as if nothing had been', async () => {
    const { directory, alex } = years;
    directory.managers.set('mara', alex);
    const id = await years.isIn('anna@partner.com');
    leaves('mara');
    await years.daysPass(1);
    expect((await years.record(id)).transfer?.people).toEqual([alex]);
    const account = directory.accounts.get('mara');
    if (account !== undefined) directory.accounts.set('mara', { ...account, enabled: true });
    await years.daysPass(1);
    expect((await years.record(id)).transfer).toBeUndefined();
    const late = await years.answers(alex, { answer: 'accept', picked: 'all' });
    expect(late).toMatchObject({ refusal: { code: 'transfer-over' } });
  });

  test('has reviews go to whom their partners fall to, and silence there ends nothing', async () => {
    const { directory, mara, alex } = years;
    directory.managers.set('mara', alex);
    const id = await years.isIn('anna@partner.com');
    await years.daysPass(80);
    leaves('mara');
    await years.daysPass(30);
    expect(years.cardsOf(mara)).toHaveLength(0);
    expect(years.cardsOf(alex).some(({ inquiry }) => inquiry.kind === 'review')).toBe(true);
    expect((await years.record(id)).status).toBe('granted');
  });

  test('has what is said of their partners said to whom they fall to', async () => {
    const { directory, alex, mara } = years;
    directory.managers.set('mara', alex);
    const resource = { ...reviewed(), duration: { amount: 30, unit: 'd' } as const };
    years.resources = [resource];
    await years.isIn('anna@partner.com');
    await years.isIn('ben@partner.com');
    await years.daysPass(20);
    leaves('mara');
    await years.daysPass(7);
    const told = years.said.filter(({ message }) => message.kind === 'ending');
    expect(told).toMatchObject([
      { to: { person: 'mara' }, message: { ending: { rows: [{}, {}] } } },
      { to: { person: 'alex' }, message: { ending: { rows: [{}, {}] }, unreached: mara } },
    ]);
  });
});
