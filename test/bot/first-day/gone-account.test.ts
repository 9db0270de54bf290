import { GROUPS } from '../../../src/sandbox/tenant.ts';
import { buttonsOf, cardOf, type Sent, titlesOf } from '../../support/connector.ts';
import { turnClock } from '../../support/turned-clock.ts';
import { catalogue, textOf, Usher, type Who } from '../../support/usher.ts';

const CATALOG = `
resources:
  - id: portal
    name: Partner portal
    url: https://portal.example.com
    employees: approve
    justification: required
    grants: [{ group: ${GROUPS.portal.id} }]
`;
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

let usher: Usher;
beforeEach(async () => {
  since = 0;
  turnClock(Date.UTC(2026, 10, 23, 9));
  usher = await new Usher(catalogue(CATALOG)).start();
  for (const who of ['mara', 'alex', 'otto'] as const) await usher.says(who, 'hello');
});
afterEach(async () => {
  await usher.stop();
  jest.useRealTimers();
});

const later = (ms: number): void => void jest.setSystemTime(Date.now() + ms);
/** Since somebody asked again, where they did. */
let since = 0;
const hears = (who: Who, ...what: readonly string[]): Promise<Sent> =>
  usher.connector.waitFor(
    (sent) =>
      usher.connector.sent.indexOf(sent) >= since &&
      sent.conversation === `a:${who}` &&
      what.every((one) => textOf(sent).includes(one)),
  );
const idOf = (address: string): string => usher.entra.user(address)?.id ?? '';
const deletes = (id: string): Promise<unknown> => usher.graph('DELETE', `/users/${id}`);
const restores = (id: string): Promise<unknown> =>
  usher.graph('POST', `/directory/deletedItems/${id}/restore`);
const isMember = (id: string): boolean => usher.entra.members(GROUPS.portal.id).includes(id);
const guest = (mail: string): string =>
  usher.entra.addUser({ mail, externalUserState: 'Accepted', userType: 'Guest' }).id;
const asks = (address: string, name = 'Anna Berg'): Promise<Sent> =>
  usher.says('mara', `invite ${name} <${address}> to portal for 60d because the yearly audit`);
/** Alex approves what was asked for last, whose card says this. */
async function approves(address: string, ...reads: readonly string[]): Promise<void> {
  const card = await hears('alex', address, '"Approve"', ...reads);
  expect(textOf(await usher.clicks('alex', card, 'Approve'))).toContain('Approved by Alex');
}
const invitationsSent = (): number =>
  usher.entra.requests.filter(({ method, path }) => method === 'POST' && path.startsWith('/invitations'))
    .length;
/** What a click on the newest word about somebody's account comes to. */
async function asksAgain(told: Sent, who: Who = 'mara'): Promise<string> {
  since = usher.connector.sent.length;
  return textOf(await usher.clicks(who, told, 'Ask again'));
}
const TOLD =
  'has no access to Partner portal: somebody deleted their account from the directory. Ask again to start over with a new invitation. If it was a mistake, have an administrator restore the account first, within 30 days.';
/** The word that somebody is gone; its one button asks again. */
async function toldOf(address: string): Promise<Sent> {
  const told = await hears('mara', `${address} ${TOLD}`);
  expect(titlesOf(told)).toEqual(['Ask again']);
  return told;
}
/** Of a guest who was known when it was asked, deleted the day after and only then approved. */
async function goneBeforeApproval(address: string, id = guest(address)): Promise<Sent> {
  await asks(address);
  const card = await usher.approvalFor(address);
  later(DAY_MS);
  await deletes(id);
  expect(textOf(await usher.clicks('alex', card, 'Approve'))).toContain('Approved by Alex');
  return toldOf(address);
}
test('a guest who was there when it was asked, and is deleted before it is approved', async () => {
  const anna = 'anna@contoso.example';
  await goneBeforeApproval(anna);
  // What became of it, on everybody's card and in the answers to questions.
  await hears('alex', anna, 'Since then: the account was deleted');
  await hears('mara', anna, 'The account was deleted', 'before access was given');
  expect(textOf(await usher.says('mara', `status ${anna}`))).toContain('The account was deleted');
  expect(textOf(await usher.says('mara', `history ${anna}`))).toContain(
    'gave up: the account was deleted from the directory',
  );
  expect(textOf(await usher.says('mara', `resend ${anna}`))).toContain(
    'it lost its account, which somebody deleted',
  );
});

test('one click starts over, with the same request and a decision of its own', async () => {
  const anna = 'anna@contoso.example';
  const told = await goneBeforeApproval(anna);
  expect(await asksAgain(told, 'otto')).toContain('Only Mara Lindt, who looks after this partner');
  const [button] = buttonsOf(cardOf(told));
  const forged = await usher.invokes('mara', 'again', { ...button?.data, v: 999 });
  expect(textOf(forged)).toContain('I don’t know this card');
  // Twice at once, as people click: one of them counts.
  const both = await Promise.all([asksAgain(told), asksAgain(told)]);
  for (const text of both)
    expect(text).toMatch(
      /Mara Lindt asked (?:again|for (?:this|it))|is waiting for approval; Mara Lindt looks after them/u,
    );
  await approves(anna, 'Anna Berg', '60 days', 'the yearly audit', 'New here; invited when approved');
  await hears('mara', anna, 'Invited, not accepted yet');
  expect(usher.entra.user(anna)?.displayName).toBe('Anna Berg');
  expect(usher.entra.mails.filter(({ to }) => to.includes(anna))).toHaveLength(1);
  usher.entra.accept(anna);
  // The changes are asked for once a second, by the clock that is turned by hand.
  later(MINUTE_MS);
  await hears('mara', `${anna} now has access to Partner portal until 23 Jan 2027`);
  expect(await asksAgain(told)).toContain('Mara Lindt asked for this again already');
  expect(invitationsSent()).toBe(1);
});

test('a restored account is let in without an invitation', async () => {
  const anna = 'anna@contoso.example';
  const id = guest(anna);
  const told = await goneBeforeApproval(anna, id);
  await restores(id);
  expect(await asksAgain(told)).toContain('Mara Lindt asked again');
  await approves(anna, 'Known here; in when approved');
  await hears('mara', `${anna} now has access`);
  expect(isMember(id)).toBe(true);
  expect(invitationsSent()).toBe(0);
});

test('one that was deleted and restored before the decision makes no difference', async () => {
  const anna = 'anna@contoso.example';
  const id = guest(anna);
  await asks(anna);
  const card = await usher.approvalFor(anna);
  await deletes(id);
  await restores(id);
  later(DAY_MS);
  await usher.clicks('alex', card, 'Approve');
  await hears('mara', `${anna} now has access`);
});

test('a colleague whose account is deleted is not invited as a guest, but let in once restored', async () => {
  const nora = 'nora@lindenau.example';
  const { id } = usher.entra.addUser({ mail: nora, userPrincipalName: nora, userType: 'Member' });
  usher.entra.quirks.grants.push('User.DeleteRestore.All');
  await asks(nora, 'Nora Vik');
  const card = await usher.approvalFor(nora);
  later(DAY_MS);
  await deletes(id);
  await usher.clicks('alex', card, 'Approve');
  const told = await hears(
    'mara',
    `${nora} has no access to Partner portal: somebody deleted their account from the directory. An administrator can restore it within 30 days; ask again then.`,
  );
  expect(await asksAgain(told)).toContain('colleagues aren’t invited as guests');
  await restores(id);
  expect(await asksAgain(told)).toContain('Mara Lindt asked again');
  await approves(nora);
  await hears('mara', `${nora} now has access`);
});

test('an invited guest who is deleted before they accept', async () => {
  const anna = 'anna@contoso.example';
  await asks(anna);
  await approves(anna);
  await hears('mara', anna, 'Invited, not accepted yet');
  const link = usher.linkTo(anna);
  await deletes(idOf(anna));
  later(MINUTE_MS);
  const told = await toldOf(anna);
  const page = await usher.opens(link);
  expect([page.status, page.text]).toEqual([410, expect.stringContaining('no longer valid')]);
  await asksAgain(told);
  await approves(anna, 'Anna Berg');
  await hears('mara', anna, 'Invited, not accepted yet');
  expect(invitationsSent()).toBe(2);
});

test('one who had an open invitation when it was asked, deleted before the decision', async () => {
  const anna = 'anna@contoso.example';
  const { id } = usher.entra.addUser({ mail: anna, externalUserState: 'PendingAcceptance' });
  await asks(anna);
  const card = await usher.approvalFor(anna);
  await deletes(id);
  later(11 * MINUTE_MS);
  await usher.clicks('alex', card, 'Approve');
  await toldOf(anna);
});

test('one who accepted a moment ago is waited for, as the directory may not know them yet', async () => {
  const anna = 'anna@contoso.example';
  await asks(anna);
  await approves(anna);
  await hears('mara', anna, 'Invited, not accepted yet');
  usher.entra.accept(anna);
  const id = idOf(anna);
  const join = `^/groups/${GROUPS.portal.id}/members/\\$ref$`;
  usher.entra.quirks.failNext = [{ method: 'POST', pathPattern: join, status: 503 }];
  const page = await usher.opens(usher.linkTo(anna));
  expect([page.status, page.text]).toEqual([503, expect.stringContaining('Nothing is lost')]);
  await deletes(id);
  const missed = new Promise<void>((tried) => {
    usher.entra.onExchange(({ path, status }) => {
      if (status === 404 && path === `/groups/${GROUPS.portal.id}/members/$ref`) tried();
    });
  });
  later(MINUTE_MS);
  await usher.says('mara', 'invite next@contoso.example');
  await missed;
  const early = await usher.opens(usher.linkTo(anna));
  expect(early.status).toBe(503);
  expect(usher.connector.sent.filter((sent) => textOf(sent).includes('somebody deleted'))).toEqual([]);
  later(11 * MINUTE_MS);
  await usher.says('mara', 'invite another@contoso.example');
  await toldOf(anna);
  expect((await usher.opens(usher.linkTo(anna))).status).toBe(410);
});
