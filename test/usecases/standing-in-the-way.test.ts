import { ownerActs } from '../../src/usecases/act.ts';
import { sweep } from '../../src/usecases/sweep.ts';
import { PORTAL, Story } from './story.ts';

const DAY_MS = 86_400_000;
let story: Story;
const begin = async (...resources: readonly (typeof PORTAL)[]) => {
  story = await new Story(resources.length > 0 ? resources : undefined).open();
};
afterEach(() => story.close());

test('an invitation that ran out is not sent again while a newer request is under way', async () => {
  await begin();
  const first = await story.asked('anna@partner.com');
  await story.approve(first);
  await story.work();
  story.now += 8 * DAY_MS;
  await sweep(story.world);
  await story.asked('anna@partner.com');
  const { caller } = await story.actor(story.mara);
  const again = await ownerActs(story.world, first, { type: 'resend' }, { person: story.mara, caller });
  expect(again).toMatchObject({
    kind: 'refused',
    refusal: { code: 'already-live', status: 'requested', sponsor: { id: story.mara.id } },
  });
  expect((await story.record(first)).status).toBe('invitation-expired');
});

test('allowed domains hold for partners, employees are in at once', async () => {
  const resource = { ...PORTAL, domains: { allow: ['partner.com'], deny: [] } };
  await begin(resource);
  story.directory.employee('erik', 'Erik', [], 'erik@home.example');
  const id = await story.asked('erik@home.example', story.mara, { resource });
  await story.work();
  expect((await story.record(id)).status).toBe('granted');
  expect(await story.ask('anna@elsewhere.com', story.mara, { resource })).toMatchObject({
    kind: 'refused',
    refusal: { code: 'domain-not-allowed' },
  });
});
