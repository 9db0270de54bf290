import { Story } from './story.ts';

let story: Story;
beforeEach(async () => {
  story = await new Story().open();
});
afterEach(() => story.close());

test('what failed by a mistake of ours is tried again after some seconds, not at once', async () => {
  const id = await story.asked('anna@partner.com');
  story.directory.before = (method) => {
    if (method === 'invite') throw new TypeError('a mistake of ours');
  };
  await story.approve(id);
  await story.work();
  story.directory.before = () => undefined;
  story.now += 2_500;
  await story.work();
  expect(story.directory.mails).toEqual([]);
  story.now += 10_000;
  await story.work();
  expect(story.directory.mails).toHaveLength(1);
});
