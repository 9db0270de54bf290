import { EMPLOYEES, GROUPS, TENANT } from '../../src/sandbox/tenant.ts';
import { buttonsOf, cardOf, type Sent } from '../support/connector.ts';
import { textOf, Usher, type Who } from '../support/usher.ts';

let usher: Usher;
beforeAll(async () => {
  usher = await new Usher().start();
  for (const who of ['mara', 'alex', 'iris', 'otto'] as const) await usher.says(who, 'hello');
});
afterAll(() => usher.stop());
afterEach(() => {
  usher.entra.quirks.hold = '';
});

const CARD = 'application/vnd.microsoft.card.adaptive';
const group = {
  conversation: { id: '19:g@thread.v2', conversationType: 'groupChat', tenantId: TENANT.id, isGroup: true },
};
interface Refreshing {
  readonly action: { readonly verb: string; readonly data: object };
  readonly userIds: readonly string[];
}
const refreshOf = (card: Sent): Refreshing => (cardOf(card) as { refresh: Refreshing }).refresh;
const titles = (card: unknown): string[] =>
  buttonsOf(card).flatMap(({ title, verb }) => (verb.startsWith('refresh-') ? [] : [title]));

/** As Teams does when somebody sees the card. */
async function sees(who: Who, { action }: Refreshing, more: Record<string, unknown> = {}) {
  const value = { action: { type: 'Action.Execute', ...action }, trigger: 'automatic' };
  const answer = await usher.post(
    usher.activity(who, { type: 'invoke', name: 'adaptiveCard/action', value, ...more }),
  );
  expect(answer).toMatchObject({ status: 200, body: { statusCode: 200, type: CARD } });
  return (answer.body as { readonly value: unknown }).value;
}

test('an approval card names readers as the channel does, and gives each their own view though Graph is silent', async () => {
  await usher.says('mara', 'invite views@partner.com to portal because audit');
  const card = await usher.approvalFor('views@partner.com');
  const refresh = refreshOf(card);
  expect(refresh.userIds).toEqual(['29:mara', '29:alex']);
  usher.entra.quirks.hold = '.';
  expect(titles(await sees('alex', refresh))).toEqual(['Approve', 'Reject']);
  const own = await sees('mara', refresh);
  expect(titles(own)).toEqual([]);
  expect(textOf(own)).toContain('somebody else decides');
  const other = await sees('otto', refresh);
  expect(textOf(other)).toContain('for the people it concerns');
  expect(textOf(other)).not.toContain('views@partner.com');
});

test('who has not spoken is named by their object id', async () => {
  const erik = EMPLOYEES[4]?.id ?? '';
  // For a minute the others ask whom they asked before.
  const other = await new Usher().start();
  for (const who of ['mara', 'alex'] as const) await other.says(who, 'hello');
  other.entra.addMember(GROUPS.approvers.id, erik);
  await other.says('mara', 'invite silent@partner.com to portal');
  const card = await other.approvalFor('silent@partner.com');
  await other.stop();
  expect(refreshOf(card).userIds).toEqual(['29:mara', '29:alex', `8:orgid:${erik}`]);
});

test('in a channel, who is not asked sees the card without buttons', async () => {
  await usher.says('iris', 'approvals here', group);
  await usher.says('mara', 'invite channel@partner.com to portal');
  const card = await usher.approvalFor('channel@partner.com');
  expect(card.conversation).toBe('19:g@thread.v2');
  const other = await sees('otto', refreshOf(card), group);
  expect(titles(other)).toEqual([]);
  expect(textOf(other)).toContain('Other people have been asked to decide');
  expect(titles(await sees('alex', refreshOf(card), group))).toEqual(['Approve', 'Reject', 'I’m on it']);
});

test('a journey card in a group chat offers nobody what is its sponsor’s, until they look', async () => {
  const shown = usher.connector.waitForNext(
    (sent) => sent.conversation === '19:g@thread.v2' && textOf(sent).includes('group@partner.com'),
  );
  await usher.post(
    usher.activity('mara', { type: 'message', text: 'invite group@partner.com to portal', ...group }),
  );
  const card = await shown;
  expect(titles(cardOf(card))).toEqual([]);
  const refresh = refreshOf(card);
  expect(refresh.userIds).toEqual(['29:mara', '29:iris']);
  usher.entra.quirks.hold = '.';
  expect(titles(await sees('mara', refresh, group))).toEqual(['Change address', 'Withdraw']);
  expect(titles(await sees('iris', refresh, group))).toEqual(['Change address', 'Withdraw']);
  expect(titles(await sees('alex', refresh, group))).toEqual([]);
});

test('in one’s own chat the card of one’s own partner has its buttons, that of another has none', async () => {
  await usher.says('mara', 'invite mine@partner.com to portal');
  expect(titles(cardOf(await usher.says('mara', 'status mine@partner.com')))).toEqual([
    'Change address',
    'Withdraw',
  ]);
  expect(titles(cardOf(await usher.says('iris', 'status mine@partner.com')))).toEqual([
    'Change address',
    'Withdraw',
  ]);
  expect(titles(cardOf(await usher.says('alex', 'status mine@partner.com')))).toEqual([]);
});

test.each<[string, unknown]>([
  ['a record that is not there', { id: 'aaaaaaaaaaaaaaaa.bbbbbbbbbbbbbbbbbbbbbb', v: 1 }],
  ['no data', undefined],
  ['data of another kind', [1, 2, 3]],
  ['an unknown field', { id: 'a.b', v: 1, admin: true }],
])('a refresh is a card in every case: %s', async (_what, data) => {
  for (const verb of ['refresh-approval', 'refresh-journey', 'refresh-the-moon'])
    await sees('mara', { action: { verb, data } as Refreshing['action'], userIds: [] });
});

test.each<[string, Record<string, unknown>]>([
  ['of another tenant', { channelData: { tenant: { id: '11111111-1111-4111-8111-111111111111' } } }],
  ['without an object id', { from: { id: '29:guest', name: 'Guest' } }],
])('a refresh is a card in every case: for somebody %s', async (_what, more) => {
  const other = await sees('mara', { action: { verb: 'refresh-journey', data: {} }, userIds: [] }, more);
  expect(titles(other)).toEqual([]);
});

test('an outdated version is brought up to date, also for who is refused all else', async () => {
  await usher.says('mara', 'invite over@partner.com to portal');
  const card = await usher.approvalFor('over@partner.com');
  await usher.clicks('alex', card, 'Reject');
  expect(textOf(await sees('mara', refreshOf(card)))).toContain('Rejected by Alex Novak');
});
