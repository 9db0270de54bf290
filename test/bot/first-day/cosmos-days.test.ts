import { GROUPS } from '../../../src/sandbox/tenant.ts';
import { badDays } from '../../support/cosmos-bad-days.ts';
import { type CosmosEmulator, startCosmosEmulator } from '../../support/cosmos-emulator.ts';
import { textOf, Usher } from '../../support/usher.ts';

let cosmos: CosmosEmulator;
let usher: Usher;

beforeAll(async () => {
  cosmos = await startCosmosEmulator();
  usher = await new Usher({
    COSMOS_ENDPOINT: cosmos.endpoint,
    COSMOS_KEY: cosmos.key,
    RECONCILE_SECONDS: '86400',
  }).start();
  cosmos.intercept = badDays(7, 6);
});
afterAll(async () => {
  await usher.stop();
  await cosmos.close();
});

test('on Cosmos DB’s bad days every click is done, once, and nobody hears of it', async () => {
  await usher.says('mara', 'invite anna@partner.com to portal');
  const card = await usher.approvalFor('anna@partner.com');
  const heard = usher.connector.waitFor((sent) => textOf(sent).includes('not accepted yet'));
  const approved = await usher.clicks('alex', card, 'Approve');
  expect(approved).toMatchObject({ status: 200, body: { statusCode: 200 } });
  // At once or behind, as the store lets it.
  const decided = (message: unknown): boolean => textOf(message).includes('Approved by Alex Novak');
  if (!decided(approved)) await usher.connector.waitFor(decided);
  await heard;

  usher.entra.accept('anna@partner.com');
  const page = await usher.opens(usher.linkTo('anna@partner.com'));
  // Whether the page or the worker was first is the day's to say.
  expect(page).toMatchObject({
    status: 200,
    text: expect.stringMatching(/Access granted|You already have access/u),
  });
  await usher.connector.waitFor((sent) => textOf(sent).includes('anna@partner.com now has access'));

  const question = await usher.says('mara', 'remove anna@partner.com', {}, 'Remove');
  const gone = usher.connector.waitFor((sent) => sent.method === 'PUT' && textOf(sent).includes('Removed'));
  // It is answered at once or behind, as the store lets it.
  expect(await usher.clicks('mara', question, 'Remove')).toMatchObject({
    status: 200,
    body: { statusCode: 200 },
  });
  await gone;
  expect(usher.entra.members(GROUPS.portal.id)).toEqual([]);
  expect(usher.entra.mails).toHaveLength(1);
  expect(
    usher.connector.sent.filter((sent) => textOf(sent).includes('anna@partner.com now has access')),
  ).toHaveLength(1);
  expect(usher.logged.filter((line) => line.includes('Cosmos DB makes us wait')).length).toBeGreaterThan(5);
});
