import type { Person } from '../../src/access/record.ts';
import { decideOn } from '../../src/usecases/decide-on.ts';
import { delegate } from '../../src/usecases/delegate.ts';
import { APPROVERS, Story } from '../usecases/story.ts';

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

/** Alex is away until tomorrow, and this person stands in. */
async function away(from: Person, to: Person, by = from) {
  const { caller } = await story.actor(by);
  const asked = { from, to, until: story.now + 86_400_000 };
  return delegate(story.world, { person: by, caller }, asked, `${from.id}-${to.id}`);
}

test('hands on what was handed to them, to somebody whom nobody chose', async () => {
  const [dora, emil] = ['dora', 'emil'].map((id) => story.directory.employee(id, id, [APPROVERS]));
  if (!dora || !emil) throw new Error('two people');
  await away(story.alex, dora);
  await away(dora, emil);
  story.directory.groupOf(APPROVERS).delete('dora');
  const id = await story.asked('anna@partner.example');
  await story.work();
  // Who stands in is away too: Alex is asked after all, and only he may.
  const asked = story.said.flatMap(({ to, message }) =>
    message.kind === 'approval' && to.kind === 'person' ? [to.person] : [],
  );
  expect(asked.toSorted()).toEqual(['alex', 'emil']);
  story.directory.groupOf(APPROVERS).delete('emil');
  expect(await story.approve(id, emil)).toMatchObject({ refusal: { code: 'not-approver' } });
  expect(await story.approve(id, story.alex)).toMatchObject({ kind: 'changed' });
});

test('has somebody stand in for who decides nothing, or for somebody else', async () => {
  const dora = story.directory.employee('dora', 'Dora');
  expect(await away(story.mara, dora)).toMatchObject({ refusal: { code: 'nothing-to-delegate' } });
  expect(await away(story.mara, dora, story.iris)).toMatchObject({
    refusal: { code: 'nothing-to-delegate' },
  });
  expect(await away(story.alex, dora, story.mara)).toMatchObject({
    refusal: { code: 'not-yours-to-delegate' },
  });
  expect(await story.store.delegations()).toEqual([]);
});
