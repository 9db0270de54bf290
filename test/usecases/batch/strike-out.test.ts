import type { Ticked } from '../../../src/usecases/batch/own-batch.ts';
import { ROWS_SHOWN } from '../../../src/usecases/batch/waiting-rows.ts';
import { PORTAL } from '../story.ts';
import { BatchStory } from './batch-story.ts';

let story: BatchStory;
beforeEach(async () => {
  story = await new BatchStory().open();
});
afterEach(() => story.close());

const asked = async (rows: number): Promise<void> => {
  await story.previewed(rows, PORTAL);
  await story.act('confirm');
  await story.until(() => story.messages('batch-approval').length > 0);
};
/** Rows are counted from the second line of the file on. */
const firstRowsStruck = (count: number): Ticked =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [String(i + 2), 'false']));

test('whoever strikes out every row and approves is told that nobody is ticked, and decides nothing', async () => {
  await asked(3);
  const outcome = await story.decides('approve', story.alex, firstRowsStruck(3));
  expect(outcome).toMatchObject({ kind: 'shown', nothingTicked: true });
  await story.turn();
  expect(await story.inState('requested')).toBe(3);
  expect(await story.decides('approve')).not.toHaveProperty('nothingTicked');
  await story.until(async () => (await story.inState('invited')) === 3);
});

test('where more rows wait than a card shows, striking out those that it shows decides for the others', async () => {
  await asked(ROWS_SHOWN + 2);
  const outcome = await story.decides('approve', story.alex, firstRowsStruck(ROWS_SHOWN));
  expect(outcome).not.toHaveProperty('nothingTicked');
  await story.until(async () => (await story.inState('invited')) === 2);
  expect(await story.inState('ended')).toBe(ROWS_SHOWN);
});

test('rows of every page that are struck out are nobody’s approval', async () => {
  await asked(ROWS_SHOWN + 2);
  const outcome = await story.decides('approve', story.alex, firstRowsStruck(ROWS_SHOWN + 2));
  expect(outcome).toMatchObject({ kind: 'shown', nothingTicked: true });
  await story.turn();
  expect(await story.inState('requested')).toBe(ROWS_SHOWN + 2);
});
