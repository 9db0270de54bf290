import { correlationOf } from '../../src/usecases/correlation.ts';
import { type Delivered, isGenuine, Receiver } from '../support/receiver.ts';
import { textOf, Usher } from '../support/usher.ts';

const SECRET = 'of-the-receiver-and-usher-alone-0123456789';
const ANNA = 'anna@partner.com';
let receiver: Receiver;
let usher: Usher;

beforeAll(async () => {
  receiver = await new Receiver().start();
  usher = new Usher({ WEBHOOK_URL: `${receiver.url}/usher?sig=of-the-address`, WEBHOOK_SECRET: SECRET });
  await usher.start();
});
afterAll(async () => {
  await usher.stop();
  await receiver.stop();
});

const typesOf = (delivered: readonly Delivered[]) => new Set(delivered.map(({ event }) => event.type));
const now = () => Date.now() / 1000;

test('each event of a story is posted, signed, and known by its id', async () => {
  // The first is refused twice, and comes again.
  let refused = 0;
  receiver.react = () => (refused++ < 2 ? 500 : 204);
  await usher.says('mara', `invite ${ANNA}`);
  await usher.clicks('alex', await usher.approvalFor(ANNA), 'Approve');
  await usher.connector.waitFor(({ body }) => textOf(body).includes('not accepted yet'));
  usher.entra.accept(ANNA);
  const link = usher.linkTo(ANNA);
  await usher.opens(link);
  const wanted = [
    'requested',
    'approvers-asked',
    'approved',
    'link-issued',
    'invited',
    'accepted',
    'granted',
  ];
  await receiver.until(
    (all) =>
      wanted.every((type) => typesOf(all).has(`usher.access.${type}.v1`)) &&
      all.length - new Set(all.map(({ event }) => event.id)).size === 2,
  );

  const { delivered } = receiver;
  expect(delivered.every((one) => isGenuine(one, SECRET, now()))).toBe(true);
  const ids = delivered.map(({ event }) => event.id);
  const again = ids.filter((id, at) => ids.indexOf(id) !== at);
  expect(again).toHaveLength(2);
  const [{ event, headers } = { event: undefined, headers: {} }] = delivered;
  const record = event?.id.split('/')[0] ?? '';
  expect(headers['content-type']).toBe('application/cloudevents+json; charset=utf-8');
  expect(event).toMatchObject({
    specversion: '1.0',
    subject: record,
    source: usher.url,
    data: { address: ANNA, resource: 'partner-portal', correlationId: correlationOf(record) },
  });
  expect(new Set(delivered.map((one) => one.event.data.seq)).size).toBe(new Set(ids).size);
  const { searchParams } = new URL(link);
  for (const secret of [searchParams.get('state') ?? '', SECRET, 'hash', 'serviceUrl'])
    expect(delivered.map(({ body }) => body).join()).not.toContain(secret);
  expect(usher.logged.join()).not.toContain('of-the-address');
});

test.each([
  ['another secret', (one: Delivered) => isGenuine(one, `${SECRET}x`, now())],
  ['another body', (one: Delivered) => isGenuine({ ...one, body: `${one.body} ` }, SECRET, now())],
  ['what was kept, and is sent again later', (one: Delivered) => isGenuine(one, SECRET, now() + 400)],
])('%s does not pass for genuine', (_what, genuine) => {
  expect(receiver.delivered.some(genuine)).toBe(false);
});

test('a click that was refused is an event as well', async () => {
  receiver.react = () => 204;
  await usher.says('mara', 'invite berta@partner.com');
  await usher.clicks('mara', await usher.approvalFor('berta@partner.com'), 'Approve');
  await receiver.until((all) => typesOf(all).has('usher.access.attempt-refused.v1'));
});
