import { Story } from './story.ts';

const HOUR_MS = 3_600_000;
let story: Story;
afterEach(() => story.close());

const heard = (): readonly string[] =>
  story.said.map(({ to, message }) => {
    const who = to.kind === 'person' ? to.person : 'chat';
    if (message.kind !== 'notice') return `${who}: ${message.kind}`;
    const of = message.people?.map(({ name }) => name).join(' and ') ?? '';
    return `${who}: ${message.notice}${of && ` ${of}`}`;
  });
/** Time passes, and what is owed then is paid. */
async function pass(ms: number): Promise<void> {
  story.now += ms;
  await story.work();
}

test('where a whole company is closed to us for a while, somebody hears afterwards that nobody was asked', async () => {
  story = await new Story().open();
  for (const { id } of [story.mara, story.alex, story.iris]) story.unreachable.add(id);
  await story.asked('anna@partner.com');
  await story.work();
  expect(heard()).toEqual([]);
  story.unreachable.clear();
  await pass(HOUR_MS);
  expect(heard().toSorted()).toEqual([
    'iris: approvers-unreachable Alex',
    'iris: approvers-unreachable Iris',
    'iris: nobody-to-ask',
    'mara: administrators-asked',
    'mara: approvers-unreachable Alex',
    'mara: approvers-unreachable Iris',
    'mara: journey',
    'mara: nobody-to-ask',
  ]);
  await pass(HOUR_MS);
  expect(heard()).toHaveLength(8);
});
