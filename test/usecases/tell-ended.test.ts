import { change } from '../../src/usecases/change.ts';
import { type Directory, DirectoryError } from '../../src/usecases/ports.ts';
import { sweep } from '../../src/usecases/sweep.ts';
import { Story } from './story.ts';

const ANNA = 'anna@partner.com';
const DAY = 86_400_000;
let story: Story;
let id: string;

async function begin(ownMail: boolean): Promise<void> {
  story = new Story();
  story.ownMail = ownMail;
  await story.open();
  id = await story.asked(ANNA, story.mara, {
    term: { kind: 'for', duration: { amount: 30, unit: 'd' } },
  });
  await story.approve(id);
  await story.work();
  story.directory.accept(ANNA);
  const account = [...story.directory.accounts.values()].find(({ addresses }) => addresses.includes(ANNA));
  await change(story.world, id, { type: 'accept', at: story.now, account: account?.id ?? '', seen: 'watch' });
  await story.work();
  story.directory.sent.length = 0;
}
afterEach(() => story.close());

async function ends(): Promise<void> {
  story.now += 31 * DAY;
  await sweep(story.world);
  await story.work();
  expect((await story.record(id)).status).toBe('ended');
}
/** The next call of this method fails, before or after it was done. */
const failing = (method: keyof Directory, when: 'before' | 'after', error: Error): void => {
  story.directory[when] = (called) => {
    if (called !== method) return;
    story.directory[when] = () => undefined;
    throw error;
  };
};
const later = async (): Promise<void> => {
  story.now += DAY / 24;
  await story.work();
};

test('at the end the partner is told once; an answer goes to the sponsor', async () => {
  await begin(true);
  await ends();
  await later();
  expect(story.directory.sent).toMatchObject([
    { to: ANNA, replyTo: 'mara@home.example', subject: 'Your access to Partner portal has ended' },
  ]);
  expect(story.directory.sent[0]?.html).toContain('February\u00a05, 2026');
  expect(story.directory.sent[0]?.html).not.toContain('href');
});

test('without own mail nobody is written to', async () => {
  await begin(false);
  await ends();
  expect(story.directory.sent).toEqual([]);
});

test('who was asked for anew meanwhile is not written to', async () => {
  await begin(true);
  failing('sendMail', 'before', new DirectoryError('throttled', { retryAfterMs: 60_000 }));
  await ends();
  await story.asked(ANNA);
  await later();
  expect(story.directory.sent).toEqual([]);
});

test('a mail that certainly did not leave goes later; one of which nobody knows is not repeated', async () => {
  await begin(true);
  failing('sendMail', 'before', new DirectoryError('throttled', { retryAfterMs: 60_000 }));
  await ends();
  expect(story.directory.sent).toHaveLength(0);
  await later();
  expect(story.directory.sent).toHaveLength(1);
  await story.close();
  await begin(true);
  failing('sendMail', 'after', new DirectoryError('timeout', { retryAfterMs: 60_000, acted: true }));
  await ends();
  await later();
  expect(story.directory.sent).toHaveLength(1);
});

test('access that its sponsor took away is not told by mail', async () => {
  await begin(true);
  const { actor } = await story.actor(story.mara);
  await change(story.world, id, { type: 'remove', at: story.now, by: actor });
  await story.work();
  await later();
  expect(story.directory.sent).toEqual([]);
});
