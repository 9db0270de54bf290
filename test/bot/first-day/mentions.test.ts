import { GROUPS, TENANT } from '../../../src/sandbox/tenant.ts';
import { buttonsOf, cardOf, type Sent } from '../../support/connector.ts';
import { mentionsIn } from '../../support/mentions.ts';
import { textOf, Usher, type Who } from '../../support/usher.ts';

const CHANNEL = '19:team@thread.tacv2';

let usher: Usher;
beforeEach(async () => {
  usher = await new Usher().start();
  for (const who of ['mara', 'alex', 'iris'] as const) await usher.says(who, 'hello');
  await usher.says('iris', 'approvals here', inChannel);
});
afterEach(() => usher.stop());

const inChannel = { conversation: { id: CHANNEL, conversationType: 'channel', tenantId: TENANT.id } };
const cardAbout = (address: string, method: string, ...words: readonly string[]): Promise<Sent> =>
  usher.connector.waitFor(
    (sent) =>
      sent.conversation === CHANNEL &&
      sent.method === method &&
      [address, ...words].every((one) => textOf(sent).includes(one)),
  );
const called = (sent: Sent): readonly unknown[] =>
  mentionsIn(sent.body).map(({ mention }) => mention.mentioned);
/** A click in the channel. */
function clicks(who: Who, sent: Sent, title: string) {
  const { verb, data } = buttonsOf(cardOf(sent)).find((one) => one.title === title) ?? fail(title);
  const value = { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' };
  return usher.post(
    usher.activity(who, { type: 'invoke', name: 'adaptiveCard/action', value, ...inChannel }),
  );
}
const fail = (title: string): never => {
  throw new Error(`no button ${title}`);
};

test('who is asked in a channel is mentioned, and nobody else; once it is decided, nobody is', async () => {
  await usher.says('mara', 'invite anna@partner.com because of <at>Iris Okafor</at>');
  const card = await cardAbout('anna@partner.com', 'POST', '<at>Alex Novak</at>: please decide.');
  expect(called(card)).toEqual([{ id: '29:alex', name: 'Alex Novak' }]);
  // What a notification shows is the request, not the names.
  expect(card.body.summary).toBe(
    'Mara Lindt asks to give anna@partner.com access to Partner portal without an end',
  );
  await clicks('alex', card, 'Reject');
  const decided = await cardAbout('anna@partner.com', 'PUT', 'Rejected by Alex Novak');
  expect(called(decided)).toEqual([]);
});

test('who has not spoken yet is mentioned by their object id; of two of one name each is', async () => {
  const twins = ['Kim <at>Boss</at> *Lee*', 'Kim at Boss at Lee', 'Kim <at>Boss</at> *Lee*'].map(
    (displayName, i) => usher.entra.addUser({ displayName, mail: `kim${i}@lindenau.example` }),
  );
  for (const { id } of twins) usher.entra.addMember(GROUPS.approvers.id, id);
  await usher.says('mara', 'invite anna@partner.com');
  const card = await cardAbout('anna@partner.com', 'POST', 'please decide.');
  const names = new Map(
    called(card).map((one) => [(one as { id: string }).id, (one as { name: string }).name]),
  );
  expect([...names.keys()].sort()).toEqual(['29:alex', ...twins.map(({ id }) => id)].sort());
  expect(new Set(names.values()).size).toBe(4);
  for (const name of names.values()) expect(name).not.toMatch(/[<>*]/u);
});

test('of many, ten are mentioned, and how many more are asked is said', async () => {
  for (let i = 0; i < 12; i++) {
    const { id } = usher.entra.addUser({
      displayName: `Approver ${i}`,
      mail: `approver${i}@lindenau.example`,
    });
    usher.entra.addMember(GROUPS.approvers.id, id);
  }
  await usher.says('mara', 'invite anna@partner.com');
  expect(called(await cardAbout('anna@partner.com', 'POST', 'and 3 more: please decide.'))).toHaveLength(10);
});

test('a mention that Teams does not take costs no card', async () => {
  usher.connector.refuse = ({ body }) => (mentionsIn(body).length > 0 ? { status: 400 } : undefined);
  await usher.says('mara', 'invite anna@partner.com');
  const card = await cardAbout('anna@partner.com', 'POST', 'Approve');
  expect(textOf(card)).not.toContain('<at>');
  await clicks('alex', card, 'Approve');
  await cardAbout('anna@partner.com', 'PUT', 'Approved by Alex Novak');
});

test('in a chat of one’s own nobody is mentioned', async () => {
  usher.connector.gone.add(CHANNEL);
  await usher.says('mara', 'invite anna@partner.com');
  const card = await usher.approvalFor('anna@partner.com');
  expect(card.conversation).toBe('a:alex');
  expect(called(card)).toEqual([]);
});
