import { turnClock } from '../support/turned-clock.ts';
import { textOf, Usher } from '../support/usher.ts';

const MONDAY = Date.UTC(2026, 10, 23, 9);
const WEEK_MS = 7 * 86_400_000;
const usher = new Usher();
beforeAll(async () => {
  turnClock(MONDAY);
  await usher.start();
});
afterAll(async () => {
  await usher.stop();
  jest.useRealTimers();
});

test('a message on its way while the clock jumps ahead is sent once', async () => {
  await usher.says('alex', 'hello');
  await usher.says('mara', 'invite anna@partner.com');
  await usher.says('mara', 'invite bert@partner.com');
  const [anna, bert] = [await usher.approvalFor('anna@'), await usher.approvalFor('bert@')];
  const about = (name: string) => (text: string) => text.includes(`${name}@`) && text.includes('rejected');
  const release = Promise.withResolvers<void>();
  const arrived = { anna: Promise.withResolvers<void>(), bert: Promise.withResolvers<void>() };
  usher.connector.holding = ({ body }) => {
    for (const name of ['anna', 'bert'] as const) if (about(name)(textOf(body))) arrived[name].resolve();
    return release.promise;
  };

  await usher.clicks('alex', anna, 'Reject');
  await arrived.anna.promise;
  jest.setSystemTime(MONDAY + WEEK_MS);
  // What is owed now has the worker look at once: what it pays already is due again by the clock.
  await usher.clicks('alex', bert, 'Reject');
  await arrived.bert.promise;
  release.resolve();
  for (const name of ['anna', 'bert']) await usher.connector.waitFor((sent) => about(name)(textOf(sent)));
  const texts = usher.connector.sent.filter(({ method }) => method === 'POST').map(textOf);
  expect(texts.filter(about('anna'))).toHaveLength(1);
});
