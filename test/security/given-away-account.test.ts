import { changeAddress } from '../../src/usecases/change-address.ts';
import { redeem } from '../../src/usecases/redeem.ts';
import { PORTAL, REQUESTERS, Story } from '../usecases/story.ts';

const OLD = 'anna@old.example';
const NEW = 'anna@new.example';

let story: Story;
beforeEach(async () => {
  story = await new Story().open();
});
afterEach(() => story.close());

/** Whom the change of somebody’s address lets redeem anew: the account that is given to the new address. */
async function givenTo(by = story.mara): Promise<string | undefined> {
  const [before] = await story.store.byAddress(OLD);
  const { caller } = await story.actor(by);
  const outcome = await changeAddress(story.world, before?.record.id ?? '', {
    address: NEW,
    person: by,
    caller,
    activity: 'change',
    reason: 'they moved',
  });
  if (outcome.kind !== 'requested') throw new Error(JSON.stringify(outcome));
  await story.approve(outcome.record.id);
  await story.work();
  const last = story.directory.invitations.at(-1);
  expect(last).toMatchObject({ address: NEW });
  return last?.resets;
}
async function granted(): Promise<string> {
  const id = await story.asked(OLD);
  await story.approve(id);
  await story.work();
  story.directory.accept(OLD);
  await redeem(story.world, story.tokens.at(-1) ?? '');
  await story.work();
  const record = await story.record(id);
  return record.status === 'granted' ? record.account : '';
}

test('takes over a guest whom others had invited before Usher knew of them', async () => {
  story.directory.guest(OLD, 'accepted');
  await granted();
  expect(await givenTo()).toBeUndefined();
});

test('takes over what the account has got elsewhere since', async () => {
  const account = await granted();
  story.directory.groupOf('somebody-elses-group').add(account);
  expect(await givenTo()).toBeUndefined();
});

test('takes over what nobody can see that the account holds', async () => {
  story.directory.holdingMore.add(await granted());
  expect(await givenTo()).toBeUndefined();
});

test('takes over, as an administrator, the account that a colleague’s partner has', async () => {
  await granted();
  story.directory.groupOf(REQUESTERS).add('iris');
  expect(PORTAL.requesters?.group).toBe(REQUESTERS);
  expect(await givenTo(story.iris)).toBeUndefined();
});

test('an account that was made for this sponsor, and holds nothing else, goes on with the new address', async () => {
  const account = await granted();
  expect(await givenTo()).toBe(account);
});
