import { EMPLOYEES } from '../../../src/sandbox/tenant.ts';
import { cardOf, type Sent } from '../../support/connector.ts';
import { idOf } from '../../support/transcript.ts';
import { textOf, Usher } from '../../support/usher.ts';

const approvers = EMPLOYEES.filter(({ groups }) => groups.includes('approvers'));

let usher: Usher;
beforeEach(async () => {
  usher = await new Usher().start();
});
afterEach(() => usher.stop());

const inChannel = { conversation: { id: '19:team@thread.tacv2', conversationType: 'channel', tenantId: '' } };
const channel = (who: 'iris' | 'alex') => {
  const { conversation } = usher.activity(who, {}) as { conversation: { tenantId: string } };
  return { conversation: { ...inChannel.conversation, tenantId: conversation.tenantId } };
};
const told = (conversation: string, ...what: readonly string[]): Promise<Sent> =>
  usher.connector.waitFor(
    (sent) => sent.conversation === conversation && what.every((one) => textOf(sent).includes(one)),
  );
const opened = (by: string): string => `a:opened-${by}`;

test('who has not installed Usher is named so, to the sponsor and to the administrators', async () => {
  await usher.says('iris', 'hello');
  for (const { id } of approvers) usher.connector.uninstalled.add(id);
  await usher.says('mara', 'invite anna@partner.com');
  await told('a:mara', 'I couldn’t reach', 'not installed Usher');
  await told('a:iris', 'I can’t reach', 'not installed Usher');
});

test('who has not installed it, and is in a team with it, gets the card by the id of the roster', async () => {
  await usher.says('iris', 'hello', channel('iris'));
  for (const { id } of approvers) {
    usher.connector.uninstalled.add(id);
    usher.connector.roster.set(id, `29:of-${id}`);
  }
  await usher.says('mara', 'invite anna@partner.com');
  const card = await told(opened(`29:of-${idOf('alex')}`), 'anna@partner.com');
  expect(textOf(cardOf(card))).toContain('Approve');
});

test('a chat that is no more is opened anew, and the card is there', async () => {
  await usher.says('alex', 'hello');
  usher.connector.gone.add('a:alex');
  await usher.says('mara', 'invite anna@partner.com');
  await told(opened(idOf('alex')), 'anna@partner.com', 'Approve');
});

test('a chat that was missed for a moment loses nothing', async () => {
  await usher.says('alex', 'hello');
  let stray = 0;
  usher.connector.refuse = ({ conversation }) =>
    conversation === 'a:alex' && stray++ === 0 ? { status: 404 } : undefined;
  await usher.says('mara', 'invite anna@partner.com');
  expect(await usher.approvalFor('anna@partner.com')).toBeDefined();
  await told(opened(idOf('alex')), 'anna@partner.com');
});

test('a sponsor whose chat is gone hears of it in a new one', async () => {
  await usher.says('alex', 'hello');
  await usher.says('mara', 'invite anna@partner.com');
  const card = await usher.approvalFor('anna@partner.com');
  usher.connector.gone.add('a:mara');
  await usher.clicks('alex', card, 'Reject', { comment: 'not now' });
  await told(opened(idOf('mara')), 'rejected your request for anna@partner.com');
});

test('a channel for approvals that is gone falls back to people; administrators are told, once', async () => {
  await usher.says('alex', 'hello');
  await usher.says('iris', 'hello');
  await usher.says('iris', 'approvals here', channel('iris'));
  usher.connector.gone.add('19:team@thread.tacv2');
  await usher.says('mara', 'invite anna@partner.com');
  await told('a:alex', 'anna@partner.com', 'Approve');
  await told('a:iris', 'can no longer write to the channel for approvals', 'approvals here');
  await usher.says('mara', 'invite ben@partner.com');
  await told('a:alex', 'ben@partner.com', 'Approve');
  const news = usher.connector.sent.filter((sent) => textOf(sent).includes('no longer write to the channel'));
  expect(news).toHaveLength(1);
});
