import { GROUPS, TENANT } from '../../src/sandbox/tenant.ts';
import { buttonsOf, cardOf, type Sent } from '../support/connector.ts';
import { idOf } from '../support/transcript.ts';
import { type InvokeAnswer, textOf, Usher, type Who } from '../support/usher.ts';

const ROOM = '19:team@thread.tacv2';
const IN_ROOM = {
  conversation: { id: `${ROOM};messageid=1`, conversationType: 'channel', tenantId: TENANT.id },
};

let usher: Usher;
beforeAll(async () => {
  usher = await new Usher().start();
  usher.entra.addMember(GROUPS.approvers.id, idOf('otto'));
  for (const who of ['mara', 'alex', 'iris', 'otto'] as const) await usher.says(who, 'hello');
});
afterAll(() => usher.stop());

const titles = (card: unknown): string[] => buttonsOf(card).map(({ title }) => title);
/** A click on a card in the channel; what comes back is who clicked's own view of it. */
async function presses(who: Who, on: Sent, title: string): Promise<unknown> {
  const button = buttonsOf(cardOf(on)).find((one) => one.title === title);
  if (button === undefined) throw new Error(`no button ${title}`);
  const value = {
    action: { type: 'Action.Execute', verb: button.verb, data: button.data },
    trigger: 'manual',
  };
  const more = { type: 'invoke', name: 'adaptiveCard/action', value, ...IN_ROOM };
  return ((await usher.post(usher.activity(who, more))) as InvokeAnswer).body.value;
}
const changed = (card: Sent, ...what: readonly string[]): Promise<Sent> =>
  usher.connector.waitFor(
    (sent) =>
      sent.activity === card.id && sent.method === 'PUT' && what.every((one) => textOf(sent).includes(one)),
  );

test('in a person’s own chat there is nobody to spare a look', async () => {
  await usher.says('mara', 'invite own@partner.com');
  const card = await usher.approvalFor('own@partner.com');
  expect(card.conversation).not.toBe(ROOM);
  expect(titles(cardOf(card))).toEqual(['Approve', 'Reject', 'Refresh']);
});

describe('in a channel', () => {
  beforeAll(async () => {
    await usher.says('iris', 'approvals here', IN_ROOM);
  });

  test('somebody says that they are on it: every copy shows it, and others may decide all the same', async () => {
    await usher.says('mara', 'invite anna@partner.com');
    const card = await usher.connector.waitFor(
      (sent) => sent.conversation === ROOM && textOf(sent).includes('anna@partner.com'),
    );
    expect(titles(cardOf(card))).toEqual(['Approve', 'Reject', 'I’m on it', 'Refresh']);

    expect(textOf(await presses('mara', card, 'I’m on it'))).toContain('somebody else has to decide');
    expect(textOf(await presses('alex', card, 'I’m on it'))).toContain('Alex Novak has been on it since');
    const now = await changed(card, 'Alex Novak has been on it since');
    expect(titles(cardOf(now))).toContain('Approve');

    const second = textOf(await presses('otto', now, 'I’m on it'));
    expect(second).toContain('Alex Novak has been on it since');
    expect(second).toContain('You can still decide.');
    expect(textOf(await presses('otto', now, 'Approve'))).toContain('Approved by Otto Brandt');
    const decided = await changed(card, 'Approved by Otto Brandt');
    expect(textOf(decided)).not.toContain('on it');
  });

  test('a list is taken up as one request is: by one person, and decided by whoever comes first', async () => {
    const preview = await usher.says(
      'mara',
      'email,name,resource\nlena@partner.com,Lena,Partner portal\nluca@partner.com,Luca,Partner portal',
    );
    await usher.clicks('mara', preview, 'Confirm');
    const card = await usher.connector.waitFor(
      (sent) =>
        sent.conversation === ROOM && buttonsOf(cardOf(sent)).some(({ verb }) => verb === 'batch-take-up'),
    );
    expect(titles(cardOf(card))).toEqual(['Approve', 'Reject', 'I’m on it']);
    expect(textOf(await presses('alex', card, 'I’m on it'))).toContain('Alex Novak has been on it since');
    const now = await changed(card, 'Alex Novak has been on it since', 'lena@partner.com');
    expect(textOf(await presses('otto', now, 'I’m on it'))).toContain('You can still decide.');
    expect(textOf(await presses('otto', now, 'Approve'))).toContain('Approved by Otto Brandt');
    expect(textOf(await changed(card, 'Approved by Otto Brandt'))).not.toContain('on it');
  });
});
