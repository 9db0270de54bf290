import { TENANT } from '../../../src/sandbox/tenant.ts';
import { BETWEEN, composeBox, startCompose, titles } from '../../support/compose.ts';
import type { Sent } from '../../support/connector.ts';
import { textOf, type Usher } from '../../support/usher.ts';

let usher: Usher;
let stop: () => Promise<void>;
beforeAll(async () => {
  ({ usher, stop } = await startCompose());
  await usher.says('mara', 'invite anna@partner.com to portal');
});
afterAll(() => stop());
const { search } = composeBox(() => usher);

const group = (id: string) => ({ id, conversationType: 'groupChat', isGroup: true, tenantId: TENANT.id });
const channel = (id: string) => ({ id, conversationType: 'channel', isGroup: true, tenantId: TENANT.id });

/** Teams adds the bot, and says so twice. */
async function isAdded(conversation: { readonly id: string }): Promise<readonly Sent[]> {
  for (const what of [
    { type: 'conversationUpdate', membersAdded: [{ id: '28:usher' }] },
    { type: 'installationUpdate', action: 'add' },
  ])
    expect(await usher.post(usher.activity('mara', { ...what, conversation }))).toMatchObject({
      status: 200,
    });
  return usher.connector.sent.filter((sent) => sent.conversation === conversation.id);
}

test.each([
  ['a chat of two', BETWEEN, BETWEEN],
  ['a group chat', group('19:shared@thread.v2'), group('19:shared@thread.v2')],
  [
    'a channel, from a thread in it',
    channel('19:shared@thread.tacv2;messageid=7'),
    channel('19:shared@thread.tacv2'),
  ],
])('where only a shared card brought it in, it says nothing: %s', async (_what, from, conversation) => {
  expect(titles(await search('mara', 'anna', { conversation: from }))).toEqual(['anna@partner.com']);
  expect(await isAdded(conversation)).toEqual([]);
});

test('where nothing was found to share, whoever adds it is welcomed', async () => {
  const conversation = group('19:added@thread.v2');
  await search('mara', 'nobody', { conversation });
  const [welcome, ...more] = await isAdded(conversation);
  expect(more).toEqual([]);
  expect(textOf(welcome)).toContain('Mara Lindt added me here');
});
