import { LEAST_GRANTS } from '../../../src/sandbox/entra/quirks.ts';
import { EMPLOYEES, GROUPS } from '../../../src/sandbox/tenant.ts';
import type { Sent } from '../../support/connector.ts';
import { turnClock } from '../../support/turned-clock.ts';
import { textOf, Usher } from '../../support/usher.ts';

const MENDING_MS = 11 * 60_000;
const upn = (name: string): string => EMPLOYEES.find(({ mail }) => mail.startsWith(name))?.mail ?? '';

let usher: Usher;
const start = async (env: Record<string, string> = {}): Promise<void> => {
  turnClock(Date.UTC(2026, 10, 23, 9));
  usher = await new Usher({ APPROVERS_GROUP_ID: '', RECONCILE_SECONDS: '86400', ...env }).start();
};
afterEach(async () => {
  await usher.stop();
  jest.useRealTimers();
});

const lacks = (...lost: readonly string[]): void => {
  usher.entra.quirks.grants = LEAST_GRANTS.filter((one) => !lost.includes(one));
};
const grants = (...more: readonly string[]): void => {
  usher.entra.quirks.grants = [...LEAST_GRANTS, ...more];
};
const hears = (who: string, ...what: readonly string[]): Promise<Sent> =>
  usher.connector.waitFor(
    (sent) => sent.conversation === `a:${who}` && what.every((one) => textOf(sent).includes(one)),
  );
const calls = (path: RegExp): number => usher.entra.requests.filter((one) => path.test(one.path)).length;
/** The time after which what an administrator has to mend is tried again; the lane looks when more is asked for. */
async function later(): Promise<void> {
  jest.setSystemTime(Date.now() + MENDING_MS);
  await usher.says('mara', 'invite later@contoso.example');
}

test('to invite: said to who asked and to the administrators, tried seldom, and it goes on by itself', async () => {
  await start();
  await usher.says('iris', 'hello');
  lacks('User.Invite.All');
  await usher.says('mara', 'invite anna@contoso.example');
  const why = 'I lack the permission User.Invite.All in Entra; an administrator has to grant it.';
  await hears('mara', 'anna@contoso.example', 'Delayed: the invitation for', why, 'I keep trying');
  await hears('iris', 'anna@contoso.example', 'Mara Lindt asked for', why);
  // Each who asked hears of theirs, administrators of the permission once, however many wait for it.
  await usher.says('mara', 'invite ben@contoso.example');
  await hears('mara', 'ben@contoso.example', 'Delayed: the invitation for', why);
  await usher.says('mara', 'invite erik@lindenau.example');
  await hears('mara', 'erik@lindenau.example now has access');
  const told = usher.connector.sent.filter(
    (sent) => sent.conversation === 'a:iris' && textOf(sent).includes('Delayed: the invitation for'),
  );
  expect(told).toHaveLength(1);
  const before = calls(/^\/invitations/u);
  expect(textOf(await usher.says('mara', 'status anna@contoso.example'))).toContain('User.Invite.All');
  expect(calls(/^\/invitations/u)).toBe(before);
  grants();
  await later();
  await hears('mara', 'anna@contoso.example', 'Invited, not accepted yet');
});

test('to change who is in a group that is not ours: the way out is named, and it goes on by itself', async () => {
  await start();
  usher.entra.quirks.notOwned = [GROUPS.portal.id];
  await usher.says('mara', 'invite erik@lindenau.example');
  await hears(
    'mara',
    'erik@lindenau.example can’t be given access to Partner portal yet',
    'make me an owner of the group, or grant me GroupMember.ReadWrite.All',
  );
  grants('GroupMember.ReadWrite.All');
  jest.setSystemTime(Date.now() + MENDING_MS);
  await usher.says('mara', 'invite alex@lindenau.example');
  await hears('mara', 'erik@lindenau.example now has access');
});

test('to read people: nobody is served, and told why', async () => {
  await start();
  lacks('User.Read.All');
  const why = 'I lack the permission User.Read.All in Entra; an administrator has to grant it.';
  for (const line of ['whoami', 'invite anna@contoso.example', 'status anna@contoso.example'])
    expect(textOf(await usher.says('mara', line))).toContain(why);
  grants();
  expect(textOf(await usher.says('mara', 'invite anna@contoso.example'))).toContain('anna@contoso.example');
});

test('to read groups: who asks by a group is told what is missing', async () => {
  await start();
  lacks('GroupMember.Read.All');
  expect(textOf(await usher.says('mara', 'invite anna@contoso.example'))).toContain('GroupMember.Read.All');
  grants();
  expect(textOf(await usher.says('mara', 'invite anna@contoso.example'))).toContain('anna@contoso.example');
});

test('with people named one by one, the two that docs/deploy.md asks for are enough, for the whole story', async () => {
  await start({
    ...{ REQUESTERS_GROUP_ID: '', APPROVERS_GROUP_ID: '', ADMINS_GROUP_ID: '', RECONCILE_SECONDS: '1' },
    ...{ REQUESTERS: upn('mara'), APPROVERS: upn('alex'), ADMINS: upn('iris') },
  });
  lacks('GroupMember.Read.All');
  for (const who of ['mara', 'alex', 'iris'] as const) await usher.says(who, 'hello');
  await usher.says('mara', 'invite anna@contoso.example');
  await usher.clicks('alex', await usher.approvalFor('anna@contoso.example'), 'Approve');
  await hears('mara', 'anna@contoso.example', 'Invited, not accepted yet');
  usher.entra.accept('anna@contoso.example');
  expect((await usher.opens(usher.linkTo('anna@contoso.example'))).status).toBe(200);
  await hears('mara', 'anna@contoso.example now has access');
  const confirm = await usher.says('mara', 'remove anna@contoso.example');
  expect(textOf(await usher.clicks('mara', confirm, 'Remove'))).toContain('no longer has access');
});
