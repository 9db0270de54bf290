import { ownerActs } from '../../src/usecases/act.ts';
import { DirectoryError, type Identity } from '../../src/usecases/ports.ts';
import type { Help } from '../../src/usecases/redeem-outcome.ts';
import { sweep } from '../../src/usecases/sweep.ts';
import { ANNA, ByLink } from './by-link.ts';

const MINUTE = 60_000;
let story: ByLink;
let id: string;
beforeEach(async () => {
  story = await new ByLink().open();
  id = await story.invited();
});
afterEach(() => story.close());

async function help(): Promise<Help> {
  const outcome = await story.acts({ kind: 'help' });
  if (outcome.kind !== 'help') throw new Error(outcome.kind);
  return outcome.help;
}
const stepsFor = async (complaint: string) =>
  (await help()).ways.find((way) => way.complaint === complaint)?.steps;

async function comesIn(identity?: Identity): Promise<void> {
  story.directory.accept(ANNA);
  for (const [key, account] of story.directory.accounts)
    if (account.addresses.includes(ANNA) && identity)
      story.directory.accounts.set(key, { ...account, identity });
  expect(await story.opens()).toMatchObject({ kind: 'granted' });
  await story.work();
}

test('of the address the page says no more than its owner needs', async () => {
  expect(await help()).toMatchObject({ address: 'a•••@partner.com', offer: { sponsor: 'Mara' } });
  expect(JSON.stringify(await help())).not.toContain(ANNA);
});

test('what helps goes by what is known: how they were invited, whether they are in, how they sign in', async () => {
  expect(await stepsFor('no-mail')).toContain('mail-from-microsoft');
  expect(await stepsFor('asks-password')).toBeUndefined();
  await comesIn('one-time-passcode');
  expect(await stepsFor('no-mail')).toBeUndefined();
  expect(await stepsFor('asks-password')).toContain('as-passcode');
});

test('where the directory does not say how they sign in, help fits everybody', async () => {
  await comesIn('google');
  story.directory.before = () => {
    throw new DirectoryError('throttled', { retryAfterMs: 1_000 });
  };
  expect(await stepsFor('asks-password')).toContain('as-invited');
  story.directory.before = () => undefined;
  expect(await stepsFor('asks-password')).toContain('as-google');
});

test('after the last invitation has run out there is one thing to do, and after the end none', async () => {
  story.now += 8 * 24 * 60 * MINUTE;
  await sweep(story.world);
  expect((await help()).ways.map(({ steps }) => steps)).toEqual([['mail-on-request']]);
  const { caller } = await story.actor(story.mara);
  await ownerActs(story.world, id, { type: 'cancel' }, { person: story.mara, caller });
  expect(await story.acts({ kind: 'help' })).toMatchObject({ kind: 'nothing-to-do' });
  expect(await story.acts({ kind: 'complain', complaint: 'no-mail' })).toMatchObject({
    kind: 'nothing-to-do',
  });
});

describe('the sponsor', () => {
  const complain = (complaint: 'no-mail' | 'blocked' | 'no-passcode') =>
    story.acts({ kind: 'complain', complaint });

  test('is told once, however often and wherever at once it is pressed', async () => {
    const all = await Promise.all([complain('no-mail'), complain('no-mail'), complain('no-mail')]);
    expect(all.map(({ kind }) => kind)).toEqual(['complained', 'complained', 'complained']);
    await story.work();
    expect(story.notices()).toEqual(['stuck-no-mail']);
    expect((await help()).ways.find((way) => way.complaint === 'no-mail')).toMatchObject({ telling: 'told' });
  });

  test('hears one thing of whoever presses everything, and another only later', async () => {
    await complain('no-mail');
    expect(await complain('blocked')).toMatchObject({ kind: 'help' });
    expect(await complain('no-passcode')).toMatchObject({ kind: 'help' });
    expect((await help()).ways.find((way) => way.complaint === 'blocked')).toMatchObject({
      telling: 'later',
    });
    story.now += 10 * MINUTE;
    expect(await complain('blocked')).toMatchObject({ kind: 'complained' });
    expect(await complain('no-mail')).toMatchObject({ kind: 'complained' });
    await story.work();
    expect(story.notices()).toEqual(['stuck-no-mail', 'stuck-blocked']);
  });

  test('hears of it again when what they did about it did not help', async () => {
    await complain('no-mail');
    story.now += 20 * MINUTE;
    const { caller } = await story.actor(story.mara);
    await ownerActs(story.world, id, { type: 'resend' }, { person: story.mara, caller });
    await story.work();
    expect(await complain('no-mail')).toMatchObject({ kind: 'complained' });
    await story.work();
    expect(story.notices()).toEqual(['stuck-no-mail', 'stuck-no-mail']);
  });

  test('is not told of what cannot be as things stand', async () => {
    await comesIn();
    expect(await complain('no-mail')).toMatchObject({ kind: 'nothing-to-do' });
    await story.work();
    expect(story.notices()).toEqual(['granted']);
  });
});
