import { appToken } from '../../src/sandbox/entra/app-token.ts';
import { LEAST_GRANTS } from '../../src/sandbox/entra/index.ts';
import { idOf } from '../support/tab.ts';
import { Usher } from '../support/usher.ts';

const FEED = 'TeamsActivity.Send';
const started: Usher[] = [];
async function usherWith(...grants: readonly string[]): Promise<Usher> {
  const usher = await new Usher({ GRAPH_TOKEN: appToken([...LEAST_GRANTS, ...grants]) }, grants).start();
  started.push(usher);
  return usher;
}
afterEach(async () => {
  for (const usher of started.splice(0)) await usher.stop();
});

const asked = (usher: Usher) =>
  usher.entra.requests.filter(({ path }) => path.includes('sendActivityNotification'));
const lineIn = (url: string): string | null => new URL(url).searchParams.get('message');

/** What somebody's feed holds once it holds so many. */
async function feedOf(usher: Usher, who: 'mara' | 'alex', many: number) {
  const theirs = () => usher.entra.notifications.filter(({ user }) => user === idOf(who));
  while (theirs().length < many)
    await new Promise<void>((resolve) => {
      const done = usher.entra.onExchange(() => {
        done();
        setImmediate(resolve);
      });
    });
  return theirs();
}

test('an approval that waits, and a partner who is in, stand in the feed beside the message, once', async () => {
  const usher = await usherWith(FEED);
  await usher.says('mara', 'invite anna@partner.com for 20 days because audit');
  const approval = await usher.approvalFor('anna@partner.com');
  const [waits, ...more] = await feedOf(usher, 'alex', 1);
  expect(more).toEqual([]);
  expect(waits).toMatchObject({
    type: 'approvalWaits',
    line: 'anna@partner.com waits for your decision',
    preview: 'Mara Lindt asks for Partner portal, 20\u00a0days',
  });
  expect(lineIn(waits?.url ?? '')).toBe('approvals anna@partner.com');

  await usher.clicks('alex', approval, 'Approve');
  await usher.connector.waitFor((sent) => JSON.stringify(sent).includes('Invited, not accepted yet'));
  usher.entra.accept('anna@partner.com');
  const [isIn] = await feedOf(usher, 'mara', 1);
  expect(isIn).toMatchObject({ type: 'partnerIsIn', line: 'anna@partner.com is in' });
  expect(lineIn(isIn?.url ?? '')).toBe('status anna@partner.com');
  expect(asked(usher).map(({ status }) => status)).toEqual([204, 204]);
});

test('a feed that does not answer is tried again, and the message beside it is not repeated', async () => {
  const usher = await usherWith(FEED);
  usher.entra.quirks.failNext = [
    { pathPattern: 'sendActivityNotification', status: 429, headers: { 'Retry-After': '1' }, times: 2 },
  ];
  await usher.says('mara', 'invite anna@partner.com for 20 days because audit');
  const approval = await usher.approvalFor('anna@partner.com');
  expect(await feedOf(usher, 'alex', 1)).toHaveLength(1);
  await usher.clicks('alex', approval, 'Approve');
  await usher.connector.waitFor((sent) => JSON.stringify(sent).includes('Invited, not accepted yet'));
  usher.entra.quirks.failNext = [
    { pathPattern: 'sendActivityNotification', status: 429, headers: { 'Retry-After': '1' }, times: 1 },
  ];
  usher.entra.accept('anna@partner.com');
  expect(await feedOf(usher, 'mara', 1)).toHaveLength(1);
  const posts = (text: string) =>
    usher.connector.sent.filter((sent) => sent.method === 'POST' && JSON.stringify(sent).includes(text));
  expect(posts('anna@partner.com now has access')).toHaveLength(1);
  expect(posts('Mara Lindt asks to give')).toHaveLength(1);
});

test('without the permission nobody asks Graph for it', async () => {
  const usher = await usherWith();
  await usher.says('mara', 'invite anna@partner.com for 20 days because audit');
  await usher.approvalFor('anna@partner.com');
  await usher.says('mara', 'cancel anna@partner.com');
  expect(asked(usher)).toEqual([]);
});

test('who is not in the feed’s reach has the card all the same', async () => {
  const usher = await usherWith(FEED);
  usher.entra.quirks.notInstalled = [idOf('alex')];
  await usher.says('mara', 'invite anna@partner.com for 20 days because audit');
  await usher.approvalFor('anna@partner.com');
  await usher.says('mara', 'invite ben@partner.com for 20 days because audit');
  await usher.approvalFor('ben@partner.com');
  expect(usher.entra.notifications).toEqual([]);
});

test('more than ten in an hour would be muted next', async () => {
  const usher = await usherWith(FEED);
  for (let n = 1; n <= 12; n++)
    await usher.says('mara', `invite p${n}@partner.com for 20 days because audit`);
  await feedOf(usher, 'alex', 10);
  await usher.says('alex', 'approvals');
  expect(usher.entra.notifications).toHaveLength(10);
});
