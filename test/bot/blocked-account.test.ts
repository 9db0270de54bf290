import { GROUPS } from '../../src/sandbox/tenant.ts';
import { textOf, Usher } from '../support/usher.ts';

const usher = new Usher();
beforeAll(() => usher.start());
afterAll(() => usher.stop());

test('of a guest who is in, and whom somebody blocks in Entra, the sponsor is asked whether they are still there', async () => {
  const anna = 'anna@contoso.example';
  const { id } = usher.entra.addUser({ mail: anna, externalUserState: 'Accepted', userType: 'Guest' });
  const hears = (...what: readonly string[]) =>
    usher.connector.waitFor(
      (sent) => sent.conversation === 'a:mara' && what.every((one) => textOf(sent).includes(one)),
    );
  await usher.says('alex', 'hello');
  await usher.says('mara', `invite ${anna}`);
  await usher.clicks('alex', await usher.approvalFor(anna), 'Approve');
  await hears('now has access to Partner portal');
  await usher.graph('PATCH', `/users/${id}`, { accountEnabled: false });
  const card = await hears('Is this access still needed?', 'they can no longer sign in');
  expect(textOf(card)).toContain('I suggest removing it: their sign-in is blocked.');
  expect(textOf(await usher.clicks('mara', card, 'Remove'))).toContain('loses access to Partner portal');
  expect(usher.entra.members(GROUPS.portal.id)).not.toContain(id);
});
