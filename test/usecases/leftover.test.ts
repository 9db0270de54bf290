import type { Resource } from '../../src/access/catalog.ts';
import type { Leftover } from '../../src/access/leftover.ts';
import { DAY_MS } from '../../src/access/term.ts';
import { ownerActs } from '../../src/usecases/act.ts';
import { forget, forgetOld } from '../../src/usecases/audit/forget.ts';
import { change } from '../../src/usecases/change.ts';
import { restoreAccount } from '../../src/usecases/leftover/restore.ts';
import { LEASE_MS, pay } from '../../src/usecases/pay/pay.ts';
import { DirectoryError } from '../../src/usecases/ports.ts';
import { ADMINS, PORTAL, Story } from './story.ts';

const MINUTE = 60_000;
const days = (amount: number) => ({ amount, unit: 'd' }) as const;
const RULED: Resource = { ...PORTAL, leftover: { block: days(0), delete: days(30) } };
const FREE: Resource = { ...PORTAL, id: 'free', name: 'Free' };
const ANNA = 'anna@partner.com';

let story: Story;
const begin = async (...resources: readonly Resource[]) => {
  story = await new Story(resources).open();
};
beforeEach(() => begin(RULED, FREE));
afterEach(() => story.close());

const accountOf = (address: string): string =>
  [...story.directory.accounts.values()].find(({ addresses }) => addresses.includes(address))?.id ?? '';

/** Time goes by, and what comes due is done. */
async function pass(ms: number): Promise<void> {
  const then = story.now + ms;
  for (;;) {
    await story.work();
    const next = await story.store.nextDue();
    if (next === undefined || next > then) break;
    story.now = Math.max(story.now, next);
  }
  story.now = then;
  await story.work();
}

/** Invited by us, accepted, granted. */
async function granted(address = ANNA, resource = RULED): Promise<string> {
  const id = await story.asked(address, story.mara, { resource });
  await story.approve(id);
  await story.work();
  story.directory.accept(address);
  const account = accountOf(address);
  await change(story.world, id, { type: 'accept', at: story.now, account, seen: 'watch' });
  await story.work();
  expect((await story.record(id)).status).toBe('granted');
  return id;
}

async function removed(id: string): Promise<void> {
  const { caller } = await story.actor(story.mara);
  await ownerActs(story.world, id, { type: 'remove' }, { person: story.mara, caller });
  await story.work();
  expect((await story.record(id)).status).toBe('ended');
}

const leftoverOf = async (id: string): Promise<Leftover | undefined> => {
  const record = await story.record(id);
  return record.status === 'ended' ? record.leftover : undefined;
};
const told = () => story.said.flatMap(({ message }) => (message.kind === 'deletions' ? [message] : []));
/** Somebody does this by hand. */
const byHand = (account: string, more: object): void => {
  const known = story.directory.accounts.get(account);
  if (known !== undefined) story.directory.accounts.set(account, { ...known, ...more } as typeof known);
};

test('blocked once the end is final, announced a week before, deleted', async () => {
  const id = await granted();
  const account = accountOf(ANNA);
  await removed(id);
  await pass(9 * MINUTE);
  expect(story.directory.deeds).toEqual([]);
  await pass(2 * MINUTE);
  expect(story.directory.deeds).toEqual([`block ${account}`]);
  await pass(22 * DAY_MS);
  expect(told()).toEqual([]);
  await pass(DAY_MS);
  expect(told()).toMatchObject([{ deletions: [{ record: { id } }] }]);
  expect(story.directory.deeds).toHaveLength(1);
  await pass(8 * DAY_MS);
  expect(story.directory.deeds).toEqual([`block ${account}`, `delete ${account}`]);
  expect(await leftoverOf(id)).toMatchObject({
    blockedAt: expect.any(Number),
    deletedAt: expect.any(Number),
  });
});

test('one message for all of a day, whoever pays', async () => {
  const ids = [];
  for (let n = 0; n < 6; n++) ids.push(await granted(`p${n}@partner.com`));
  for (const id of ids) {
    story.now += MINUTE;
    await removed(id);
  }
  await pass(22 * DAY_MS);
  for (;;) {
    const next = (await story.store.nextDue()) ?? 0;
    story.now = Math.max(story.now, next);
    const claims = await story.store.claim(story.now, LEASE_MS, 16);
    if (claims.length === 0 || claims.some(({ errand }) => errand.kind === 'delete-account')) break;
    await Promise.all(claims.map((claim) => pay(story.world, claim)));
    if (told().length > 0 && (await story.store.nextDue(['announce-deletion'])) === undefined) break;
  }
  expect(told().map(({ deletions }) => deletions.length)).toEqual([6]);
  for (const id of ids) expect(await leftoverOf(id)).toHaveProperty('announcedAt');
});

test.each<[string, string, () => void]>([
  ['somebody put them into a group', 'in-use', () => story.directory.groupOf('other').add(accountOf(ANNA))],
  [
    'somebody gave them the same group',
    'in-use',
    () => story.directory.holdersOf(RULED.grants[0] as never).add(accountOf(ANNA)),
  ],
  ['they own something', 'in-use', () => story.directory.holdingMore.add(accountOf(ANNA))],
  ['they became an external member', 'not-ours', () => byHand(accountOf(ANNA), { kind: 'external-member' })],
  ['they became an employee', 'not-ours', () => byHand(accountOf(ANNA), { kind: 'employee' })],
  ['somebody else blocked them', 'blocked-before', () => byHand(accountOf(ANNA), { enabled: false })],
  [
    'the account is older than our invitation',
    'not-ours',
    () => story.directory.createdAt.set(accountOf(ANNA), story.now - 30 * DAY_MS),
  ],
  [
    'the account is newer than our invitation',
    'not-ours',
    () => story.directory.createdAt.set(accountOf(ANNA), story.now + DAY_MS),
  ],
  ['somebody deleted them', 'gone', () => story.directory.accounts.delete(accountOf(ANNA))],
])('left as it is where %s', async (_what, why, act) => {
  const id = await granted();
  await removed(id);
  act();
  await pass(60 * DAY_MS);
  expect(story.directory.deeds).toEqual([]);
  expect(await leftoverOf(id)).toMatchObject({ kept: why });
});

test('a guest whom we merely found is never touched, accepted or not', async () => {
  for (const [address, state] of [
    ['olga@partner.com', 'accepted'],
    ['pia@partner.com', 'pending'],
  ] as const) {
    story.directory.guest(address, state);
    const id = await story.asked(address, story.mara, { resource: RULED });
    await story.approve(id);
    await story.work();
    const { caller } = await story.actor(story.mara);
    await ownerActs(story.world, id, { type: 'remove' }, { person: story.mara, caller });
    await pass(60 * DAY_MS);
    expect(await leftoverOf(id)).toBeUndefined();
  }
  expect(story.directory.deeds).toEqual([]);
});

test('nothing happens while they have access to something else, or it is asked for', async () => {
  const id = await granted();
  await granted(ANNA, FREE);
  await removed(id);
  await pass(60 * DAY_MS);
  expect(await leftoverOf(id)).toBeUndefined();
  const other = await granted('ben@partner.com');
  await removed(other);
  await story.asked('ben@partner.com', story.mara, { resource: FREE });
  await pass(60 * DAY_MS);
  expect(story.directory.deeds).toEqual([]);
});

test('whoever lifts our block keeps the account', async () => {
  const id = await granted();
  await removed(id);
  await pass(DAY_MS);
  byHand(accountOf(ANNA), { enabled: true });
  await pass(60 * DAY_MS);
  expect(story.directory.deeds).toHaveLength(1);
  expect(await leftoverOf(id)).toMatchObject({ kept: 'unblocked' });
});

test('an undone removal comes before anything is done', async () => {
  const id = await granted();
  await removed(id);
  const { caller } = await story.actor(story.mara);
  await ownerActs(story.world, id, { type: 'undo-removal' }, { person: story.mara, caller });
  await pass(60 * DAY_MS);
  expect(story.directory.deeds).toEqual([]);
  expect((await story.record(id)).status).toBe('granted');
});

test.each(['setEnabled', 'deleteAccount'] as const)(
  'an answer to %s that is lost is no second deed, and no doubt',
  async (method) => {
    const id = await granted();
    await removed(id);
    let lost = false;
    story.directory.after = (called) => {
      if (called !== method || lost) return;
      lost = true;
      throw new DirectoryError('timeout', { retryAfterMs: 1_000, acted: true });
    };
    await pass(60 * DAY_MS);
    expect(lost).toBe(true);
    expect(await leftoverOf(id)).toMatchObject({ deletedAt: expect.any(Number) });
    expect(story.directory.deeds.filter((deed) => deed.startsWith('delete'))).toHaveLength(1);
  },
);

test('what asks for them between the look and the deed has them back', async () => {
  const id = await granted();
  await removed(id);
  story.directory.after = async (method) => {
    if (method !== 'deleteAccount') return;
    story.directory.after = () => undefined;
    await story.asked(ANNA, story.mara, { resource: FREE });
  };
  await pass(60 * DAY_MS);
  const account = accountOf(ANNA);
  expect(story.directory.deeds).toEqual([
    `block ${account}`,
    `delete ${account}`,
    `restore ${account}`,
    `enable ${account}`,
  ]);
  expect(await leftoverOf(id)).toMatchObject({ kept: 'in-use' });
});

test('a permission that is missing is told to the administrators, and it goes on by itself', async () => {
  const id = await granted();
  await removed(id);
  story.directory.before = (method) => {
    if (method === 'setEnabled')
      throw new DirectoryError('permission-missing', { permission: 'User.EnableDisableAccount.All' });
  };
  await pass(DAY_MS);
  expect(story.notices().filter((notice) => notice === 'leftover-failed')).toHaveLength(1);
  expect(await leftoverOf(id)).toMatchObject({ permission: 'User.EnableDisableAccount.All' });
  story.directory.before = () => undefined;
  await pass(DAY_MS);
  expect(story.directory.deeds).toHaveLength(1);
  expect(await leftoverOf(id)).not.toHaveProperty('permission');
});

test('nobody is deleted whom no administrator could be told of', async () => {
  const id = await granted();
  await removed(id);
  story.directory.groupOf(ADMINS).delete('iris');
  await pass(60 * DAY_MS);
  expect(story.directory.deeds).toHaveLength(1);
  story.directory.groupOf(ADMINS).add('iris');
  await pass(2 * DAY_MS);
  expect(told()).toHaveLength(1);
  expect(story.directory.deeds).toHaveLength(1);
  // A week goes by from the message on, however late it was.
  await pass(6 * DAY_MS);
  expect(story.directory.deeds).toHaveLength(2);
  expect(await leftoverOf(id)).toHaveProperty('deletedAt');
});

test('an administrator restores with one click, for 30 days', async () => {
  const id = await granted();
  const account = accountOf(ANNA);
  await removed(id);
  await pass(31 * DAY_MS);
  expect(story.directory.deeds).toHaveLength(2);
  const restore = async (person: typeof story.mara) => {
    const stored = await story.store.load(id);
    if (stored === undefined) throw new Error('no record');
    const { caller } = await story.actor(person);
    const outcome = await restoreAccount(story.world, stored, { person, caller });
    await story.work();
    return outcome;
  };
  expect(await restore(story.mara)).toMatchObject({ kind: 'refused', refusal: { code: 'not-admin' } });
  expect(await restore(story.iris)).toMatchObject({ kind: 'changed' });
  expect(story.directory.deeds.slice(2)).toEqual([`restore ${account}`, `enable ${account}`]);
  expect(story.directory.accounts.get(account)).toMatchObject({ enabled: true });
  expect(await restore(story.iris)).toMatchObject({ kind: 'unchanged' });
  expect(story.directory.deeds).toHaveLength(4);
});

test('kept in time: nothing is deleted', async () => {
  const id = await granted();
  await removed(id);
  await pass(25 * DAY_MS);
  const stored = await story.store.load(id);
  if (stored === undefined) throw new Error('no record');
  const { caller } = await story.actor(story.iris);
  await restoreAccount(story.world, stored, { person: story.iris, caller });
  await pass(60 * DAY_MS);
  expect(story.directory.deeds.map((deed) => deed.split(' ')[0])).toEqual(['block', 'enable']);
  expect(await leftoverOf(id)).toHaveProperty('restoredAt');
});

test('an invitation that was withdrawn leaves nobody behind', async () => {
  const id = await story.asked(ANNA, story.mara, { resource: RULED });
  await story.approve(id);
  await story.work();
  const account = accountOf(ANNA);
  const { caller } = await story.actor(story.mara);
  await ownerActs(story.world, id, { type: 'cancel' }, { person: story.mara, caller });
  await pass(60 * DAY_MS);
  expect(story.directory.deeds).toEqual([`block ${account}`, `delete ${account}`]);
});

test('whoever is to be forgotten is blocked and deleted all the same, and forgotten after that', async () => {
  const id = await granted();
  const account = accountOf(ANNA);
  await removed(id);
  const { caller } = await story.actor(story.iris);
  const forgets = (activity: string) => forget(story.world, ANNA, { person: story.iris, activity, caller });
  // Before it is known what is to become of the account; between block and deletion; and then.
  expect(await forgets('1')).toMatchObject({ stripped: 0, left: [{ id }] });
  await pass(DAY_MS);
  expect(await forgets('2')).toMatchObject({ stripped: 0, left: [{ id }] });
  expect(await forgetOld(story.world, DAY_MS / 2)).toBe(0);
  await pass(39 * DAY_MS);
  expect(story.directory.deeds).toEqual([`block ${account}`, `delete ${account}`]);
  expect(await forgets('3')).toMatchObject({ stripped: 1, left: [] });
  expect(await story.record(id)).toMatchObject({ forgotten: true });
});

test('where no rule waits for the account, nobody waits with forgetting', async () => {
  const id = await granted(ANNA, FREE);
  await removed(id);
  const { caller } = await story.actor(story.iris);
  expect(await forget(story.world, ANNA, { person: story.iris, activity: '1', caller })).toMatchObject({
    stripped: 1,
    left: [],
  });
});
