import { GROUPS } from '../../src/sandbox/tenant.ts';
import { textOf, Usher } from '../support/usher.ts';

let usher: Usher;
beforeAll(async () => {
  usher = await new Usher().start();
  await usher.says('mara', 'invite erik@lindenau.example');
  await usher.connector.waitFor((sent) => textOf(sent).includes('erik@lindenau.example now has access'));
});
afterAll(() => usher.stop());

const channel = {
  conversation: {
    id: '19:c@thread.tacv2;messageid=1',
    conversationType: 'channel',
    tenantId: '7b1d0c2e-0000-4000-8000-000000000001',
    isGroup: true,
  },
};
const mention = {
  entities: [{ type: 'mention', mentioned: { id: '28:usher', name: 'Usher' }, text: '<at>Usher</at>' }],
};

test.each([
  ['whoami', 'You can ask for access'],
  ['WhoAmI', 'You can ask for access'],
  ['  who am i ', 'You can ask for access'],
  ['help', 'What to type'],
  ['Hello', 'I’m Usher'],
  ['hi!', 'I’m Usher'],
  ['resources', 'Partner portal'],
  ['list', 'erik@lindenau.example'],
  ['list active mine', 'erik@lindenau.example'],
  ['list pending', 'None.'],
  ['list all', 'Only administrators'],
  ['list everything', 'I didn’t understand all of'],
  ['status erik@lindenau.example', 'Has access'],
  ['status\u00a0erik@lindenau.example', 'Has access'],
  ['status ERIK@Lindenau.Example', 'Has access'],
  ['status <a href="mailto:evil@evil.example">erik@lindenau.example</a>', 'Has access'],
  ['status [erik@lindenau.example](mailto:evil@evil.example)', 'Has access'],
  ['status ｅｒｉｋ＠lindenau.example', 'Has access'],
  ['status nobody@nowhere.example', 'I don’t know anyone'],
  ['status olga@northwind.example', 'No access through Usher'],
  ['history erik@lindenau.example', 'no approval needed: an employee'],
  ['remove nobody@nowhere.example', 'nothing to remove'],
  ['remove olga@northwind.example', 'has no access through Usher'],
  ['remove erik@lindenau.example from moon', 'There’s no'],
  ['invite erik@lindenau.example', 'has access already'],
  ['invite', 'Invite a partner'],
  ['invite a@b', 'isn’t an e-mail address'],
  ['invite "quoted"@partner.com', 'which Microsoft doesn’t accept'],
  ['invite юля@partner.com', 'which Microsoft doesn’t accept'],
  ['invite anna@pаrtner.com', 'mixes letters of several alphabets'],
  ['invite anna@partner.com for 2020-01-01', 'That day is over'],
  ['invite anna@partner.com for 31 parsecs', 'isn’t a length of time'],
  ['resend erik@lindenau.example', 'has access'],
  ['cancel erik@lindenau.example', 'has access'],
  ['extend erik@lindenau.example by 90d', 'has no end'],
  ['extend erik@lindenau.example by ages', 'isn’t a length of time'],
  ['approvals here', 'Only administrators'],
  ['bulk', 'A template for a list of partners'],
  ['export', 'Administrators, auditors and owners'],
  ['inviet x', 'Did you mean `invite`'],
  ['delete x', 'Did you mean `remove`'],
  ['приглашение', 'I didn’t understand'],
  ['💥', 'I didn’t understand'],
  ['remove', 'Who do you mean?'],
])('%s', async (line, answer) => {
  expect(textOf(await usher.says('mara', line))).toContain(answer);
});

test('an outsider learns nothing about partners', async () => {
  for (const line of ['status unasked@partner.com', 'list'])
    expect(textOf(await usher.says('otto', line))).toContain('can’t show you partners');
  expect(textOf(await usher.says('otto', 'invite x@partner.com'))).toContain('You can’t ask');
  // Of a partner who is known: that, and whom to ask.
  for (const line of ['status erik@lindenau.example', 'history erik@lindenau.example'])
    expect(textOf(await usher.says('otto', line))).toMatch(/known here. .* can tell you more/u);
});

test('a line in a channel is for us when we are mentioned, and is answered in its thread', async () => {
  const answer = await usher.says('mara', '<at>Usher</at> whoami', { ...channel, ...mention });
  expect(answer.conversation).toBe('19:c@thread.tacv2;messageid=1');
  expect(textOf(answer)).toContain('Mara Lindt');
});

test('a file in a channel is asked for in person; in person it is answered', async () => {
  const file = {
    attachments: [
      {
        contentType: 'application/vnd.microsoft.teams.file.download.info',
        name: 'a.csv',
        content: { downloadUrl: 'http://127.0.0.1:1/x' },
      },
    ],
  };
  expect(textOf(await usher.says('mara', 'invite', file))).toContain('didn’t come in one piece');
  // In a channel a message tells only that there was one.
  const placed = {
    attachments: [{ contentType: 'text/html', content: '<div>invite<attachment id="1"></attachment></div>' }],
  };
  const inChannel = 'Files only reach me in our own chat';
  for (const line of ['<at>Usher</at> invite', '<at>Usher</at>'])
    expect(textOf(await usher.says('mara', line, { ...channel, ...mention, ...placed }))).toContain(
      inChannel,
    );
  expect(textOf(await usher.says('mara', '<at>Usher</at> bulk', { ...channel, ...mention }))).toContain(
    inChannel,
  );
  const status = await usher.says('mara', '<at>Usher</at> whoami', { ...channel, ...mention, ...placed });
  expect(textOf(status)).toContain('Mara Lindt');
});

test('a channel chosen for approvals receives the cards, and everybody there sees the decision', async () => {
  const here = await usher.says('iris', '<at>Usher</at> approvals here', { ...channel, ...mention });
  expect(textOf(here)).toContain('approval cards come to this channel');
  expect(textOf(await usher.says('iris', 'approvals here'))).toContain('in the channel');
  await usher.says('mara', 'invite channel@partner.com');
  const card = await usher.approvalFor('channel@partner.com');
  expect(card.conversation).toBe('19:c@thread.tacv2');
  await usher.clicks('alex', card, 'Reject', { comment: 'not **now**' });
  await usher.connector.waitFor(
    (sent) => sent.method === 'PUT' && sent.id === card.id && textOf(sent).includes('Rejected by Alex Novak'),
  );
  await usher.connector.waitFor(
    (sent) => sent.conversation === 'a:mara' && textOf(sent).includes('They say: not'),
  );
  expect(usher.entra.mails).toEqual([]);
  expect(usher.entra.members(GROUPS.portal.id)).toHaveLength(1);
});

test('several addresses in one line are asked for each', async () => {
  await usher.says('mara', 'invite one@partner.com, two@partner.com; three+x@partner.com');
  await Promise.all(['one', 'two'].map((name) => usher.approvalFor(`${name}@partner.com`)));
  await usher.connector.waitFor(
    (sent) => textOf(sent).includes('three+x@partner.com') && textOf(sent).includes('doesn’t accept'),
  );
});

test('the first hello comes once', async () => {
  const added = {
    type: 'conversationUpdate',
    membersAdded: [{ id: '28:usher' }],
    conversation: {
      id: 'a:new',
      conversationType: 'personal',
      tenantId: '7b1d0c2e-0000-4000-8000-000000000001',
    },
  };
  await usher.post(usher.activity('mara', added));
  await usher.post(usher.activity('mara', { ...added, type: 'installationUpdate', action: 'add' }));
  expect(usher.connector.sent.filter(({ conversation }) => conversation === 'a:new')).toHaveLength(1);
});
