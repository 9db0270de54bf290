import { GROUP, Story } from './story.ts';

let story: Story;
beforeEach(async () => {
  story = await new Story().open();
});
afterEach(() => story.close());

test('what failed by a mistake of ours is tried again after some seconds, not at once', async () => {
  const guest = story.directory.guest('anna@partner.com', 'accepted');
  const group = story.directory.holdersOf({ kind: 'group', group: GROUP });
  const id = await story.asked('anna@partner.com');
  story.directory.before = (method) => {
    if (method === 'join') throw new TypeError('a mistake of ours');
  };
  await story.approve(id);
  await story.work();
  story.directory.before = () => undefined;
  story.now += 2_500;
  await story.work();
  expect(group.has(guest)).toBe(false);
  story.now += 10_000;
  await story.work();
  expect(group.has(guest)).toBe(true);
});
