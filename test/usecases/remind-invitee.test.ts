import { ownerActs } from '../../src/usecases/act.ts';
import { type Directory, DirectoryError } from '../../src/usecases/ports.ts';
import { reconcile } from '../../src/usecases/reconcile.ts';
import { redeem } from '../../src/usecases/redeem.ts';
import { sweep } from '../../src/usecases/sweep.ts';
import { Story } from './story.ts';

const ANNA = 'anna@partner.com';
const DAY = 86_400_000;
const MINUTE = 60_000;
const MANY = 200;
let story: Story;
let id: string;
beforeEach(async () => {
  story = new Story();
  story.ownMail = true;
  await story.open();
  id = await story.asked(ANNA);
  await story.approve(id);
  await story.work();
  expect(story.directory.sent).toHaveLength(1);
});
afterEach(() => story.close());

/** Half of the seven days is over. */
async function half(): Promise<void> {
  story.now += 3.5 * DAY;
  await sweep(story.world);
}
const mails = () => story.directory.sent.length;
/** The next call of this method fails, before or after it was done. */
const failing = (method: keyof Directory, when: 'before' | 'after', error: Error): void => {
  story.directory[when] = (called) => {
    if (called !== method) return;
    story.directory[when] = () => undefined;
    throw error;
  };
};
async function owner(type: 'resend' | 'cancel'): Promise<void> {
  const { caller } = await story.actor(story.mara);
  await ownerActs(story.world, id, { type }, { person: story.mara, caller });
  await story.work();
}

test('at half of its time our own mail goes once more, with a link that leads in until the same end', async () => {
  story.now += 3.5 * DAY - 10 * MINUTE;
  await sweep(story.world);
  await story.work();
  expect(mails()).toBe(1);
  story.now += 10 * MINUTE;
  for (let i = 0; i < 3; i++) {
    await sweep(story.world);
    await story.work();
    story.now += DAY / 2;
  }
  expect(mails()).toBe(2);
  expect(story.directory.mails).toEqual([]);
  const [, reminder] = story.directory.invitations;
  expect(reminder).toMatchObject({
    unmailed: true,
    redirectUrl: expect.stringContaining(story.tokens[1] ?? '-'),
  });
  story.directory.accept(ANNA);
  expect(await redeem(story.world, story.tokens[1] ?? '')).toMatchObject({ kind: 'granted' });
});

test('its link lives no longer than the invitation', async () => {
  await half();
  await story.work();
  story.now += 3.5 * DAY + MINUTE;
  story.directory.accept(ANNA);
  for (const token of story.tokens)
    expect(await redeem(story.world, token)).toMatchObject({ kind: 'expired' });
});

describe('nobody is reminded', () => {
  test('who has accepted, even where we have not heard of it', async () => {
    await half();
    story.directory.accept(ANNA);
    await story.work();
    expect([mails(), story.tokens.length]).toEqual([1, 1]);
  });

  test('who is in', async () => {
    story.directory.accept(ANNA);
    await reconcile(story.world);
    await story.work();
    await half();
    await story.work();
    expect(mails()).toBe(1);
  });

  test('whose invitation was withdrawn, before or after the reminder was owed', async () => {
    await half();
    await owner('cancel');
    await story.work();
    expect(mails()).toBe(1);
  });

  test('whose invitation ran out while nothing could be sent', async () => {
    await half();
    story.now += 4 * DAY;
    await sweep(story.world);
    await story.work();
    expect(mails()).toBe(1);
  });

  test('whom Microsoft wrote to', async () => {
    story.ownMail = false;
    await owner('resend');
    await half();
    await story.work();
    expect([mails(), story.directory.mails.length]).toEqual([1, 1]);
  });
});

test('an invitation that is sent anew is reminded of by its own time', async () => {
  story.now += 2 * DAY;
  await owner('resend');
  expect(mails()).toBe(2);
  story.now += 1.5 * DAY;
  await sweep(story.world);
  await story.work();
  expect(mails()).toBe(2);
  story.now += 2 * DAY;
  await sweep(story.world);
  await story.work();
  expect(mails()).toBe(3);
});

test('what passes is tried again, and leaves no link behind', async () => {
  await half();
  failing('sendMail', 'before', new DirectoryError('throttled', { retryAfterMs: MINUTE }));
  await story.work();
  expect(mails()).toBe(1);
  expect(await redeem(story.world, story.tokens[1] ?? '')).toEqual({ kind: 'unknown' });
  story.now += 20 * MINUTE;
  await story.work();
  expect(mails()).toBe(2);
});

test('an answer that was lost counts as sent: rather none than two', async () => {
  await half();
  failing('sendMail', 'after', new DirectoryError('timeout', { retryAfterMs: MINUTE, acted: true }));
  for (let i = 0; i < 3; i++) {
    await story.work();
    story.now += 20 * MINUTE;
  }
  expect(mails()).toBe(2);
});

test.each([
  ['account', 'before', 2],
  ['invite', 'before', 2],
  ['invite', 'after', 2],
  ['sendMail', 'before', 1],
  ['sendMail', 'after', 2],
] as const)(
  'a process that dies at %s, %s it was done: it is sent at most once',
  async (method, when, sent) => {
    await half();
    // What no code of ours expects leaves the store as a kill does.
    failing(method, when, new Error('killed'));
    for (let i = 0; i < 3; i++) {
      await story.work();
      await story.reopen();
      story.now += 20 * MINUTE;
    }
    expect(mails()).toBe(sent);
  },
);

test('what does not pass is not tried for days', async () => {
  await half();
  const calls: string[] = [];
  story.directory.before = (method) => {
    calls.push(method);
    if (method === 'sendMail') throw new DirectoryError('permission-missing', { permission: 'Mail.Send' });
  };
  for (let i = 0; i < MANY; i++) {
    await story.work();
    story.now += 10 * MINUTE;
  }
  expect(calls.filter((call) => call === 'sendMail')).toHaveLength(1);
});
