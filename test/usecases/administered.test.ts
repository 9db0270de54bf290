import { administer } from '../../src/usecases/administer.ts';
import { tellAuditors } from '../../src/usecases/pay/tell/auditors.ts';
import { DeliveryError } from '../../src/usecases/ports.ts';
import { Story } from './story.ts';

let story: Story;
beforeEach(async () => {
  story = await new Story().open();
  await administer(
    story.world,
    { kind: 'audit-placed', conversation: '19:audit', serviceUrl: 'https://s/' },
    { person: story.iris, activity: 'audit here' },
  );
  await story.work();
  story.said.length = 0;
});
afterEach(() => story.close());

const standsIn = () =>
  administer(
    story.world,
    { kind: 'stand-in-set', from: story.alex, to: story.mara, until: story.now + 86_400_000 },
    { person: story.iris, activity: 'delegate', reason: 'on leave' },
  );
const told = () =>
  story.said.flatMap(({ to, message }) =>
    message.kind === 'administered' ? [to.kind === 'person' ? to.person : 'audit'] : [],
  );
/** The audit channel, and no person, answers so. */
const channelFails = (...failures: readonly (DeliveryError | undefined)[]): void => {
  const left = [...failures];
  story.fails = (person) => (person === '' ? left.shift() : undefined);
};

test('what an administrator did is told in the audit channel, and to whom it concerns', async () => {
  await standsIn();
  await story.work();
  expect(told()).toEqual(['audit', 'alex', 'mara']);
});

test('an audit channel that is closed keeps nobody from hearing of it', async () => {
  channelFails(new DeliveryError('gone'));
  await standsIn();
  await story.work();
  story.now += 3_600_000;
  await story.work();
  expect(told()).toEqual(['alex', 'mara']);
});

test('one that does not answer is told later, and nobody twice', async () => {
  channelFails(new DeliveryError('503', 1_000));
  await standsIn();
  await story.work();
  story.now += 3_600_000;
  await story.work();
  expect(told().toSorted()).toEqual(['alex', 'audit', 'mara']);
});

test('an audit channel that is gone is told of nothing more, and administrators hear so', async () => {
  const closed = () => new DeliveryError('404', undefined, { closed: 'ConversationNotFound' });
  const id = await story.asked('anna@partner.com');
  const errand = { id: 'e', record: id, kind: 'tell-auditors', event: 1 } as const;
  const claim = {
    errand,
    attempts: 1,
    inDoubt: false,
    fence: 'f',
    owedAt: story.now,
    leaseUntil: story.now + 60_000,
  };
  story.said.length = 0;
  // One that is there may be missed for a moment.
  channelFails(closed());
  await tellAuditors(story.world, [claim]);
  expect(story.said.map(({ message }) => message.kind)).toEqual(['audit']);
  channelFails(closed(), closed());
  await tellAuditors(story.world, [claim]);
  expect(story.said.slice(1)).toMatchObject([
    { to: { person: 'iris' }, message: { kind: 'channel-gone', purpose: 'audit' } },
  ]);
  await tellAuditors(story.world, [claim]);
  expect(story.said).toHaveLength(2);
});
