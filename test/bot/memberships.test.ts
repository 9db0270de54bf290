import { DIRECTORY_ROLES } from '../../src/sandbox/entra/index.ts';
import { GROUPS } from '../../src/sandbox/tenant.ts';
import { textOf, Usher } from '../support/usher.ts';

let usher: Usher;
const start = async (env: Record<string, string> = {}, grants: readonly string[] = []): Promise<void> => {
  usher = await new Usher(env, grants).start();
};
afterEach(() => usher.stop());

test('extending makes access longer, or says plainly that it does not', async () => {
  await start();
  await usher.says('mara', 'invite erik@lindenau.example for 90 days');
  await usher.connector.waitFor((sent) => textOf(sent).includes('erik@lindenau.example now has access'));
  const soon = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
  const answer = await usher.says('mara', `extend erik@lindenau.example until ${soon}`);
  expect(textOf(answer)).toContain('extending only makes it longer');
});

test('a directory role is given, and taken away, where an administrator allows it', async () => {
  const role = DIRECTORY_ROLES.guestInviter.id;
  const grants = `[{ group: ${GROUPS.portal.id} }, { directoryRole: ${role} }]`;
  const CATALOG = `resources:\n  - { id: helpers, name: Helpers, approvers: ${GROUPS.approvers.id}, grants: ${grants} }\n`;
  await start({ CATALOG_FILE: 'catalog.yaml', CATALOG, DIRECTORY_ROLES: 'allow' }, [
    'RoleManagement.ReadWrite.Directory',
  ]);
  const told = (method: string) =>
    usher.entra.requests.filter(
      (one) => one.method === method && one.path.startsWith(`/directoryRoles/${role}/members`),
    ).length;
  await usher.says('mara', 'invite erik@lindenau.example to helpers');
  await usher.clicks('alex', await usher.approvalFor('erik@lindenau.example'), 'Approve');
  await usher.connector.waitFor((sent) => textOf(sent).includes('erik@lindenau.example now has access'));
  expect(told('POST')).toBe(1);
  const confirm = await usher.says('mara', 'remove erik@lindenau.example');
  expect(textOf(confirm)).toContain('its directory role');
  expect(textOf(await usher.clicks('mara', confirm, 'Remove'))).toContain('no longer has access');
  expect(told('DELETE')).toBe(1);
});
