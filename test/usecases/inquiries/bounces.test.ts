import { change } from '../../../src/usecases/change.ts';
import { noteBounces } from '../../../src/usecases/note-bounces.ts';
import type { Bounce } from '../../../src/usecases/ports.ts';
import { PORTAL } from '../story.ts';
import { reviewed, Years } from './looked-after.ts';

const ANNA = 'anna@partner.com';

let years: Years;
beforeEach(async () => {
  years = await new Years(reviewed()).open();
  years.ownMail = true;
});
afterEach(() => years.close());

/** A report comes, and what follows from it. */
async function comesBack(record: string, ...addresses: Bounce['addresses']): Promise<void> {
  years.directory.bounced = [{ record, addresses }];
  await noteBounces(years.world, 'partners@home.example');
  await years.tick();
}
async function invited(): Promise<string> {
  const id = await years.asked(ANNA, undefined, { resource: PORTAL });
  await years.work();
  await years.approve(id);
  await years.work();
  return id;
}
const asked = () => years.cardsOf(years.mara).flatMap(({ rows }) => rows.map(({ record }) => record));

test('of an invitation that came back its sponsor is told, once, and again after it was sent anew', async () => {
  const id = await invited();
  await comesBack(id, ANNA);
  await comesBack(id, ANNA);
  expect(years.notices().filter((one) => one === 'mail-bounced')).toHaveLength(1);
  expect(asked()).toEqual([]);
  years.now += 3_600_000;
  const { actor } = await years.actor(years.mara);
  await change(years.world, id, { type: 'resend', at: years.now, by: actor });
  await years.work();
  await comesBack(id, ANNA);
  expect(years.notices().filter((one) => one === 'mail-bounced')).toHaveLength(2);
});

test('of whoever has access, it is asked whether they are still there; once in half a year', async () => {
  const id = await years.isIn(ANNA);
  await comesBack(id, ANNA);
  expect(asked()).toMatchObject([{ id, review: { why: 'mail-bounced' } }]);
  await years.answers(years.mara, { answer: 'keep', picked: 'all' });
  await comesBack(id, ANNA);
  expect(years.cardsOf(years.mara)).toHaveLength(1);
  expect(await years.record(id)).toMatchObject({ status: 'granted' });
});

test('a mail about what is over asks about what the partner still has', async () => {
  const kept = await years.isIn(ANNA);
  const over = await years.asked(ANNA, undefined, { resource: { ...PORTAL, id: 'reports' } });
  await comesBack(over, ANNA);
  expect(asked()).toMatchObject([{ id: kept }]);
});

test.each([
  ['about nothing of ours', 'nothing', [ANNA]],
  ['of a copy alone', undefined, ['bea@partner.com']],
  ['of a mail that is only late', undefined, []],
])('a report %s tells and asks nothing', async (_what, about, addresses) => {
  const id = await years.isIn(ANNA);
  const said = years.said.length;
  await comesBack(about ?? id, ...addresses);
  expect(years.said).toHaveLength(said);
});

test('a mailbox that nobody may read keeps nothing from going on', async () => {
  years.directory.bounced = undefined;
  await noteBounces(years.world, 'partners@home.example');
  years.directory.bounced = [];
  await noteBounces(years.world, 'partners@home.example');
  expect(await years.store.note('bounces')).toBe('1');
});
