import { decideOn } from '../../src/usecases/decide-on.ts';
import { delegate } from '../../src/usecases/delegate.ts';
import { Story } from '../usecases/story.ts';

let story: Story;
beforeEach(async () => {
  story = await new Story().open();
});
afterEach(() => story.close());

/** What Alex, who is away, was told. */
const toldAlex = () =>
  story.said.flatMap(({ to, message }) =>
    to.kind === 'person' && to.person === 'alex' && message.kind === 'notice' ? [message] : [],
  );

test.each([
  ['approve', 'approved-for-you'],
  ['reject', 'rejected-for-you'],
] as const)('decides in the name of somebody who never hears of it (%s)', async (decision, notice) => {
  const dora = story.directory.employee('dora', 'Dora');
  const { caller: alex } = await story.actor(story.alex);
  const until = story.now + 86_400_000;
  await delegate(
    story.world,
    { person: story.alex, caller: alex },
    { from: story.alex, to: dora, until },
    'delegates',
  );
  const id = await story.asked('anna@partner.example');
  await story.work();
  const { caller } = await story.actor(dora);
  expect(await decideOn(story.world, id, decision, { person: dora, caller })).toMatchObject({
    kind: 'changed',
  });
  // Owed with the decision itself: a restart in between forgets nothing, and it is told once.
  await story.reopen();
  await story.work();
  await story.work();
  expect(toldAlex()).toEqual([
    { kind: 'notice', notice, record: await story.record(id), people: [story.alex, dora] },
  ]);
});

test('somebody who decides for themselves is told nothing', async () => {
  const id = await story.asked('anna@partner.example');
  await story.work();
  await story.approve(id);
  await story.work();
  expect(toldAlex()).toEqual([]);
});
