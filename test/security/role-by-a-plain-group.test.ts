import { GROUPS } from '../../src/sandbox/tenant.ts';
import type { Sent } from '../support/connector.ts';
import { catalogue, textOf, Usher, type Who } from '../support/usher.ts';

/** What the catalogue calls a group; the directory alone knows that it can hold directory roles. */
const CATALOG = `
resources:
  - { id: open, name: Open desk, grants: [{ group: ${GROUPS.portal.id} }], approvers: none }
  - { id: desk, name: Help desk, grants: [{ group: ${GROUPS.portal.id} }], approvers: ${GROUPS.approvers.id} }
  - { id: plain, name: Plain, grants: [{ group: ${GROUPS.reports.id} }], approvers: none }
`;
const REFUSED = 'can hold directory roles';

let usher: Usher;
async function start(env: Record<string, string> = {}): Promise<void> {
  usher = new Usher({ ...catalogue(CATALOG), ...env }, ['RoleManagement.ReadWrite.Directory']);
  await usher.start();
  assignable(true);
  for (const who of ['mara', 'alex', 'iris'] as const) await usher.says(who, 'hello');
}
afterEach(() => usher.stop());

/** As the group was made: what it is in the directory does not change. */
function assignable(is: boolean): void {
  Object.assign(usher.entra.groups().find(({ id }) => id === GROUPS.portal.id) ?? {}, {
    isAssignableToRole: is,
  });
}
const ask = async (who: Who, line: string): Promise<string> => textOf(await usher.says(who, line));
const heardBy = (who: Who): Sent[] =>
  usher.connector.sent.filter(
    (one) => one.conversation === `a:${who}` && textOf(one).includes('Give it approvers'),
  );

test('asks for a directory role by way of a group that nobody has to approve', async () => {
  await start();
  const told = usher.connector.waitFor(
    (sent) => sent.conversation === 'a:iris' && textOf(sent).includes('Open desk'),
  );
  const refused = await ask('mara', 'invite anna@partner.com to open');
  expect(refused).toContain(REFUSED);
  // Whom to ask.
  expect(refused).toContain('Iris Okafor');
  expect(textOf(await told)).toContain('Give it approvers');
  // For oneself, for a colleague, and once more.
  expect(await ask('mara', 'invite mara@lindenau.example to open')).toContain(REFUSED);
  expect(await ask('mara', 'invite otto@lindenau.example to open')).toContain(REFUSED);
  expect(await ask('mara', 'may I invite anna@partner.com to open?')).toContain(REFUSED);
  expect(heardBy('iris')).toHaveLength(1);
  expect(await ask('iris', 'history anna@partner.com')).toContain('I don’t know anyone');
  expect(usher.entra.mails.map(({ to }) => to)).toEqual([]);
  expect(usher.logged.join('')).toContain('asked for what leads to directory roles');
  // Others are asked for as before.
  await usher.says('mara', 'invite anna@partner.com to plain');
  await usher.connector.waitFor((sent) => textOf(sent).includes('Invited, not accepted'));
});

test('asks for it where approvers decide, and nobody allowed directory roles', async () => {
  await start();
  expect(await ask('mara', 'invite anna@partner.com to desk')).toContain(REFUSED);
});

test('has an employee given it at once, where directory roles are allowed', async () => {
  await start({ DIRECTORY_ROLES: 'allow' });
  expect(await ask('mara', 'invite anna@partner.com to open')).toContain(REFUSED);
  await usher.says('mara', 'invite otto@lindenau.example to desk');
  await usher.connector.waitFor(
    (sent) => sent.conversation === 'a:alex' && textOf(sent).includes('otto@lindenau.example'),
  );
  const otto = usher.entra.user('otto@lindenau.example')?.id ?? '';
  expect(usher.entra.members(GROUPS.portal.id)).not.toContain(otto);
});

test('asks while the catalogue names another group, and accepts when it names this one', async () => {
  await start();
  assignable(false);
  await usher.says('mara', 'invite anna@partner.com to open');
  await usher.connector.waitFor((sent) => textOf(sent).includes('Invited, not accepted'));
  await usher.halt();
  assignable(true);
  await usher.start();
  const told = usher.connector.waitFor(
    (sent) => sent.conversation === 'a:iris' && textOf(sent).includes('Give it approvers'),
  );
  const { id } = usher.entra.accept('anna@partner.com');
  await told;
  await usher.connector.waitFor((sent) => sent.conversation === 'a:mara' && textOf(sent).includes(REFUSED));
  expect(usher.entra.members(GROUPS.portal.id)).not.toContain(id);
});
