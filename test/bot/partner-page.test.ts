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

const posts = async (path: string, fields: Record<string, string> = {}): Promise<string> => {
  const state = new URL(usher.linkTo(ANNA)).searchParams.get('state') ?? '';
  const body = new URLSearchParams({ state, ...fields });
  return (await fetch(`${usher.url}/grant-access/${path}`, { method: 'POST', body })).text();
};

test('a new invitation that a partner asks for is one click of the sponsor away, and asked for once', async () => {
  for (let i = 0; i < 3; i++) expect(await posts('renew')).toContain('We have asked for a new invitation');
  const asks = (sent: unknown): boolean => textOf(sent).includes('asks for a new invitation');
  const card = await usher.connector.waitFor(asks);
  expect(titlesOf(card)).toEqual(['Resend']);
  const resent = usher.connector.waitForNext((sent) => textOf(sent).includes('Invited, not'));
  await usher.clicks('mara', card, 'Resend');
  await resent;
  expect(usher.connector.sent.filter(asks)).toHaveLength(1);
});

test('whoever gives access up is out, and the sponsor hears of it', async () => {
  usher.entra.accept(usher.entra.user(ANNA)?.id ?? '');
  expect((await usher.opens(usher.linkTo(ANNA))).text).toContain('Access granted');
  expect(await posts('leave')).toContain('Nothing has changed yet');
  expect((await usher.opens(usher.linkTo(ANNA))).status).toBe(200);
  expect(await posts('leave', { confirm: 'yes' })).toContain('Your access is being removed');
  const told = await usher.connector.waitFor((sent) => textOf(sent).includes('has given up their access'));
  expect((await usher.opens(usher.linkTo(ANNA))).status).toBe(410);
  expect(textOf(told)).toContain('You can undo this until');
  expect(textOf(await usher.clicks('mara', told, 'Undo'))).toContain('Removal undone');
  expect((await usher.opens(usher.linkTo(ANNA))).status).toBe(200);
});

test('a partner whose mail does not come is one click of the sponsor away from a new one', async () => {
  const help = await posts('help');
  expect(help).toContain('It was sent to a•••@partner.com');
  expect(help).not.toContain(ANNA);
  for (let i = 0; i < 3; i++)
    expect(await posts('help', { complaint: 'no-mail' })).toContain('We have passed it on');
  const says = (sent: unknown): boolean =>
    textOf(sent).includes('the invitation to Partner portal hasn’t arrived');
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
  expect(await posts('help')).toMatch(/https:\/\/myapps\.microsoft\.com\/\?tenantid=[0-9a-f-]{36}"/u);
  await posts('help', { complaint: 'blocked' });
  const card = await usher.connector.waitFor((sent) =>
    textOf(sent).includes('Microsoft says that access is blocked'),
  );
  expect(buttonsOf(cardOf(card))).toEqual([]);
});
