import { GROUPS, TENANT } from '../../src/sandbox/tenant.ts';
import { buttonsOf, cardOf, type Sent } from '../support/connector.ts';
import { idOf } from '../support/transcript.ts';
import { type InvokeAnswer, textOf, Usher, type Who } from '../support/usher.ts';

/** What is typed and read where administrators act: in the channel, and in the chats of those whom it concerns. */
let usher: Usher;
const ROOM = '19:team@thread.tacv2';
const IN_ROOM = {
  conversation: { id: `${ROOM};messageid=1`, conversationType: 'channel', tenantId: TENANT.id },
};
const EMPLOYEE = {
  id: '29:e',
  userRole: 'user',
  userPrincipalName: 'e@lindenau.example',
  tenantId: TENANT.id,
};

beforeEach(async () => {
  usher = await new Usher().start();
  for (const who of ['mara', 'alex', 'iris', 'otto'] as const) await usher.says(who, 'hello');
});
afterEach(() => usher.stop());

const inRoom = (who: Who, text: string): Promise<Sent> => usher.says(who, text, IN_ROOM);
const clicksInRoom = async (who: Who, card: unknown, inputs: object): Promise<string> => {
  const [button] = buttonsOf(card);
  if (button === undefined) throw new Error('no button');
  const action = { type: 'Action.Execute', verb: button.verb, data: { ...button.data, ...inputs } };
  const value = { action, trigger: 'manual' };
  const more = { type: 'invoke', name: 'adaptiveCard/action', value, ...IN_ROOM };
  return textOf(((await usher.post(usher.activity(who, more))) as InvokeAnswer).body.value);
};
const hears = (who: Who, ...what: readonly string[]): Promise<Sent> =>
  usher.connector.waitFor(
    (sent) => sent.conversation === `a:${who}` && what.every((one) => textOf(sent).includes(one)),
  );

/** Where the card of a request that is made now comes. */
async function cardComesTo(address: string): Promise<string> {
  await usher.says('mara', `invite ${address}`);
  return (await usher.approvalFor(address)).conversation;
}

test.each([
  ['a guest', { id: '29:g', userRole: 'guest', userPrincipalName: 'g@partner.example' }],
  ['nobody’s', { id: '29:n', userRole: 'anonymous' }],
  [
    'an external member',
    { id: '29:x', userRole: 'user', userPrincipalName: 'x_partner.example#EXT#@lindenau.example' },
  ],
  ['of another tenant, in a shared channel', { id: '29:s', userRole: 'user', tenantId: 'elsewhere' }],
])('reads approval cards in a channel, being %s, and no employee knows', async (_who, outsider) => {
  usher.connector.members = [EMPLOYEE, outsider];
  const asked = await inRoom('iris', 'approvals here');
  expect(textOf(asked)).toContain('One member comes from outside');
  expect(await cardComesTo('anna@partner.com')).toBe('a:alex');

  expect(await clicksInRoom('otto', cardOf(asked), { reason: 'I want it' })).toContain('Only administrators');
  expect(await clicksInRoom('iris', cardOf(asked), { reason: '' })).toContain('Say why');
  expect(await cardComesTo('ben@partner.com')).toBe('a:alex');
  expect(await clicksInRoom('iris', cardOf(asked), { reason: 'a joint project' })).toContain(
    'approval cards come to this channel',
  );
  expect(await cardComesTo('cleo@partner.com')).toBe(ROOM);
});

test('joins the channel while an administrator is asked: the number is looked at again', async () => {
  usher.connector.members = [{ id: '29:g', userRole: 'guest' }];
  const asked = await inRoom('iris', 'approvals here');
  usher.connector.members = [...usher.connector.members, { id: '29:h', userRole: 'guest' }];
  expect(await clicksInRoom('iris', cardOf(asked), { reason: 'a joint project' })).toContain(
    '2 members come from outside',
  );
  expect(await cardComesTo('anna@partner.com')).toBe('a:alex');
});

test('hides who is in the channel: it is said that nobody could see', async () => {
  usher.connector.refuse = ({ path }) => (path.endsWith('/pagedmembers') ? { status: 403 } : undefined);
  expect(textOf(await inRoom('iris', 'approvals here'))).toContain('couldn’t see who is in this channel');
  expect(await cardComesTo('anna@partner.com')).toBe('a:alex');
});

test('among employees alone it takes no question', async () => {
  usher.connector.members = [EMPLOYEE];
  const said = await inRoom('iris', 'approvals here because the team asked for it');
  expect(textOf(said)).toContain('approval cards come to this channel');
  expect(await cardComesTo('anna@partner.com')).toBe(ROOM);
});

test('decides in the name of somebody who was never asked whether they want it', async () => {
  const line = 'delegate alex@lindenau.example to otto@lindenau.example for 10 days';
  expect(textOf(await usher.says('iris', line))).toContain('Say why');
  expect(textOf(await usher.says('otto', 'delegations'))).toContain('No one is standing in for anyone');
  expect(textOf(await usher.says('iris', `${line} because Alex is ill`))).toContain(
    'Otto Brandt decides for Alex Novak until',
  );
  await hears('alex', 'Otto Brandt decides for you until', 'Iris Okafor set it', 'They say: Alex is ill');
  await hears('otto', 'You decide for Alex Novak until', 'Iris Okafor set it', 'They say: Alex is ill');
  expect(textOf(await usher.says('mara', 'delegations'))).toContain('as Iris Okafor set it');
});

test('withdraws what somebody else asked for, by a line, a card or an old button, and says no word', async () => {
  await usher.says('mara', 'invite anna@partner.com');
  const asked = await usher.says('iris', 'cancel anna@partner.com');
  expect(textOf(asked)).toContain('Withdraw the request to give anna@partner.com access');
  expect(textOf(asked)).toContain('Mara Lindt looks after this access');
  expect(textOf(await usher.clicks('iris', asked, 'Withdraw'))).toContain('They’re told that you did it');
  const done = await usher.clicks('iris', asked, 'Withdraw', { reason: 'the project is off' });
  expect(textOf(done)).toContain('is withdrawn');
  await hears('mara', 'Iris Okafor withdrew your request for anna@partner.com', 'the project is off');

  await usher.says('mara', 'invite ben@partner.com');
  const line = 'cancel ben@partner.com because the project is off';
  expect(textOf(await usher.says('iris', line))).toContain('is withdrawn');
  await hears('mara', 'Iris Okafor withdrew your request for ben@partner.com', 'the project is off');
});

test('changes the address of somebody else’s partner, and says no word', async () => {
  await usher.says('mara', 'invite anna@partner.com');
  const form = await usher.says('iris', 'change anna@partner.com to anna@other.example');
  expect(textOf(form)).toContain('Mara Lindt looks after this access');
  const inputs = { address: 'anna@other.example', reason: 'she moved' };
  await usher.clicks('iris', form, 'Send request', inputs);
  await hears('mara', 'Iris Okafor withdrew your request for anna@partner.com', 'she moved');
});

test.each([
  ['a guest', { userType: 'Guest', externalUserState: 'Accepted' }],
  [
    'an external member',
    { userType: 'Member', userPrincipalName: 'x_partner.example#EXT#@lindenau.example' },
  ],
  ['disabled', { accountEnabled: false }],
] as const)('decides by an approver’s hand, though they are no colleague: %s', async (_who, account) => {
  usher.entra.addUser({ displayName: 'Xaver', mail: 'x@partner.example', ...account });
  const reply = await usher.says('alex', 'delegate to x@partner.example until 2099-12-24');
  expect(textOf(reply)).toContain('can’t find a colleague');
  expect(textOf(await usher.says('otto', 'delegations'))).toContain('No one is standing in for anyone');
});

test.each([
  ['delegate alex@lindenau.example to otto@lindenau.example for 10 days', 'for yourself alone'],
  ['cancel anna@partner.com', 'Only Mara Lindt'],
  ['resend anna@partner.com', 'Only Mara Lindt'],
  ['extend anna@partner.com by 10d', 'Only Mara Lindt'],
  ['change anna@partner.com to anna@other.example', 'Only Mara Lindt'],
])('acts for others with a role that was taken away a moment ago: %s', async (line, refusal) => {
  await usher.says('mara', 'invite anna@partner.com');
  expect(textOf(await usher.says('iris', 'whoami'))).toContain('You administer');
  usher.entra.removeMember(GROUPS.admins.id, idOf('iris'));
  expect(textOf(await usher.says('iris', `${line} because I can`))).toContain(refusal);
});
