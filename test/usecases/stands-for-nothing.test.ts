import type { BatchConsultation } from '../../src/access/batch/batch.ts';
import { isToDecide } from '../../src/usecases/batch/together/found.ts';
import { delegate } from '../../src/usecases/delegate.ts';
import { offerTransfer } from '../../src/usecases/inquiries/offer-transfer.ts';
import { PORTAL, Story } from './story.ts';

const DAY = 86_400_000;
const { approvers: _, ...open } = PORTAL;
let story: Story;
afterEach(() => story.close());

test('where the catalogue has nobody decide, an administrator has no decisions to leave to others either', async () => {
  story = await new Story([open]).open();
  const { iris, alex, world } = story;
  const { caller } = await story.actor(iris, open);
  const asked = { from: iris, to: alex, until: story.now + DAY };
  expect(await delegate(world, { person: iris, caller }, asked, 'away')).toEqual({
    kind: 'refused',
    refusal: { code: 'nothing-to-delegate', of: iris },
  });
});

test('an administrator whom a silent stage falls to does', async () => {
  story = await new Story().open();
  const { iris, alex, world } = story;
  const { caller } = await story.actor(iris);
  const asked = { from: iris, to: alex, until: story.now + DAY };
  expect(await delegate(world, { person: iris, caller }, asked, 'away')).toMatchObject({ kind: 'delegated' });
});

test('what nobody approved yet is nothing to pass on, and no attempt', async () => {
  story = await new Story().open();
  const { mara, alex, world } = story;
  const id = await story.asked('anna@partner.com');
  const { caller } = await story.actor(mara);
  const asked = { to: alex, activity: 'passes on' };
  const outcome = await offerTransfer(world, [await story.record(id)], asked, { person: mara, caller });
  expect(outcome).toEqual({ kind: 'refused', refusal: { code: 'nothing-found' } });
});

test('what a decision left, because it was one’s own, is the next one’s to decide, be it a single row', async () => {
  story = await new Story().open();
  const id = await story.asked('anna@partner.com');
  const record = await story.record(id);
  if (record.status !== 'requested') throw new Error('it waits for nobody');
  const consultation: BatchConsultation = {
    ...{ stage: 0, round: 'first', resource: 'portal', at: story.now, rows: 1, people: [story.alex] },
    ...{ unreachable: [], cards: [], struck: [] },
  };
  const verdict = { by: story.alex, at: story.now, decision: 'approve' as const };
  const page = { rows: [{ row: 2, record }] };
  const none = { rows: [] };
  const decided = { ...consultation, verdict };
  const done = { ...consultation, verdict: { ...verdict, done: true as const } };
  expect([consultation, decided, done].map((one) => isToDecide(one, page))).toEqual([true, false, true]);
  expect([consultation, decided, done].map((one) => isToDecide(one, none))).toEqual([true, false, false]);
});
