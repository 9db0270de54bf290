import { buttonsOf, cardOf, type Sent } from '../support/connector.ts';
import { textOf, Usher } from '../support/usher.ts';

let usher: Usher;
beforeAll(async () => {
  usher = await new Usher().start();
  for (const who of ['mara', 'alex', 'otto'] as const) await usher.says(who, 'hello');
});
afterAll(() => usher.stop());

const inputs = (card: unknown): string[] => JSON.stringify(card).match(/pick:\d+:[A-Za-z0-9_.-]+/gu) ?? [];
/** What Alex' list says, as soon as it says this. */
const listSays = (...what: readonly string[]): Promise<Sent> =>
  usher.connector.waitFor(
    (sent) => sent.conversation === 'a:alex' && what.every((one) => textOf(sent).includes(one)),
  );

test('the rest of one person’s requests is one list, in which they are decided on together', async () => {
  const addresses = Array.from({ length: 13 }, (_, n) => `p${n}@partner.com`);
  // Each by itself: those of one line are decided on together anyway.
  for (const address of addresses) await usher.says('mara', `invite ${address} to portal`);
  const list = await listSays('Mara Lindt asks for 3 more');
  const there = (): readonly Sent[] =>
    usher.connector.sent.filter(
      (one) =>
        one.conversation === 'a:alex' && one.method === 'POST' && textOf(one).includes('Mara Lindt asks'),
    );
  await usher.connector.waitFor(() => there().length >= 11);
  expect(there().filter((one) => textOf(one).includes('more'))).toHaveLength(1);
  expect(there()).toHaveLength(11);
  const picks = inputs(cardOf(list));
  expect(picks).toHaveLength(3);
  const [first = '', second = ''] = picks;
  const named = addresses.filter((one) => textOf(list).includes(one));

  // Who decides nothing is told nothing by the list of others.
  const forged = await usher.clicks('otto', list, 'Approve', { [first]: 'true' });
  expect(textOf(forged)).toContain('Nothing else from Mara Lindt is waiting here');
  expect(addresses.filter((one) => textOf(forged).includes(one))).toEqual([]);

  const answer = await usher.clicks('alex', list, 'Approve', { [first]: 'true', comment: 'fine by me' });
  expect(textOf(answer)).toContain('Mara Lindt asks for 2 more');
  expect(textOf(answer)).toContain(`Approved: ${named[0]}`);
  expect(inputs(answer)).toHaveLength(2);
  // The list itself, and the requester's card, say it too.
  const now = await listSays(
    'Mara Lindt asks for 2 more',
    `${named[0]}, Partner portal: approved by Alex Novak`,
  );
  expect(now.method).toBe('PUT');
  await usher.connector.waitFor(
    (sent) =>
      sent.conversation === 'a:mara' &&
      sent.method === 'PUT' &&
      textOf(sent).includes(named[0] ?? '') &&
      textOf(sent).includes('Alex Novak'),
  );

  const opened = await usher.clicks('alex', now, 'Open');
  expect(buttonsOf(opened.body.value).map(({ title }) => title)).toContain('Approve');
  await usher.clicks('alex', opened.body.value, 'Reject');
  await listSays('Mara Lindt asks for 1 more', 'rejected by Alex Novak');
  // A card that was left open decides on nothing twice, and says who was first.
  const late = await usher.clicks('alex', list, 'Approve', { [second]: 'true' });
  expect(textOf(late)).toContain('Already rejected by');

  await usher.says('mara', `cancel ${named[2]}`);
  await listSays(
    'Nothing else from Mara Lindt is waiting here',
    `${named[2]}, Partner portal: withdrawn by Mara Lindt`,
  );
});
