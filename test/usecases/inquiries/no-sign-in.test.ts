import { reconcile } from '../../../src/usecases/reconcile.ts';
import { reviewed, Years } from './looked-after.ts';

const ANNA = 'anna@partner.com';

let years: Years;
let id: string;
beforeEach(async () => {
  years = new Years();
  await years.open();
  years.resources = [reviewed()];
  id = await years.isIn(ANNA);
});
afterEach(() => years.close());

const blocked = (): void => {
  const known = years.directory.accounts.get(ANNA);
  if (known !== undefined) years.directory.accounts.set(ANNA, { ...known, enabled: false });
  years.directory.heard = [{ id: ANNA, state: 'accepted', blocked: true }];
};
const gone = (): void => {
  years.directory.accounts.delete(ANNA);
  years.directory.heard = [{ id: ANNA, state: 'removed' }];
};
/** What the watch hears, and the cards that follow from it. */
async function hears(): Promise<void> {
  await reconcile(years.world);
  await years.tick();
}
const asked = () => years.cardsOf(years.mara).flatMap(({ rows }) => rows.map(({ record }) => record));

test.each([
  ['somebody else blocked', blocked, 'blocked'],
  ['whose account is gone', gone, 'gone'],
])('of a guest %s the sponsor is asked, once', async (_what, happens, recommendation) => {
  happens();
  await hears();
  expect(asked()).toMatchObject([{ id, review: { why: 'no-sign-in', recommendation } }]);
  await years.answers(years.mara, { answer: 'keep', picked: 'all' });
  expect(await years.record(id)).not.toHaveProperty('review');
  // The same change is told again.
  await hears();
  await years.daysPass(2);
  await hears();
  expect(years.cardsOf(years.mara)).toHaveLength(1);
});

test.each([
  ['blocked', blocked],
  ['deleted', gone],
])('who was %s while the directory’s changes were lost is found all the same', async (_what, happens) => {
  await hears();
  happens();
  years.directory.heard = [];
  await hears();
  expect(asked()).toMatchObject([{ id, review: { why: 'no-sign-in' } }]);
});

test('of a guest whom somebody let in again meanwhile nobody is asked', async () => {
  blocked();
  const known = years.directory.accounts.get(ANNA);
  if (known !== undefined) years.directory.accounts.set(ANNA, { ...known, enabled: true });
  await hears();
  expect(asked()).toEqual([]);
});

test('of a stranger nobody is asked', async () => {
  years.directory.heard = [
    { id: 'somebody', state: 'removed' },
    { id: 'another', blocked: true },
  ];
  await hears();
  expect(asked()).toEqual([]);
});
