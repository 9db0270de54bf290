import { GROUPS } from '../../src/sandbox/tenant.ts';
import { buttonsOf, cardOf } from '../support/connector.ts';
import { catalogue, textOf, Usher } from '../support/usher.ts';

const CATALOG = (extension: string) => `
resources:
  - id: portal
    name: Partner portal
    grants: [{ group: ${GROUPS.portal.id} }]
    approvers: ${GROUPS.approvers.id}
    duration: 7d
    maxDuration: 365d
    ${extension}
`;

let usher: Usher;
afterEach(() => usher.stop());

/** A partner who was approved for seven days, and is in. */
async function approvedForAWeek(extension = ''): Promise<void> {
  usher = await new Usher(catalogue(CATALOG(extension))).start();
  for (const who of ['mara', 'alex', 'iris'] as const) await usher.says(who, 'hello');
  await usher.says('mara', 'invite anna@contoso.example to portal');
  await usher.clicks('alex', await usher.approvalFor('anna@contoso.example'), 'Approve');
  await usher.connector.waitFor((sent) => textOf(sent).includes('Invited, not accepted yet'));
  usher.entra.accept('anna@contoso.example');
  await usher.opens(usher.linkTo('anna@contoso.example'));
  await usher.connector.waitFor((sent) => textOf(sent).includes('anna@contoso.example now has access'));
}
const endNow = async (): Promise<number | undefined> => {
  const history = textOf(await usher.says('mara', 'history anna@contoso.example'));
  return history.match(/extended the access/gu)?.length;
};
const longer = () =>
  usher.connector.waitForNext(
    (sent) =>
      textOf(sent).includes('asks to extend') &&
      buttonsOf(cardOf(sent)).some(({ title }) => title === 'Approve'),
  );

test('extends for ever what was approved for a week: the approvers decide, and the old end stands until then', async () => {
  await approvedForAWeek();
  const card = longer();
  const asked = await usher.says('mara', 'extend anna@contoso.example by 300d');
  expect(textOf(asked)).toContain('Until then the old end stands');
  expect(await endNow()).toBeUndefined();
  // By a click as by a line, and once.
  expect(textOf(await usher.says('mara', 'extend anna@contoso.example by 10d'))).toContain(
    'has been asked for already',
  );
  // Nobody approves it for themselves.
  const approval = await card;
  expect(textOf(await usher.clicks('mara', approval, 'Approve'))).toContain(
    'You asked for this or look after it',
  );
  expect(await endNow()).toBeUndefined();

  const told = usher.connector.waitForNext(
    (sent) =>
      sent.conversation === 'a:mara' && textOf(sent).includes('approved: anna@contoso.example has access'),
  );
  await usher.clicks('alex', approval, 'Approve');
  await told;
  expect(await endNow()).toBe(1);
  // The first approval shows what became of the term since.
  await usher.connector.waitFor(
    (sent) =>
      sent.method === 'PUT' && sent.conversation === 'a:alex' && textOf(sent).includes('Changed since'),
  );
});

test('a rejected extension leaves the end where it was', async () => {
  await approvedForAWeek();
  const card = longer();
  await usher.says('mara', 'extend anna@contoso.example');
  const told = usher.connector.waitForNext((sent) =>
    textOf(sent).includes('rejected longer access of anna@contoso.example'),
  );
  await usher.clicks('alex', await card, 'Reject');
  await told;
  expect(await endNow()).toBeUndefined();
});

test('where the catalogue leaves it to sponsors, one extends alone, within the longest from today', async () => {
  await approvedForAWeek('extension: sponsor');
  expect(textOf(await usher.says('mara', 'extend anna@contoso.example by 20d'))).toContain(
    'now has access until',
  );
  expect(textOf(await usher.says('mara', 'extend anna@contoso.example by 400d'))).not.toContain(
    'now has access until',
  );
  expect(await endNow()).toBe(1);
});
