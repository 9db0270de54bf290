import { decideOn } from '../../src/usecases/decide-on.ts';
import { DeliveryError } from '../../src/usecases/ports.ts';
import { APPROVERS, Story } from './story.ts';

let story: Story;
beforeEach(async () => {
  story = await new Story().open();
});
afterEach(() => story.close());

test('asking more approvers than one claim has time for: each is asked once, over several claims', async () => {
  for (let i = 0; i < 9; i++) story.directory.employee(`a${i}`, `Approver ${i}`, [APPROVERS]);
  // Each message takes 10 s, and a claim holds 45 s.
  story.fails = () => {
    story.now += 10_000;
    return undefined;
  };
  await story.asked('many@partner.com');
  const asked = () =>
    story.said.flatMap(({ to, message }) =>
      message.kind === 'approval' && to.kind === 'person' ? [to.person] : [],
    );
  await story.work();
  const first = asked().length;
  expect(first).toBeGreaterThan(0);
  expect(first).toBeLessThan(10);
  while ((await story.store.nextDue()) !== undefined) {
    story.now += 5_000;
    await story.work();
  }
  expect(asked().toSorted()).toEqual(['alex', ...Array.from({ length: 9 }, (_, i) => `a${i}`)].toSorted());
});

test('a notice that the channel puts off outlives a restart, and is said once', async () => {
  let closed = true;
  const id = await story.asked('told@partner.com');
  await story.work();
  story.fails = (person) => (person === 'mara' && closed ? new DeliveryError('busy', 1_000) : undefined);
  const { caller } = await story.actor(story.alex);
  await decideOn(story.world, id, 'reject', { person: story.alex, caller });
  await story.work();
  expect(story.notices()).toEqual([]);
  await story.reopen();
  closed = false;
  story.now += 60_000;
  await story.work();
  await story.work();
  expect(story.notices()).toEqual(['rejected']);
});
