import { GROUPS } from '../../src/sandbox/tenant.ts';
import { textOf, Usher } from '../support/usher.ts';

let usher: Usher;
beforeAll(async () => {
  usher = await new Usher().start();
});
afterAll(() => usher.stop());

test.each([
  ['otto', 'list', 'You don’t have a role here'],
  ['otto', 'invite anna@partner.com to portal', 'You can’t ask for access to this'],
  ['mara', 'doctor', 'Only administrators can do this'],
] as const)('%s, refused after “%s”, reads whom to ask, by name', async (who, line, why) => {
  const answer = textOf(await usher.says(who, line));
  expect(answer).toContain(why);
  expect(answer).toContain('Ask Iris Okafor.');
});

test('nobody is sent to themselves', async () => {
  await usher.says('mara', 'invite anna@partner.com to portal');
  const card = await usher.approvalFor('anna@partner.com');
  expect(textOf(await usher.clicks('otto', card, 'Approve'))).toContain('Ask Iris Okafor.');
  const own = textOf(await usher.clicks('iris', card, 'Approve'));
  expect(own).toContain('not an approver');
  expect(own).not.toContain('Ask Iris Okafor.');
});

test('while the directory does not say who administers, the refusal is said without a name', async () => {
  const silent = await new Usher().start();
  silent.entra.quirks.failNext = [{ pathPattern: `/groups/${GROUPS.admins.id}`, status: 403, times: 99 }];
  const answer = textOf(await silent.says('otto', 'list'));
  expect(answer).toContain('You don’t have a role here');
  expect(answer).not.toContain('Ask ');
  await silent.stop();
});
