import { ownerActs } from '../../src/usecases/act.ts';
import { changeAddress } from '../../src/usecases/change-address.ts';
import { decideOn } from '../../src/usecases/decide-on.ts';
import { payNow } from '../../src/usecases/pay/pay.ts';
import { DirectoryError } from '../../src/usecases/ports.ts';
import { redeem } from '../../src/usecases/redeem.ts';
import { GROUP, PORTAL, Story } from './story.ts';

const OLD = 'anna@old.com';
const NEW = 'anna@new.com';
const DAY_MS = 86_400_000;
const target = { kind: 'group', group: GROUP } as const;
let story: Story;
beforeEach(async () => {
  story = await new Story().open();
});
afterEach(() => story.close());

let clicks = 0;
const change = async (id: string, address = NEW, by = story.mara, activity = `click-${clicks++}`) => {
  const { caller } = await story.actor(by);
  const reason = by.id === story.mara.id ? {} : { reason: 'they moved' };
  return changeAddress(story.world, id, { address, person: by, caller, activity, ...reason });
};
const changed = async (id: string, address = NEW): Promise<string> => {
  const outcome = await change(id, address);
  if (outcome.kind !== 'requested') throw new Error(JSON.stringify(outcome));
  return outcome.record.id;
};
const invited = async (more: Parameters<Story['ask']>[2] = {}): Promise<string> => {
  const id = await story.asked(OLD, story.mara, more);
  await story.approve(id);
  await story.work();
  return id;
};
const granted = async (more: Parameters<Story['ask']>[2] = {}): Promise<string> => {
  const id = await invited(more);
  story.directory.accept(OLD);
  await redeem(story.world, story.tokens.at(-1) ?? '');
  await story.work();
  return id;
};
const accountOf = async (id: string): Promise<string> => {
  const record = await story.record(id);
  return ('account' in record ? record.account : undefined) ?? '';
};

test('an invitation for the old address is withdrawn, and the new one is decided on before anything goes out', async () => {
  const id = await invited({ options: { cc: 'ben@old.com' } });
  const account = await accountOf(id);
  const next = await changed(id);
  await story.work();
  expect(await story.record(id)).toMatchObject({
    status: 'ended',
    outcome: 'cancelled',
    comment: `→ ${NEW}`,
  });
  expect(await redeem(story.world, story.tokens[0] ?? '')).toMatchObject({ kind: 'ended' });
  expect(await story.record(next)).toMatchObject({
    status: 'requested',
    request: { address: NEW, cc: 'ben@old.com', replaces: { record: id, address: OLD, account } },
  });
  expect(story.directory.invitations).toHaveLength(1);
  await story.approve(next);
  await story.work();
  expect(story.directory.invitations.at(-1)).toMatchObject({ address: NEW, resets: account });
  expect(await accountOf(next)).toBe(account);
  story.directory.accept(NEW);
  expect(await redeem(story.world, story.tokens.at(-1) ?? '')).toMatchObject({ kind: 'granted' });
  expect(story.directory.isIn(target, account)).toBe(true);
});

test('access lasts until the new address is approved, and the same guest gets it back by that one', async () => {
  const until = story.now + 90 * DAY_MS;
  const id = await granted({ term: { kind: 'until', at: until } });
  const account = await accountOf(id);
  const next = await changed(id);
  await story.work();
  expect(await story.record(id)).toMatchObject({ status: 'granted' });
  expect(story.directory.isIn(target, account)).toBe(true);
  await story.approve(next);
  await story.work();
  expect(story.directory.isIn(target, account)).toBe(false);
  expect(await story.record(id)).toMatchObject({ status: 'ended', outcome: 'removed' });
  // The account had accepted with its old address; that says nothing of the new one.
  expect(await story.record(next)).toMatchObject({ status: 'invited', account });
  story.directory.accept(NEW);
  await redeem(story.world, story.tokens.at(-1) ?? '');
  expect(await story.record(next)).toMatchObject({ status: 'granted', account, until });
  expect(story.directory.isIn(target, account)).toBe(true);
});

test('a change that is rejected leaves the access as it was', async () => {
  const id = await granted();
  const next = await changed(id);
  await story.work();
  const { caller } = await story.actor(story.alex);
  await decideOn(story.world, next, 'reject', { person: story.alex, caller });
  await story.work();
  expect(await story.record(id)).toMatchObject({ status: 'granted' });
  expect(story.directory.isIn(target, await accountOf(id))).toBe(true);
  expect(story.directory.invitations).toHaveLength(1);
});

test('the same click twice, and two at once, are one change', async () => {
  const id = await invited();
  const outcomes = await Promise.all([change(id), change(id), change(id)]);
  const ids = outcomes.map((one) => (one.kind === 'requested' ? one.record.id : one.kind));
  expect(new Set(ids).size).toBe(1);
  await story.work();
  expect(await change(id)).toMatchObject({ kind: 'requested', again: true, record: { id: ids[0] } });
  expect(await change(id, 'other@new.com')).toMatchObject({ refusal: { code: 'not-live' } });
  expect(await story.store.byAddress(NEW)).toHaveLength(1);
});

test('a crash after the approval is on record: the old access gives way all the same', async () => {
  const id = await granted();
  await story.approve(await changed(id));
  await story.reopen();
  await story.work();
  expect(await story.record(id)).toMatchObject({ status: 'ended', outcome: 'removed' });
  // Paid twice it changes nothing.
  const [successor] = await story.store.byAddress(NEW);
  expect(await payNow(story.world, successor?.record.id ?? '', 'replace')).toEqual({ kind: 'elsewhere' });
});

test('nobody approves their own change, an administrator’s included', async () => {
  const id = await invited();
  story.directory.groupOf(PORTAL.approvers?.group ?? '').add('iris');
  story.directory.groupOf(PORTAL.requesters?.group ?? '').add('iris');
  const outcome = await change(id, NEW, story.iris);
  if (outcome.kind !== 'requested') throw new Error(JSON.stringify(outcome));
  expect(await story.approve(outcome.record.id, story.iris)).toMatchObject({
    refusal: { code: 'self-approval' },
  });
});

test('who may not change it changes nothing', async () => {
  const id = await invited();
  expect(await change(id, NEW, story.alex)).toMatchObject({ refusal: { code: 'not-yours' } });
  expect(await change(id, OLD)).toMatchObject({ refusal: { code: 'same-address' } });
  expect(await change(id, 'a+b@new.com')).toMatchObject({ refusal: { code: 'address-malformed' } });
  story.directory.employee('erik', 'Erik', [], 'erik@home.example');
  const employee = await story.asked('erik@home.example');
  expect(await change(employee, NEW)).toMatchObject({ refusal: { code: 'employee-address' } });
  expect(await story.record(id)).toMatchObject({ status: 'invited' });
});

test('policy is asked about the new address', async () => {
  await story.close();
  story = await new Story([{ ...PORTAL, domains: { allow: ['old.com'], deny: [] } }]).open();
  const resource = story.resources[0] ?? PORTAL;
  const id = await invited({ resource });
  expect(await change(id)).toMatchObject({ refusal: { code: 'domain-not-allowed' } });
  expect(await story.record(id)).toMatchObject({ status: 'invited' });
});

test('an account that holds more through us stays with its address; the new one gets its own', async () => {
  const second = { ...PORTAL, id: 'reports', name: 'Reports' };
  await story.close();
  story = await new Story([PORTAL, second]).open();
  const id = await granted();
  const account = await accountOf(id);
  const other = await story.asked(OLD, story.mara, { resource: second });
  await story.approve(other);
  await story.work();
  const next = await changed(id);
  await story.approve(next);
  await story.work();
  expect(story.directory.invitations.at(-1)).not.toHaveProperty('resets');
  expect(await accountOf(next)).not.toBe(account);
  expect(await story.record(other)).toMatchObject({ status: 'granted', account });
});

test('somebody who is known under the new address gets access as who they are', async () => {
  const guest = story.directory.guest(NEW, 'accepted');
  const id = await granted();
  const next = await changed(id);
  await story.approve(next);
  await story.work();
  expect(story.directory.invitations).toHaveLength(1);
  expect(await story.record(next)).toMatchObject({ status: 'granted', account: guest });
});

test('a missing permission is named, and the change goes on when it is there', async () => {
  const id = await invited();
  const next = await changed(id);
  story.directory.before = (method) => {
    if (method === 'invite')
      throw new DirectoryError('permission-missing', { permission: 'User.ReadWrite.All' });
  };
  await story.approve(next);
  await story.work();
  expect(await story.record(next)).toMatchObject({
    status: 'inviting',
    problem: 'permission-missing',
    permission: 'User.ReadWrite.All',
  });
  story.directory.before = () => undefined;
  story.now += 11 * 60_000;
  await story.work();
  expect(await story.record(next)).toMatchObject({ status: 'invited' });
});

test('an account that is gone is no reason to leave the new address out', async () => {
  const id = await invited();
  const account = await accountOf(id);
  const next = await changed(id);
  story.directory.accounts.delete(account);
  await story.approve(next);
  await story.work();
  expect(await story.record(next)).toMatchObject({ status: 'invited' });
});

test('withdrawn before its turn, an old record that is over already is left as it is', async () => {
  const id = await invited();
  const next = await changed(id);
  const { caller } = await story.actor(story.mara);
  await ownerActs(story.world, id, { type: 'cancel' }, { person: story.mara, caller });
  await story.work();
  const events = await story.store.history(id);
  expect(events.filter(({ type }) => type === 'cancelled')).toHaveLength(1);
  expect(await story.record(next)).toMatchObject({ status: 'requested' });
});
