import { buttonsOf, cardOf, type Sent } from '../support/connector.ts';
import { textOf, Usher } from '../support/usher.ts';

let usher: Usher;
beforeEach(async () => {
  usher = await new Usher().start();
  for (const who of ['mara', 'alex'] as const) await usher.says(who, 'hello');
});
afterEach(() => usher.stop());

test('a card that a slow click opens, and that comes after a newer one, is drawn once more', async () => {
  for (const name of ['opened', 'other']) await usher.says('mara', `invite ${name}@partner.com to portal`);
  await usher.approvalFor('other@partner.com');
  const list = await usher.says('alex', 'approvals');
  const shows = (what: string) => (sent: Sent) =>
    sent.method === 'PUT' && sent.activity === list.id && textOf(sent).includes(what);
  const { verb, data } = buttonsOf(cardOf(list)).find((button) => button.verb === 'open-approval') ?? {};
  const value = { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' };
  const click = { type: 'invoke', name: 'adaptiveCard/action', value, replyToId: list.id };
  usher.entra.quirks.hold = '.';
  const { body } = await usher.slowly(() => usher.post(usher.activity('alex', click)));
  expect(textOf(body)).toContain('Working on it');

  const [sent, arrives] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  usher.connector.holding = async ({ activity }) => {
    if (activity !== list.id) return;
    usher.connector.holding = () => Promise.resolve();
    sent.resolve();
    await arrives.promise;
  };
  // While something is under way nobody knows what stands there: then a card is rather drawn twice.
  usher.connector.mayRepeat = true;
  usher.entra.quirks.hold = '';
  await sent.promise;
  await usher.clicks('alex', await usher.approvalFor('opened@partner.com'), 'Reject');
  await usher.connector.waitFor(shows('Rejected by'));
  const stale = usher.connector.waitForNext((one) => one.activity === list.id && !shows('Rejected by')(one));
  arrives.resolve();
  await stale;
  await usher.connector.waitForNext(shows('Rejected by'));
});
