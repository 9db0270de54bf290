import { EMPLOYEES, GROUPS } from '../../src/sandbox/tenant.ts';
import { buttonsOf } from '../support/connector.ts';
import { catalogue, textOf, Usher } from '../support/usher.ts';

const OTTO = EMPLOYEES[3]?.id ?? '';
/** Otto asks for nothing and decides nothing; the portal is his. */
const CATALOG = `
resources:
  - id: portal
    name: Partner portal
    grants: [{ group: ${GROUPS.portal.id} }]
    approvers: none
    duration: 90d
    owners: [${OTTO}]
  - id: reports
    name: Reports
    grants: [{ group: ${GROUPS.reports.id} }]
    approvers: none
`;

let usher: Usher;
beforeAll(async () => {
  usher = await new Usher(catalogue(CATALOG)).start();
  for (const who of ['mara', 'otto', 'iris'] as const) await usher.says(who, 'hello');
});
afterAll(() => usher.stop());

const told = (conversation: string, text: string) =>
  usher.connector.waitFor((sent) => sent.conversation === conversation && textOf(sent).includes(text));

test('an owner is told what they own, and what they may type', async () => {
  expect(textOf(await usher.says('otto', 'whoami'))).toContain('You own Partner portal');
  const help = textOf(await usher.says('otto', 'help'));
  expect(help).toContain('every partner in what you own');
  expect(help).not.toContain('everybody’s partners');
});

test('an owner lists, sees and changes what is theirs, whoever asked for it, and nothing of the rest', async () => {
  usher.entra.addUser({ mail: 'cleo@partner.com', userType: 'Guest', externalUserState: 'Accepted' });
  for (const resource of ['portal', 'reports'])
    await usher.says('mara', `invite cleo@partner.com to ${resource}`);
  for (const resource of ['Partner portal', 'Reports'])
    await told('a:mara', `cleo@partner.com now has access to ${resource}`);

  const list = await usher.says('otto', 'list all');
  expect(textOf(list)).toContain('cleo@partner.com');
  expect(textOf(list)).not.toContain('Reports');
  const details = (await usher.clicks('otto', list, 'Details')).body.value;
  expect(textOf(details)).toContain('Partner portal');
  expect(buttonsOf(details).map(({ title }) => title)).toEqual(
    expect.arrayContaining(['Extend', 'Remove access']),
  );

  expect(textOf(await usher.says('otto', 'remove cleo@partner.com from reports'))).not.toContain(
    'Remove access',
  );
  const asked = await usher.says('otto', 'remove cleo@partner.com from portal');
  const reason = { reason: 'The portal closes' };
  await usher.clicks('otto', asked, 'Remove', reason);
  await told('a:mara', 'Otto Brandt');
  const members = usher.entra.members(GROUPS.portal.id);
  expect(members).not.toContain(usher.entra.user('cleo@partner.com')?.id);
  expect(usher.entra.members(GROUPS.reports.id)).toContain(usher.entra.user('cleo@partner.com')?.id);
});

test('what is to be mended of theirs, owners hear as administrators do, and of the rest not', async () => {
  usher.entra.revoke('User.Invite.All');
  await usher.says('mara', 'invite dora@partner.com to portal');
  await told('a:otto', 'dora@partner.com');
  await told('a:iris', 'dora@partner.com');
  await usher.says('mara', 'invite ella@partner.com to reports');
  await usher.connector.waitFor(
    (sent) => sent.conversation === 'a:mara' && textOf(sent).includes('ella@partner.com'),
  );
  const { sent } = usher.connector;
  expect(sent.filter((one) => one.conversation === 'a:otto' && textOf(one).includes('ella@'))).toEqual([]);
});
