import { GROUPS } from '../../src/sandbox/tenant.ts';
import { catalogue, textOf, Usher } from '../support/usher.ts';

const CATALOG = `
resources:
  - { id: portal, name: Partner portal, grants: [{ group: ${GROUPS.portal.id} }] }
  - { id: reports, name: Quarterly reports, grants: [{ group: ${GROUPS.reports.id} }] }
`;
let usher: Usher;
beforeAll(async () => {
  usher = await new Usher(catalogue(CATALOG)).start();
});
afterAll(() => usher.stop());

const says = async (text: string): Promise<string> => textOf(await usher.says('mara', text));

test('of two requests for one partner none is withdrawn by guessing', async () => {
  await says('invite anna@partner.com to portal');
  await usher.approvalFor('anna@partner.com');
  await says('invite anna@partner.com to reports');
  const which = await says('cancel anna@partner.com');
  expect(which).toContain('There is more than one: for reports and portal. Nothing was changed.');
  await usher.clicks('alex', await usher.approvalFor('Quarterly reports'), 'Reject');
  await usher.connector.waitFor((sent) => textOf(sent).includes('rejected your request'));
  expect(await says('cancel anna@partner.com')).toContain('anna@partner.com is withdrawn: Partner portal');
});

test('a resource is found by a part of its name, by inviting and by removing alike', async () => {
  await says('invite erik@lindenau.example to the “quarterly”');
  await usher.connector.waitFor((sent) => textOf(sent).includes('erik@lindenau.example is in'));
  for (const where of [
    'from quarterly',
    'reports',
    'from the Quarterly Reports',
    'from “quarterly reports”.',
  ])
    expect(await says(`remove erik@lindenau.example ${where}`)).toContain('from Quarterly reports?');
  expect(await says('remove erik@lindenau.example from moon')).toContain('There is no “moon” here');
  expect(await says('remove erik@lindenau.example from portal')).toContain('nothing to remove');
});

test('what is wrong with what was typed stands on the form that asks for the rest', async () => {
  expect(await says('invite Anna Berg')).toContain('“Anna” is no e-mail address');
});
