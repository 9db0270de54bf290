import { GROUPS, TENANT } from '../../src/sandbox/tenant.ts';
import { wordsFor } from '../../src/words/index.ts';
import { buttonsOf, cardOf, type Sent } from '../support/connector.ts';
import { idOf } from '../support/transcript.ts';
import { textOf, Usher, type Who } from '../support/usher.ts';

let usher: Usher;
beforeEach(async () => {
  usher = await new Usher().start();
  usher.entra.addMember(GROUPS.approvers.id, idOf('otto'));
  for (const who of ['mara', 'alex', 'otto', 'iris'] as const) await usher.says(who, 'hello');
});
afterEach(() => usher.stop());

const cards = (who: Who, address: string): readonly Sent[] =>
  usher.connector.sent.filter(
    (sent) =>
      sent.conversation === `a:${who}` &&
      textOf(sent).includes(address) &&
      buttonsOf(cardOf(sent)).some(({ verb }) => verb === 'approve' || verb === 'batch-approve'),
  );
const cardOfWho = (who: Who, address: string): Promise<Sent> =>
  usher.connector.waitFor(
    (sent) =>
      sent.conversation === `a:${who}` &&
      textOf(sent).includes(address) &&
      buttonsOf(cardOf(sent)).some(({ verb }) => verb === 'approve' || verb === 'batch-approve'),
  );
/** Everybody who is asked by one errand has the card once the sponsor reads who was asked. */
const asked = (address: string): Promise<Sent> =>
  usher.connector.waitFor(
    (sent) =>
      sent.method === 'PUT' &&
      sent.conversation === 'a:mara' &&
      textOf(sent).includes(address) &&
      textOf(sent).includes('Asked'),
  );

test('who wants no cards gets none, sees what waits in their list, and may still decide', async () => {
  await usher.says('alex', 'approvals quiet');
  await usher.says('mara', 'invite anna@partner.com to portal');
  const card = await cardOfWho('otto', 'anna@partner.com');
  await asked('anna@partner.com');
  expect(textOf(await usher.says('alex', 'approvals'))).toContain('anna@partner.com');
  expect(cards('alex', 'anna@partner.com')).toEqual([]);
  expect(textOf(await usher.clicks('alex', card, 'Approve'))).toContain('Approved by Alex Novak');

  await usher.says('alex', 'approvals on');
  await usher.says('mara', 'invite ben@partner.com to portal');
  await cardOfWho('alex', 'ben@partner.com');
});

test.each([
  ['de', 'genehmigungen stumm', 'genehmigungen an'],
  ['fr', 'approbations en silence', 'approbations activées'],
  ['es', 'aprobaciones en silencio', 'aprobaciones activadas'],
  ['nl', 'goedkeuringen stil', 'goedkeuringen aan'],
  ['nb', 'godkjenninger stille', 'godkjenninger på'],
])('in %s the answer names what brings the cards back, and it does', async (locale, quiet, on) => {
  const { replies } = wordsFor(locale);
  expect(textOf(await usher.says('alex', quiet, { locale }))).toContain(`**${on}**`);
  expect(textOf(await usher.says('alex', on, { locale }))).toContain(replies.approvalsOn);
});

test('where everybody wants no cards, the card comes all the same', async () => {
  for (const who of ['alex', 'otto'] as const) await usher.says(who, 'approvals quiet');
  await usher.says('mara', 'invite ben@partner.com to portal');
  await Promise.all([cardOfWho('alex', 'ben@partner.com'), cardOfWho('otto', 'ben@partner.com')]);
});

test('where nobody else can be reached, the card comes all the same', async () => {
  await usher.says('alex', 'approvals quiet');
  usher.connector.refuse = ({ conversation, path }) =>
    conversation.includes('otto') || path === '/v3/conversations' ? { status: 403 } : undefined;
  await usher.says('mara', 'invite anna@partner.com to portal');
  await cardOfWho('alex', 'anna@partner.com');
});

test('a list asks the others', async () => {
  await usher.says('alex', 'approvals quiet');
  const preview = await usher.says('mara', 'email,resource\none@partner.com,\ntwo@partner.com,');
  await usher.clicks('mara', preview, 'Confirm');
  await cardOfWho('otto', 'one@partner.com');
  expect(cards('alex', 'one@partner.com')).toEqual([]);
});

test('in a channel only the others are called by name', async () => {
  const room = '19:team@thread.tacv2';
  await usher.says('alex', 'approvals quiet');
  await usher.says('iris', 'approvals here', {
    conversation: { id: `${room};messageid=1`, conversationType: 'channel', tenantId: TENANT.id },
  });
  await usher.says('mara', 'invite anna@partner.com to portal');
  const card = await usher.connector.waitFor(
    (sent) => sent.conversation === room && textOf(sent).includes('anna@partner.com'),
  );
  expect(textOf(card)).toContain('<at>Otto Brandt</at>');
  expect(textOf(card)).not.toContain('<at>Alex Novak</at>');
});
