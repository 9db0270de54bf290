import { buttonsOf, cardOf, titlesOf } from '../support/connector.ts';
import { textOf, Usher } from '../support/usher.ts';

const ANNA = 'anna@partner.com';
let usher: Usher;
beforeEach(async () => {
  usher = await new Usher({ APPROVERS_GROUP_ID: '' }).start();
  await usher.says('mara', `invite ${ANNA} to partner-portal`);
  await usher.connector.waitFor((sent) => textOf(sent).includes('Invited, not'));
});
afterEach(() => usher.stop());

const posts = async (fields: Record<string, string> = {}): Promise<string> => {
  const state = new URL(usher.linkTo(ANNA)).searchParams.get('state') ?? '';
  const body = new URLSearchParams({ state, ...fields });
  return (await fetch(`${usher.url}/grant-access/help`, { method: 'POST', body })).text();
};

test('a partner whose mail does not come is one click of the sponsor away from a new one', async () => {
  const help = await posts();
  expect(help).toContain('It was sent to a•••@partner.com');
  expect(help).not.toContain(ANNA);
  for (let i = 0; i < 3; i++) expect(await posts({ complaint: 'no-mail' })).toContain('We have passed it on');
  const says = (sent: unknown): boolean =>
    textOf(sent).includes('the invitation to Partner portal does not come');
  const card = await usher.connector.waitFor(says);
  expect(titlesOf(card)).toEqual(['Resend', 'Copy link', 'Change address']);
  const resent = usher.connector.waitForNext((sent) => textOf(sent).includes('Invited, not'));
  await usher.clicks('mara', card, 'Resend');
  await resent;
  expect(usher.connector.sent.filter(says)).toHaveLength(1);
});

test('who is in reads where to start, with the tenant in the link', async () => {
  usher.entra.accept(usher.entra.user(ANNA)?.id ?? '');
  expect((await usher.opens(usher.linkTo(ANNA))).text).toContain('Access granted');
  expect(await posts()).toMatch(/https:\/\/myapps\.microsoft\.com\/\?tenantid=[0-9a-f-]{36}"/u);
  await posts({ complaint: 'blocked' });
  const card = await usher.connector.waitFor((sent) =>
    textOf(sent).includes('Microsoft says that access is blocked'),
  );
  expect(buttonsOf(cardOf(card))).toEqual([]);
});
