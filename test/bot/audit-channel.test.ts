import { TENANT } from '../../src/sandbox/tenant.ts';
import { buttonsOf, cardOf, type Sent } from '../support/connector.ts';
import { textOf, Usher } from '../support/usher.ts';

const ROOM = '19:audit@thread.tacv2';
const IN_ROOM = {
  conversation: { id: `${ROOM};messageid=1`, conversationType: 'channel', tenantId: TENANT.id },
};

let usher: Usher;
beforeEach(async () => {
  usher = await new Usher().start();
  for (const who of ['mara', 'alex', 'iris', 'otto'] as const) await usher.says(who, 'hello');
});
afterEach(() => usher.stop());

const told = (...what: readonly string[]): Promise<Sent> =>
  usher.connector.waitFor(
    (sent) => sent.conversation === ROOM && what.every((one) => textOf(sent).includes(one)),
  );
const toldOf = (address: string): readonly Sent[] =>
  usher.connector.sent.filter((sent) => sent.conversation === ROOM && textOf(sent).includes(address));

test('every decision, grant and removal is told there, with who, whom and what; nothing can be clicked', async () => {
  await usher.says('mara', 'invite before@partner.com to portal');
  expect(textOf(await usher.says('iris', 'audit here because the auditors asked', IN_ROOM))).toContain(
    'every decision, grant and removal is reported in this channel',
  );
  await usher.says('mara', 'invite anna@partner.com to portal because of the audit');
  await told('Mara Lindt', 'asked for access, because: the audit', 'anna@partner.com', 'Partner portal');
  await usher.clicks('alex', await usher.approvalFor('anna@partner.com'), 'Approve', { comment: 'fine' });
  await told('Alex Novak', 'approved: fine', 'anna@partner.com');
  await usher.connector.waitFor((sent) => /anna@partner\.com.*not accepted yet/su.test(textOf(sent)));
  usher.entra.accept('anna@partner.com');
  await told('gave access', 'anna@partner.com');
  const question = await usher.says('mara', 'remove anna@partner.com', {}, 'Remove');
  await usher.clicks('mara', question, 'Remove');
  await told('Mara Lindt', 'asked to remove the access', 'anna@partner.com');
  await told('took the access away', 'anna@partner.com');

  const lines = toldOf('anna@partner.com');
  expect(lines.flatMap((sent) => buttonsOf(cardOf(sent)))).toEqual([]);
  // Each of them once, and none of what only shows how it is done.
  const all = textOf(lines);
  for (const once of ['approved: fine', 'gave access', 'took the access away'])
    expect(all.split(once)).toHaveLength(2);
  expect(all).not.toContain('made a grant link');
  // What had happened before is in the history, and not told here.
  expect(toldOf('before@partner.com')).toEqual([]);
});

test('what administrators do beside records is told there as well; to them it is an act like any other', async () => {
  await usher.says('iris', 'audit here', IN_ROOM);
  await usher.says('iris', 'approvals here', {
    conversation: { id: '19:other@thread.tacv2', conversationType: 'channel', tenantId: TENANT.id },
  });
  await told('Iris Okafor has approval cards come to another channel');
});

test('a try that was refused is told there', async () => {
  await usher.says('iris', 'audit here', IN_ROOM);
  await usher.says('mara', 'invite tried@partner.com to portal');
  const card = await usher.approvalFor('tried@partner.com');
  await usher.clicks('otto', card, 'Approve');
  await told('Otto Brandt', 'tried to approve', 'tried@partner.com');
});

test('a channel that is gone is given up, and administrators are told', async () => {
  await usher.says('iris', 'audit here', IN_ROOM);
  usher.connector.gone.add(ROOM);
  await usher.says('mara', 'invite anna@partner.com to portal');
  await usher.connector.waitFor(
    (sent) =>
      sent.conversation === 'a:iris' && textOf(sent).includes('can’t write to the channel for auditors'),
  );
});

test('it survives a stop: what was owed then is told afterwards', async () => {
  await usher.says('iris', 'audit here', IN_ROOM);
  await usher.says('mara', 'invite later@partner.com to portal');
  await usher.halt();
  await usher.start();
  await told('later@partner.com', 'asked for access');
});
