import type { BatchRow } from '../../../src/access/batch/batch.ts';
import { administer } from '../../../src/usecases/administer.ts';
import { lookAtCutOff } from '../../../src/usecases/emergency/look.ts';
import { addressOf, BatchStory, ID, OPEN } from './batch-story.ts';

let story: BatchStory;
beforeEach(async () => {
  story = await new BatchStory().open();
});
afterEach(() => story.close());

const ANNA = { kind: 'partner', address: addressOf(3), accounts: [] } as const;
/** Iris has everything of the partner in row 3 removed. */
const cutsOff = (whom: typeof ANNA | { readonly kind: 'domain'; readonly domain: string } = ANNA) =>
  administer(
    story.world,
    { kind: 'cut-off', whom, sponsors: [] },
    { person: story.iris, activity: 'said', reason: 'their mailbox was taken over' },
  );
const outcomes = async () =>
  ((await story.store.batchRows(ID, 0))?.rows ?? []).map((row: BatchRow) =>
    row.kind === 'good' ? (row.refused ?? (row.record === undefined ? 'open' : 'on record')) : row.kind,
  );
const isOver = async () => (await story.batch()).status === 'done';

test('a row that is still to come is counted, closed, and says so; the others go on', async () => {
  await story.previewed(3, OPEN);
  await story.act('confirm');
  expect(await lookAtCutOff(story.world, ANNA)).toMatchObject({ rows: 1, waiting: [] });
  await cutsOff();
  expect(await lookAtCutOff(story.world, ANNA)).toMatchObject({ rows: 0, closedRows: 1 });
  await story.until(isOver);
  expect(await outcomes()).toEqual(['on record', 'cut-off', 'on record']);
  expect(story.directory.mails.map(({ address }) => address).toSorted()).toEqual([
    addressOf(2),
    addressOf(4),
  ]);
});

test('of a domain, all of its rows, also of a list that waits', async () => {
  await story.previewed(3, OPEN, (row) => (row === 4 ? { address: 'bea@other.example' } : {}));
  await story.act('confirm');
  await story.act('pause');
  const whom = { kind: 'domain', domain: 'partner.com' } as const;
  expect(await lookAtCutOff(story.world, whom)).toMatchObject({ rows: 2 });
  await cutsOff(whom);
  expect(await lookAtCutOff(story.world, whom)).toMatchObject({ rows: 0, closedRows: 2 });
  await story.act('go-on');
  await story.until(isOver);
  expect(await outcomes()).toEqual(['cut-off', 'cut-off', 'on record']);
});

test('a row that is put on record that very moment does not stay', async () => {
  await story.previewed(3, OPEN);
  await story.act('confirm');
  const { commit } = story.store;
  let done = false;
  const store = {
    ...story.store,
    async commit(change: Parameters<typeof commit>[0]) {
      if (!done && change.record.request.address === ANNA.address) {
        done = true;
        await cutsOff();
        await story.work();
      }
      return commit(change);
    },
  };
  await story.turn({ ...story.world, store });
  expect(done).toBe(true);
  await story.until(isOver);
  expect(await outcomes()).toEqual(['on record', 'cut-off', 'on record']);
  expect((await story.store.byAddress(ANNA.address)).map(({ record }) => record)).toMatchObject([
    { status: 'ended', outcome: 'cancelled', by: story.iris },
  ]);
  expect(story.directory.mails.map(({ address }) => address)).not.toContain(ANNA.address);
});
