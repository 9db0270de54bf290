import { TENANT } from '../../../src/sandbox/tenant.ts';
import { chatLanguages, wordsFor } from '../../../src/words/index.ts';
import { buttonsOf, cardOf, type Sent } from '../../support/connector.ts';
import { PLACES, type Place, Stage } from '../../support/transcript.ts';
import { textOf, type Who } from '../../support/usher.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open('personal');
});
afterAll(() => stage.close());

let next = 1;
/** Somebody adds the bot: Teams says so twice, in either order, and once more when somebody joins later. */
async function adds(who: Who, place: Place): Promise<readonly Sent[]> {
  const { usher } = stage;
  const id = `${place === 'personal' ? 'a' : '19'}:added-${next++}`;
  const conversation = {
    conversation: {
      id,
      conversationType: place,
      tenantId: TENANT.id,
      ...(place !== 'personal' && { isGroup: true }),
    },
  };
  const happened = [
    { type: 'conversationUpdate', membersAdded: [{ id: '28:usher' }] },
    { type: 'installationUpdate', action: 'add' },
    { type: 'conversationUpdate', membersAdded: [{ id: '29:somebody' }] },
    { type: 'conversationUpdate', membersRemoved: [{ id: '29:somebody' }] },
    { type: 'installationUpdate', action: 'remove' },
  ];
  for (const one of happened)
    expect(await usher.post(usher.activity(who, { ...one, ...conversation }))).toMatchObject({ status: 200 });
  return usher.connector.sent.filter((sent) => sent.conversation === id);
}

test.each(PLACES)('one welcome says who Usher is and what can be done: in a %s', async (place) => {
  const [welcome, ...more] = await adds('iris', place);
  expect(more).toEqual([]);
  expect(textOf(welcome)).toContain('I’m Usher');
  expect(textOf(welcome)).toMatch(/invite anna@partner\.com to \S+ for 90 days/u);
});

test.each(chatLanguages())(
  'in %s it names the command for another language, by the word that all understand',
  (language) => {
    expect(wordsFor(language).replies.help.more).toContain('**language**');
  },
);

test('the welcome of a personal chat names it', async () => {
  expect(textOf((await adds('iris', 'personal'))[0])).toContain('**language**');
});

test.each(['groupChat', 'channel'] as const)(
  'it names who added it, and how to be heard, in a %s',
  async (place) => {
    const welcome = textOf((await adds('iris', place))[0]);
    for (const part of ['Iris Okafor added me here', 'Mention me', 'approvals here', 'Everybody here reads'])
      expect(welcome).toContain(part);
  },
);

test.each<[Who, readonly string[], readonly string[]]>([
  ['mara', ['invite anna', 'remove anna'], ['approvals here', 'list all', 'revoke anna']],
  ['alex', ['invite anna', 'revoke anna', 'delegate to', 'first decision counts'], ['approvals here']],
  ['iris', ['invite anna', 'approvals here', 'list all'], []],
  ['otto', ['You can’t ask', 'An administrator can add you', 'whoami'], ['invite anna', 'approvals here']],
])('%s is told by help what they may do, and nothing else', async (who, told, not) => {
  const message = await stage.usher.says(who, 'help');
  for (const part of told) expect(textOf(message)).toContain(part);
  for (const part of not) expect(textOf(message)).not.toContain(part);
});

test.each<[Who, readonly string[]]>([
  ['mara', ['Invite a partner', 'My partners', 'What can I ask for?']],
  ['otto', []],
])('%s is welcomed in four lines at most, with what they may do by a click', async (who, titles) => {
  const [welcome] = await adds(who, 'personal');
  const card = welcome && cardOf(welcome);
  expect(buttonsOf(card).map(({ title }) => title)).toEqual(titles);
  expect((card as { body: unknown[] }).body.length).toBeLessThanOrEqual(4);
});
