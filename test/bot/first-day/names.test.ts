import { buttonsOf, cardOf, type Sent } from '../../support/connector.ts';
import { textOf, Usher } from '../../support/usher.ts';

let usher: Usher;
beforeAll(async () => {
  usher = await new Usher().start();
  for (const who of ['mara', 'alex'] as const) await usher.says(who, 'hello');
});
afterAll(() => usher.stop());

/** Approved, and what Microsoft was asked for then: the name on the account, and in its mail. */
async function nameOf(address: string): Promise<string | null | undefined> {
  await usher.clicks('alex', await usher.approvalFor(address), 'Approve');
  await usher.connector.waitFor(
    (sent) => textOf(sent).includes(address) && textOf(sent).includes('Invited, not accepted yet'),
  );
  return usher.entra.user(address)?.displayName;
}
const card = (address: string): Promise<Sent> => usher.approvalFor(address);

test('a name with an address in a line is on the card, the invitation and the account', async () => {
  await usher.says('mara', 'invite Anna Berg <anna@contoso.example>');
  expect(textOf(cardOf(await card('anna@contoso.example')))).toContain('Anna Berg');
  expect(await nameOf('anna@contoso.example')).toBe('Anna Berg');
  expect(textOf(await usher.says('mara', 'status anna@contoso.example'))).toContain('Anna Berg');
});

test('each of several has their own, and who has none gets nobody’s', async () => {
  await usher.says('mara', 'invite Ben Ash <ben@contoso.example>, cleo@contoso.example');
  expect(await nameOf('ben@contoso.example')).toBe('Ben Ash');
  expect(textOf(cardOf(await card('cleo@contoso.example')))).not.toContain('Ben Ash (cleo');
  expect(await nameOf('cleo@contoso.example')).not.toBe('Ben Ash');
  await usher.connector.waitFor((sent) => textOf(sent).includes('Your list is done'));
});

test('one name for several addresses is asked back about, at its field', async () => {
  const form = await usher.says('mara', 'invite');
  const entries = { addresses: 'dan@contoso.example, eve@contoso.example', partnerName: 'Dan Oak' };
  const answer = await usher.clicks('mara', form, 'Send request', entries);
  expect(textOf(answer)).toContain('One name doesn’t fit several people');
  expect(buttonsOf(answer.body.value).map(({ title }) => title)).toContain('Send request');
  expect(textOf(await usher.says('mara', 'status dan@contoso.example'))).toContain('I don’t know anyone');
});

test('by form as well, in our own mail each is greeted by their own name, and who has none by nobody’s', async () => {
  const mailing = await new Usher({ APPROVERS_GROUP_ID: '', MAIL_SENDER: 'iris@lindenau.example' }, [
    'Mail.Send',
  ]).start();
  const form = await mailing.says('mara', 'invite');
  const addresses = '"Berg, Fay" <fay@contoso.example>; Gil Oak (gil@contoso.example)\nhal@contoso.example';
  await mailing.clicks('mara', form, 'Send request', { addresses });
  for (const [address, greeting] of [
    ['fay@contoso.example', 'Hello Berg, Fay,'],
    ['gil@contoso.example', 'Hello Gil Oak,'],
    ['hal@contoso.example', 'Hello,'],
  ] as const) {
    await mailing.connector.waitFor(
      (sent) => textOf(sent).includes(address) && textOf(sent).includes('Invited, not accepted yet'),
    );
    const [mail, ...more] = mailing.entra.mails.filter(({ to }) => to.includes(address));
    expect(more).toEqual([]);
    expect(textOf(mail)).toContain(greeting);
  }
  await mailing.stop();
});
