import { ownerActs } from '../../src/usecases/act.ts';
import { delegate } from '../../src/usecases/delegate.ts';
import { requestAccess } from '../../src/usecases/request-access.ts';
import { ADMINS, PORTAL, Story } from '../usecases/story.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let story: Story;
beforeEach(async () => {
  story = await new Story().open();
});
afterEach(() => story.close());

const over = (limited: string, until: number) => ({
  kind: 'refused',
  refusal: { code: 'limit-reached', limited, until },
});
const ask = (n: number) => story.ask(`p${n}@partner.example`);
async function askMany(from: number, to: number): Promise<void> {
  for (let n = from; n < to; n++) expect(await ask(n)).toMatchObject({ kind: 'requested' });
}

test('asks for one partner after the other, an hour long', async () => {
  const start = story.now;
  await askMany(0, 40);
  expect(await ask(40)).toEqual(over('requests', start + HOUR));
  // Nothing is on record of it, a restart forgets nothing, and others are not held up.
  expect(await story.store.byAddress('p40@partner.example')).toEqual([]);
  await story.reopen();
  expect(await ask(41)).toEqual(over('requests', start + HOUR));
  expect(await story.ask('p40@partner.example', story.alex)).toMatchObject({ kind: 'requested' });
  story.now += HOUR;
  await askMany(41, 42);
});

test('asks all day, as much as an hour takes', async () => {
  const start = story.now;
  for (let hour = 0; hour < 5; hour++, story.now += HOUR) await askMany(hour * 40, (hour + 1) * 40);
  expect(await ask(200)).toEqual(over('requests', start + 24 * HOUR));
});

test('has requests counted against a colleague by sending theirs twice, or what is refused', async () => {
  const { actor } = await story.actor(story.mara);
  const twice = { resource: PORTAL, by: actor, activity: 'the same', address: 'twice@partner.example' };
  for (let n = 0; n < 50; n++) await requestAccess(story.world, twice);
  for (let n = 0; n < 50; n++) await story.ask('not an address');
  for (let n = 0; n < 50; n++)
    expect(await story.ask('twice@partner.example')).toMatchObject({ kind: 'refused' });
  await askMany(0, 39);
  expect(await ask(39)).toMatchObject({ kind: 'refused', refusal: { limited: 'requests' } });
});

test('floods a partner with invitations, by whatever way and with a colleague’s help', async () => {
  const id = await story.asked('anna@partner.example');
  await story.approve(id);
  await story.work();
  const resend = async (by = story.mara, delivery?: 'link') => {
    const { caller } = await story.actor(by);
    const outcome = await ownerActs(
      story.world,
      id,
      { type: 'resend', reason: 'they lost it', ...(delivery && { delivery }) },
      { person: by, caller },
    );
    await story.work();
    return outcome;
  };
  const start = story.now;
  expect(await resend()).toMatchObject({ kind: 'changed' });
  expect(await resend()).toMatchObject(over('resends', start + 10 * MINUTE));
  expect(await resend(story.mara, 'link')).toMatchObject(over('resends', start + 10 * MINUTE));
  expect(await resend(story.iris)).toMatchObject(over('resends', start + 10 * MINUTE));
  for (let n = 1; n < 5; n++) {
    story.now += 10 * MINUTE;
    expect(await resend()).toMatchObject({ kind: 'changed' });
  }
  story.now += HOUR;
  expect(await resend()).toMatchObject(over('resends', start + 24 * HOUR));
  // Who may not at all is told that, and costs nobody anything.
  expect(await resend(story.alex)).toMatchObject({ kind: 'refused', refusal: { code: 'not-yours' } });
});

test('hides behind one stand-in after the other', async () => {
  const { caller } = await story.actor(story.alex);
  const dora = story.directory.employee('dora', 'Dora', [ADMINS]);
  const change = (activity: string) =>
    delegate(
      story.world,
      { person: story.alex, caller },
      { from: story.alex, to: dora, until: story.now + HOUR },
      activity,
    );
  for (let n = 0; n < 10; n++) expect(await change(`a${n}`)).toMatchObject({ kind: 'delegated' });
  expect(await change('a9')).toMatchObject({ kind: 'delegated' });
  expect(await change('a10')).toEqual(over('stand-ins', story.now + HOUR));
});

test('has the mail of an invitation sent to whom the resource is closed', async () => {
  const closed = { ...PORTAL, domains: { allow: ['partner.example'], deny: ['evil.partner.example'] } };
  const copyTo = (cc: string) =>
    story.ask(`a-${cc}`.replace(/@.*/u, '@partner.example'), story.mara, {
      resource: closed,
      options: { cc },
    });
  expect(await copyTo('one@elsewhere.example')).toMatchObject({
    kind: 'refused',
    refusal: { code: 'domain-not-allowed', domain: 'elsewhere.example' },
  });
  expect(await copyTo('two@evil.partner.example')).toMatchObject({
    kind: 'refused',
    refusal: { code: 'domain-denied' },
  });
  expect(await copyTo('three@partner.example')).toMatchObject({ kind: 'requested' });
  const [own] = (await story.directory.look('x@y.example', [])).ownDomains;
  expect(await copyTo(`four@${own}`)).toMatchObject({ kind: 'requested' });
});
