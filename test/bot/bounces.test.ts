import { NON_DELIVERY, reportOf } from '../../src/sandbox/entra/reports.ts';
import { GROUPS } from '../../src/sandbox/tenant.ts';
import { buttonsOf, cardOf } from '../support/connector.ts';
import { catalogue, textOf, Usher } from '../support/usher.ts';

const CATALOG = `
resources:
  - id: portal
    name: Partner portal
    grants: [{ group: ${GROUPS.portal.id} }]
    approvers: none
`;

interface SendMail {
  readonly message: {
    readonly internetMessageHeaders: readonly [{ readonly name: string; readonly value: string }];
  };
}

let usher: Usher;
beforeAll(async () => {
  const env = { ...catalogue(CATALOG), MAIL_SENDER: 'iris@lindenau.example' };
  usher = await new Usher(env, ['Mail.Send', 'Mail.Read']).start();
  await usher.says('mara', 'hello');
  usher.entra.quirks.undeliverable = ['gone.example'];
});
afterAll(() => usher.stop());

const told = (text: string) =>
  usher.connector.waitFor((sent) => sent.conversation === 'a:mara' && textOf(sent).includes(text));

const BACK = 'Invited, but the mail came back';

test('who asked is told that the invitation came back, and changes the address', async () => {
  await usher.says('mara', 'invite anna@gone.example to portal');
  const card = await told('The invitation to Partner portal for anna@gone.example bounced');
  expect(buttonsOf(cardOf(card)).map(({ title }) => title)).toEqual([
    'Change address',
    'Copy link',
    'Resend',
    'Withdraw',
  ]);
  const came = await usher.connector.waitFor(
    (sent) => sent.conversation === 'a:mara' && sent.method === 'PUT' && textOf(sent).includes(BACK),
  );
  expect(textOf(came)).toContain('anna@gone.example → Partner portal');
  const asked = await usher.says('mara', 'status anna@gone.example');
  expect(textOf(asked)).toContain(BACK);
  expect(textOf(asked)).toContain('Change the address if it’s wrong; if it’s right, copy the link');
  expect(textOf(await usher.says('mara', 'list pending'))).toContain(BACK);
  const form = await usher.clicks('mara', card, 'Change address');
  expect(textOf(form)).toContain('anna@gone.example');
  expect(textOf(await usher.says('mara', 'history anna@gone.example'))).toContain(
    'a mail to them came back undelivered',
  );
});

test('of a partner who has access it is asked whether they are still there', async () => {
  const sent: unknown[] = [];
  const stop = usher.entra.onExchange(({ path, requestBody }) => {
    if (path.endsWith('/sendMail')) sent.push(requestBody);
  });
  await usher.says('mara', 'invite bob@partner.com to portal');
  await usher.connector.waitFor(() => sent.length > 0);
  stop();
  usher.entra.accept('bob@partner.com');
  await told('bob@partner.com now has access to Partner portal');

  const [header] = (sent[0] as SendMail).message.internetMessageHeaders;
  const from = 'iris@lindenau.example';
  const mail = {
    from,
    to: ['bob@partner.com'],
    subject: 'Still there?',
    html: '',
    failed: ['bob@partner.com'],
  };
  const mime = reportOf({ ...mail, headers: [[header.name, header.value]] });
  usher.entra.receive(from, { messageClass: NON_DELIVERY, mime });
  const card = await told('a mail to them came back undelivered. Are they still with the partner?');
  expect(textOf(card)).toContain('bob@partner.com');
  const titles = buttonsOf(cardOf(card)).map(({ title }) => title);
  expect(titles).toEqual(expect.arrayContaining(['Keep', 'Remove']));
});
