import { ownerActs } from '../../src/usecases/act.ts';
import { DirectoryError } from '../../src/usecases/ports.ts';
import { reconcile } from '../../src/usecases/reconcile.ts';
import { redeem } from '../../src/usecases/redeem.ts';
import { sweep } from '../../src/usecases/sweep.ts';
import { GROUP, PORTAL, Story } from './story.ts';

const DAY_MS = 86_400_000;
const target = { kind: 'group', group: GROUP } as const;
let story: Story;
beforeEach(async () => {
  story = await new Story().open();
});
afterEach(() => story.close());

const invited = async (address = 'anna@partner.com'): Promise<string> => {
  const id = await story.asked(address);
  await story.approve(id);
  await story.work();
  return id;
};
const token = (n = 0): string => story.tokens[n] ?? '';

test('from asking to being in, and out again', async () => {
  const id = await story.asked('anna@partner.com');
  await story.work();
  expect(story.directory.mails).toEqual([]);
  await story.approve(id);
  await story.work();
  expect(story.directory.mails).toMatchObject([
    { address: 'anna@partner.com', redirectUrl: `https://usher.example.com/grant-access?state=${token()}` },
  ]);
  expect(await redeem(story.world, token())).toMatchObject({ kind: 'not-accepted' });
  story.directory.accept('anna@partner.com');
  expect(await redeem(story.world, token())).toMatchObject({ kind: 'granted', again: false });
  const { account } = await story
    .record(id)
    .then((record) => ({ account: 'account' in record ? record.account : '' }));
  expect(story.directory.isIn(target, account ?? '')).toBe(true);
  expect(await redeem(story.world, token())).toMatchObject({ kind: 'granted', again: true });
  await story.work();
  expect(story.notices()).toEqual(['granted']);

  const { caller } = await story.actor(story.mara);
  await ownerActs(story.world, id, { type: 'remove' }, { person: story.mara, caller });
  expect(await redeem(story.world, token())).toMatchObject({ kind: 'ended' });
  await story.work();
  expect(story.directory.isIn(target, account ?? '')).toBe(false);
  expect(await story.record(id)).toMatchObject({
    status: 'ended',
    outcome: 'removed',
    memberships: [{ target, outcome: 'removed' }],
  });
  expect(await redeem(story.world, token())).toMatchObject({ kind: 'ended' });
});

test('an employee is in at once, without approval or mail', async () => {
  story.directory.employee('erik', 'Erik', [], 'erik@home.example');
  const id = await story.asked('erik@home.example');
  await story.work();
  expect(await story.record(id)).toMatchObject({ status: 'granted' });
  expect(story.directory.mails).toEqual([]);
});

test('a guest who accepted before is in on approval, without a second mail', async () => {
  const guest = story.directory.guest('olga@north.example', 'accepted');
  const id = await story.asked('olga@north.example');
  await story.work();
  expect(story.directory.isIn(target, guest)).toBe(false);
  await story.approve(id);
  await story.work();
  expect(story.directory.isIn(target, guest)).toBe(true);
  expect(story.directory.mails).toEqual([]);
});

test('a pending guest keeps the open invitation, and is in once it is accepted, the browser closed', async () => {
  const guest = story.directory.guest('petra@fabrik.example', 'pending');
  const id = await invited('petra@fabrik.example');
  expect(story.directory.mails).toEqual([]);
  expect(await reconcile(story.world)).toBe(0);
  story.directory.accept('petra@fabrik.example');
  expect(await reconcile(story.world)).toBe(1);
  await story.work();
  expect(story.directory.isIn(target, guest)).toBe(true);
  expect(await story.record(id)).toMatchObject({ status: 'granted' });
});

test('nobody approves their own request, and a late decision names who was first', async () => {
  const own = await story.asked('anna@partner.com', story.alex);
  expect(await story.approve(own, story.alex)).toMatchObject({
    kind: 'refused',
    refusal: { code: 'self-approval' },
  });
  const id = await story.asked('ben@partner.com');
  const sam = story.directory.employee('sam', 'Sam', [PORTAL.approvers?.group ?? '']);
  await story.approve(id, sam);
  expect(await story.approve(id)).toMatchObject({
    refusal: { code: 'already-decided', decision: 'approved', by: { name: 'Sam' } },
  });
});

test('an answer that was lost after the directory acted leads to no second mail', async () => {
  const id = await story.asked('anna@partner.com');
  await story.approve(id);
  let lost = false;
  story.directory.after = (method) => {
    if (method !== 'invite' || lost) return;
    lost = true;
    throw new DirectoryError('timeout', { retryAfterMs: 1_000, acted: true });
  };
  await story.work();
  story.now += 10_000;
  await story.work();
  expect(story.directory.mails).toHaveLength(1);
  expect(await story.record(id)).toMatchObject({ status: 'invited' });
  story.directory.accept('anna@partner.com');
  expect(await redeem(story.world, token(0))).toMatchObject({ kind: 'granted' });
});

test('an attempt that the directory never shows is made again, and the link of its mail still leads somewhere', async () => {
  const id = await story.asked('anna@partner.com');
  await story.approve(id);
  let failed = false;
  story.directory.before = (method) => {
    if (method !== 'invite' || failed) return;
    failed = true;
    throw new DirectoryError('timeout', { retryAfterMs: 1_000, acted: true });
  };
  await story.work();
  expect(await redeem(story.world, token(0))).toMatchObject({ kind: 'unavailable' });
  story.now += 10_000;
  await story.work();
  expect(story.directory.mails).toHaveLength(1);
  for (const one of [token(0), token(1)])
    expect(await redeem(story.world, one)).toMatchObject({ kind: 'not-accepted' });
});

test('a throttled invitation waits as long as it was told, then goes out once', async () => {
  const id = await story.asked('anna@partner.com');
  await story.approve(id);
  let calls = 0;
  story.directory.before = (method) => {
    if (method === 'invite' && ++calls === 1) throw new DirectoryError('throttled', { retryAfterMs: 30_000 });
  };
  await story.work();
  story.now += 29_000;
  await story.work();
  expect(calls).toBe(1);
  story.now += 1_001;
  await story.work();
  expect(story.directory.mails).toHaveLength(1);
  const record = await story.record(id);
  expect(record.status === 'invited' && record.links).toHaveLength(1);
});

test('an invitation that the directory refuses ends the request and tells the sponsor', async () => {
  const id = await story.asked('anna@partner.com');
  await story.approve(id);
  story.directory.before = (method) => {
    if (method === 'invite') throw new DirectoryError('cross-tenant-blocked');
  };
  await story.work();
  expect(await story.record(id)).toMatchObject({
    status: 'ended',
    outcome: 'refused',
    code: 'cross-tenant-blocked',
  });
  expect(story.notices()).toEqual(['invitation-refused']);
});

test('a hundred openings of one link give one membership, one event, one message', async () => {
  const id = await invited();
  story.directory.accept('anna@partner.com');
  const pages = await Promise.all(Array.from({ length: 100 }, () => redeem(story.world, token())));
  expect(new Set(pages.map(({ kind }) => kind))).toEqual(new Set(['granted']));
  await story.work();
  const events = await story.store.history(id);
  expect(events.filter(({ type }) => type === 'granted')).toHaveLength(1);
  expect(events.filter(({ type }) => type === 'accepted')).toHaveLength(1);
  expect(story.notices()).toEqual(['granted']);
});

test('an invitation runs out with its link, and resend opens it again without a new approval', async () => {
  const id = await invited();
  story.now += 7 * DAY_MS + 1;
  story.directory.accept('anna@partner.com');
  expect(await redeem(story.world, token())).toMatchObject({ kind: 'expired' });
  expect(await reconcile(story.world)).toBe(0);
  await sweep(story.world);
  await story.work();
  expect(await story.record(id)).toMatchObject({ status: 'invitation-expired' });
  expect(story.notices()).toEqual(['invitation-expired']);
  const { caller } = await story.actor(story.mara);
  await ownerActs(story.world, id, { type: 'resend' }, { person: story.mara, caller });
  await story.work();
  expect(await story.record(id)).toMatchObject({ status: 'granted' });
});

test('access with an end is announced, then ends', async () => {
  story.directory.guest('olga@north.example', 'accepted');
  const id = await story.asked('olga@north.example', story.mara, {
    term: { kind: 'for', duration: { amount: 90, unit: 'd' } },
  });
  await story.approve(id);
  await story.work();
  story.now += 76 * DAY_MS + 1;
  await sweep(story.world);
  await story.work();
  expect(story.said.filter(({ message }) => message.kind === 'ending')).toHaveLength(1);
  story.now += 14 * DAY_MS;
  await sweep(story.world);
  await story.work();
  expect(await story.record(id)).toMatchObject({ status: 'ended', outcome: 'expired' });
  expect([...(story.directory.held.get(`group:${GROUP}`) ?? [])]).toEqual([]);
});

test('a membership that another grant still needs is kept', async () => {
  const second = { ...PORTAL, id: 'reports', name: 'Reports' };
  await story.close();
  story = await new Story([PORTAL, second]).open();
  const guest = story.directory.guest('olga@north.example', 'accepted');
  const ids = [
    await story.asked('olga@north.example'),
    await story.asked('olga@north.example', story.mara, { resource: second }),
  ];
  for (const id of ids) await story.approve(id);
  await story.work();
  const { caller } = await story.actor(story.mara);
  await ownerActs(story.world, ids[0] ?? '', { type: 'remove' }, { person: story.mara, caller });
  await story.work();
  expect(story.directory.isIn(target, guest)).toBe(true);
  expect(await story.record(ids[0] ?? '')).toMatchObject({ memberships: [{ outcome: 'kept' }] });
  await ownerActs(story.world, ids[1] ?? '', { type: 'remove' }, { person: story.mara, caller });
  await story.work();
  expect(story.directory.isIn(target, guest)).toBe(false);
});

test('access that is withdrawn while it is being given does not stay', async () => {
  const id = await invited();
  story.directory.accept('anna@partner.com');
  const { caller } = await story.actor(story.mara);
  let withdrawn = false;
  story.directory.before = async (method) => {
    if (method !== 'join' || withdrawn) return;
    withdrawn = true;
    await ownerActs(story.world, id, { type: 'remove' }, { person: story.mara, caller });
    await story.work();
  };
  await redeem(story.world, token());
  await story.work();
  expect([...(story.directory.held.get(`group:${GROUP}`) ?? [])]).toEqual([]);
  expect(await story.record(id)).toMatchObject({ status: 'ended' });
});

describe('the catalogue changes while access is being given', () => {
  const OTHER = '10000000-0000-4000-8000-000000000002';
  const other = { kind: 'group', group: OTHER } as const;
  const resource = { ...PORTAL, grants: [target, other] };

  /** Joined, and the process gone before it was noted; then the other group is no longer in the catalogue. */
  const halfDone = async (): Promise<{ id: string; guest: string }> => {
    await story.close();
    story = await new Story([resource]).open();
    const guest = story.directory.guest('olga@north.example', 'accepted');
    const id = await story.asked('olga@north.example', story.mara, { resource });
    await story.approve(id);
    story.directory.after = (method) => {
      if (method === 'join') throw new DirectoryError('timeout', { retryAfterMs: 1_000, acted: true });
    };
    await story.work();
    story.directory.after = () => undefined;
    story.resources = [PORTAL];
    return { id, guest };
  };

  test('what it no longer lists does not stay when it is given after all', async () => {
    const { id, guest } = await halfDone();
    expect(story.directory.isIn(other, guest)).toBe(true);
    story.now += 60_000;
    await story.work();
    expect(await story.record(id)).toMatchObject({ status: 'granted', held: [target] });
    expect([story.directory.isIn(target, guest), story.directory.isIn(other, guest)]).toEqual([true, false]);
  });

  test('nor when it is taken back before', async () => {
    const { id, guest } = await halfDone();
    const { caller } = await story.actor(story.mara);
    await ownerActs(story.world, id, { type: 'remove' }, { person: story.mara, caller });
    await story.work();
    expect(await story.record(id)).toMatchObject({ status: 'ended', outcome: 'removed' });
    expect([story.directory.isIn(target, guest), story.directory.isIn(other, guest)]).toEqual([false, false]);
  });
});
