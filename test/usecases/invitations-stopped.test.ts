import { createInvitationPace } from '../../src/usecases/invitation-pace.ts';
import { DirectoryError } from '../../src/usecases/ports.ts';
import { Story } from './story.ts';

const HOUR = 3_600_000;
let story: Story;
beforeEach(async () => {
  story = await new Story().open();
});
afterEach(() => story.close());

const told = (): readonly string[] =>
  story.said
    .flatMap(({ to, message }) =>
      to.kind === 'person' && message.kind === 'notice' ? [[to.person, message.notice].join(' ')] : [],
    )
    .filter((one) => one.endsWith('invitation-held-up'))
    .sort();

test.each(['invitations-blocked', 'directory-full'] as const)(
  '%s: nothing more is sent, and each who waits is told once, however many wait',
  async (code) => {
    let calls = 0;
    story.directory.before = (method) => {
      if (method !== 'invite') return;
      calls += 1;
      throw new DirectoryError(code);
    };
    const ids: string[] = [];
    for (const name of ['anna', 'ben', 'cleo']) ids.push(await story.asked(`${name}@partner.com`));
    for (const id of ids) await story.approve(id);
    for (let hour = 0; hour < 5; hour++) {
      await story.work();
      story.now += HOUR;
    }
    expect(calls).toBe(1);
    expect(told()).toEqual(['iris invitation-held-up', 'mara invitation-held-up']);
    for (const id of ids) expect(await story.record(id)).toMatchObject({ status: 'inviting', problem: code });

    story.directory.before = () => undefined;
    const stoppedAt = (await story.store.pace())?.pace.stopped?.at ?? 0;
    expect(await story.world.pace.resume(stoppedAt - 1)).toBe(false);
    expect(await story.world.pace.resume(stoppedAt)).toBe(true);
    await story.work();
    for (const id of ids) expect(await story.record(id)).toMatchObject({ status: 'invited' });
  },
);

test('what has its turn later says when, and goes then', async () => {
  const start = story.now;
  await story.store.savePace(
    { sent: [{ until: start + 60_000, count: 100 }], best: 0, delayed: 0 },
    undefined,
  );
  const id = await story.asked('anna@partner.com');
  await story.approve(id);
  await story.work();
  expect(await story.record(id)).toMatchObject({
    status: 'inviting',
    problem: 'paced',
    heldUntil: start + 60_000 + HOUR,
  });
  expect(told()).toEqual([]);
  story.now += HOUR + 60_000;
  await story.work();
  expect(await story.record(id)).toMatchObject({ status: 'invited' });
});

test('one that is not sent after all, because it was withdrawn that moment, holds up nobody', async () => {
  const anna = await story.asked('anna@partner.com');
  await story.approve(anna);
  const { world } = story;
  const turn: typeof world.pace.turn = async () => {
    const taken = await world.pace.turn();
    await story.revoke(anna);
    return taken;
  };
  await story.work({ ...world, pace: { ...world.pace, turn } });
  expect(await story.record(anna)).toMatchObject({ status: 'ended' });
  await story.approve(await story.asked('ben@partner.com'));
  await story.work();
  expect(story.directory.mails.map(({ address }) => address)).toEqual(['ben@partner.com']);
});

test.each([
  { mode: 'learning', sent: 100, says: 'when the next may go, for an hour takes no more' },
  { mode: 'learning', sent: 99, says: 'how many an hour takes, and there is room' },
  { mode: 'full', sent: 100, says: 'only how many, for at full speed none has to wait' },
] as const)('after $sent invitations within an hour ($mode) it is said: $says', async ({ mode, sent }) => {
  const until = story.now + 60_000;
  await story.store.savePace({ sent: [{ until, count: sent }], best: 0, delayed: 0 }, undefined);
  const { clock, log, store } = story.world;
  const pace = createInvitationPace({ mode, store, clock, log, sleep: async () => undefined });
  expect(await pace.report()).toEqual({
    mode,
    sent,
    ...(mode === 'learning' && { allowance: 100 }),
    ...(mode === 'learning' && sent === 100 && { opensAt: until + HOUR }),
  });
});
