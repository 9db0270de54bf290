import { GROUPS } from '../../src/sandbox/tenant.ts';
import { cardOf } from '../support/connector.ts';
import { textOf, Usher } from '../support/usher.ts';

let usher: Usher;
beforeAll(async () => {
  usher = await new Usher().start();
});
afterAll(() => usher.stop());

test('invite, approve, accept, land, be removed', async () => {
  const card = await usher.says('mara', 'invite anna@partner.com to portal for 90 days because audit');
  expect(textOf(card)).toContain('Waiting for approval');
  const approval = await usher.approvalFor('anna@partner.com');
  for (const part of ['anna@partner.com', 'Mara Lindt', 'audit', '90 days'])
    expect(textOf(approval)).toContain(part);

  const told = usher.connector.waitForNext(
    (sent) => sent.method === 'PUT' && textOf(sent).includes('not accepted yet'),
  );
  expect(textOf(await usher.clicks('alex', approval, 'Approve'))).toContain('Approved by Alex Novak');
  await told;
  const link = usher.linkTo('anna@partner.com');
  expect(await usher.opens(link)).toMatchObject({ status: 409 });
  usher.entra.accept('anna@partner.com');
  const page = await usher.opens(link);
  expect(page).toMatchObject({ status: 200 });
  expect(page.text).toContain('Access granted');
  const guest = usher.entra.user('anna@partner.com');
  expect(usher.entra.members(GROUPS.portal.id)).toContain(guest?.id);
  await usher.connector.waitFor((sent) => textOf(sent).includes('anna@partner.com now has access'));
  expect(await usher.opens(link)).toMatchObject({ status: 200 });

  const confirm = await usher.says('mara', 'remove anna@partner.com');
  expect(cardOf(confirm)).toBeDefined();
  expect(textOf(await usher.clicks('mara', confirm, 'Remove'))).toContain('no longer has access');
  expect(usher.entra.members(GROUPS.portal.id)).not.toContain(guest?.id);
  expect(await usher.opens(link)).toMatchObject({ status: 410 });
});
