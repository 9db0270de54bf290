import { OWN_SERVICE_PRINCIPAL } from '../../../src/sandbox/entra/index.ts';
import { APPLICATION, GROUPS } from '../../../src/sandbox/tenant.ts';
import { FileHost } from '../../support/file-host.ts';
import { catalogue, textOf, Usher } from '../../support/usher.ts';

/** One application by its object id, another by its AppID; what is asked for by either of both is the same. */
const OTHER = { id: OWN_SERVICE_PRINCIPAL, appId: '8d000000-0000-4000-8000-000000000011' };
const CATALOGUE = `resources:
  - id: studio
    name: Report studio
    url: https://studio.example.com
    approvers: none
    grants: [{ app: ${APPLICATION.id}, role: ${APPLICATION.role.id} }]
  - id: portal
    name: Partner portal
    approvers: ${GROUPS.approvers.id}
    grants: [{ group: ${GROUPS.portal.id} }, { app: ${OTHER.appId} }]
`;

let usher: Usher;
let host: FileHost;
beforeAll(async () => {
  host = await FileHost.open();
  const grants = ['AppRoleAssignment.ReadWrite.All', 'Application.Read.All', 'Mail.Send'];
  usher = new Usher(
    { ...catalogue(CATALOGUE), INVITATION_PACE: 'full', MAIL_SENDER: 'iris@lindenau.example' },
    grants,
  );
  await usher.start();
  for (const who of ['mara', 'alex'] as const) await usher.says(who, 'hello');
});
afterAll(async () => {
  await usher.stop();
  host.close();
});

const HEADING =
  'Email,DisplayName,InviteAppID,InviteReplyUrl,InviteAppResources,InviteGroupResources,InviteContactUsUrl';
const sends = async (name: string, ...rows: readonly string[]): Promise<string> =>
  textOf(await usher.says('mara', '', host.attach(name, [HEADING, ...rows].join('\r\n'))));

test('a file names applications by either id, whichever of them the catalogue has', async () => {
  const said = await sends(
    'apps.csv',
    `a@apps.example,,${APPLICATION.appId},,,,`,
    `b@apps.example,,${APPLICATION.id.toUpperCase()},,,,`,
    `c@apps.example,,,,${APPLICATION.appId},,`,
    'd@apps.example,,8d000000-0000-4000-8000-00000000dead,,,,',
    `e@apps.example,,${OTHER.appId},,,,`,
    `f@apps.example,,,,${OTHER.id},,`,
  );
  expect(said).toContain('5 rows are good, 1 is wrong');
  for (const who of ['a', 'b', 'c'])
    expect(said).toMatch(new RegExp(`${who}@apps.example[^"]*: Report studio`));
  for (const who of ['e', 'f']) expect(said).toMatch(new RegExp(`${who}@apps.example[^"]*: Partner portal`));
  expect(said).toContain(
    'Row 5, column InviteAppID: No application that I manage has the AppID “8d000000-0000-4000-8000-00000000dead”. Leave it empty, or ask an administrator',
  );
});

test('what an application is called is asked once', async () => {
  const asked = (): number =>
    usher.entra.requests.filter(({ path }) => path.startsWith('/servicePrincipals')).length;
  await sends('again.csv', `g@apps.example,,${APPLICATION.appId},,,,`);
  const before = asked();
  await sends('once-more.csv', `h@apps.example,,${APPLICATION.appId},,,,`);
  expect(asked()).toBe(before);
});

test('name and contact link go into our own mail, once an approver has seen them', async () => {
  const to = usher.entra.mails.length;
  const row = (who: string, url: string): string =>
    `${who}@asks.example,${who.toUpperCase()} Berg,,,,${GROUPS.portal.id},${url}`;
  const long = `https://help.example.com/${'x'.repeat(500)}`;
  const list = [
    HEADING.replace('Contact', 'Concat'),
    row('a', 'https://Help.Example.com/partners'),
    row('b', ''),
    row('c', 'http://help.example.com'),
    row('d', 'https://mara:secret@help.example.com'),
    row('e', 'javascript:alert(1)'),
    row('f', long),
  ];
  const preview = await usher.says('mara', '', host.attach('contact.csv', list.join('\r\n')));
  for (const read of [
    '2 rows are good, 4 are wrong',
    '1 row names a contact link for our mail: https://help.example.com/partners',
    'Row 4, column InviteConcatUsUrl: “http://help.example.com” is no link that a partner could open',
  ])
    expect(textOf(preview)).toContain(read);
  await usher.clicks('mara', preview, 'Send the good rows');
  const asking = await usher.connector.waitFor((sent) => textOf(sent).includes('2 partners together'));
  expect(textOf(asking)).toContain('Contact link in our mail: https://help.example.com/partners');
  await usher.clicks('alex', asking, 'Approve');
  await usher.connector.waitFor((sent) => textOf(sent).includes('contact.csv is done: 2 invited or in'));
  const [a, b] = ['a', 'b'].map((who) =>
    usher.entra.mails.slice(to).find((mail) => mail.to.includes(`${who}@asks.example`)),
  );
  expect(a?.body?.content).toContain('Hello A Berg,');
  expect(a?.body?.content).toContain(
    'For questions, Mara Lindt gives this address: <a dir="ltr" href="https://help.example.com/partners"',
  );
  expect(b?.body?.content).not.toContain('For questions');
});
