import { GROUPS } from '../../src/sandbox/tenant.ts';
import { idOf } from '../support/transcript.ts';
import { turnClock } from '../support/turned-clock.ts';
import { textOf, Usher, type Who } from '../support/usher.ts';

const DAY_MS = 86_400_000;
const BEGIN = Date.UTC(2026, 0, 5, 9);
const BERTA = 'berta@partner.com';
let usher: Usher;
beforeEach(async () => {
  turnClock(BEGIN);
  usher = await new Usher().start();
  for (const who of ['mara', 'alex', 'iris', 'otto'] as const) await usher.says(who, 'hello');
});
afterEach(async () => {
  await usher.stop();
  jest.useRealTimers();
});

const isDisabled = (who: Who): Promise<unknown> =>
  usher.graph('PATCH', `/users/${idOf(who)}`, { accountEnabled: false });
const heard = (who: Who, what: string) =>
  usher.connector.sent.filter((sent) => sent.conversation === `a:${who}` && textOf(sent).includes(what));
const hears = (who: Who, what: string) =>
  usher.connector.waitFor((sent) => sent.conversation === `a:${who}` && textOf(sent).includes(what));

test('an approver who is disabled is not asked: where there is no other, the administrators are', async () => {
  await isDisabled('alex');
  // Who is in a group is believed for a minute.
  jest.setSystemTime(BEGIN + 61_000);
  await usher.says('mara', `invite ${BERTA} to portal for 90 days because the pilot begins`);
  await hears('iris', 'Approve');
  expect(heard('alex', BERTA)).toEqual([]);
});

test('two who leave at once: what fell to the one from the other falls to whoever is there', async () => {
  usher.entra.addMember(GROUPS.admins.id, idOf('otto'));
  await usher.says('mara', `invite ${BERTA} to portal for 90 days because the pilot begins`);
  await usher.clicks('alex', await usher.approvalFor(BERTA), 'Approve');
  await hears('mara', 'Invited, not accepted yet');
  await Promise.all([isDisabled('mara'), isDisabled('iris')]);
  jest.setSystemTime(BEGIN + 2 * DAY_MS);
  await hears('otto', 'Will you look after 1 partner of Mara Lindt?');
  expect(heard('iris', 'look after')).toEqual([]);
});
