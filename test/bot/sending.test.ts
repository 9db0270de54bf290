import { setTimeout } from 'node:timers/promises';
import { GROUPS } from '../../src/sandbox/tenant.ts';
import { cardOf, type Refusing } from '../support/connector.ts';
import { textOf, Usher } from '../support/usher.ts';

let usher: Usher;
const calls: { readonly conversation: string; readonly method: string; readonly text: string }[] = [];
/** What comes next, in order, to those calls that fit. */
let refusals: { readonly fits: string; readonly answers: (Refusing | undefined)[] } = {
  fits: '',
  answers: [],
};
let refused: Promise<void>;
let tellRefused = (): void => undefined;
beforeAll(async () => {
  usher = new Usher();
  usher.pace = { now: () => performance.now(), sleep: (ms) => setTimeout(ms) };
  await usher.start();
  usher.connector.refuse = ({ conversation, method, body }) => {
    const text = textOf(body);
    calls.push({ conversation, method, text });
    if (refusals.fits === '' || !text.includes(refusals.fits)) return undefined;
    const answer = refusals.answers.shift();
    if (answer !== undefined) tellRefused();
    return answer;
  };
});
afterAll(() => usher.stop());
beforeEach(() => {
  calls.splice(0);
  refused = new Promise((resolve) => {
    tellRefused = resolve;
  });
});

// The first one: whom to ask is known for a minute afterwards.
test('approvers who cannot be read for good: the requester is told, and the administrators are asked', async () => {
  usher.entra.quirks.failNext = [
    {
      pathPattern: `groups/${GROUPS.approvers.id}/`,
      status: 403,
      code: 'Authorization_RequestDenied',
      message: 'Insufficient privileges to complete the operation.',
      times: 1,
    },
  ];
  await usher.post(message('invite unread@partner.com to portal'));
  await usher.connector.waitFor(
    (sent) =>
      textOf(sent).includes('unread@partner.com') && textOf(sent).includes('so I ask the administrators'),
  );
  await usher.approvalFor('unread@partner.com');
  // Their card says whom it was sent to: the last thing that is owed of it.
  await usher.connector.waitFor(
    (sent) =>
      sent.conversation === 'a:mara' &&
      textOf(sent).includes('unread@partner.com') &&
      textOf(sent).includes('Iris Okafor'),
  );
});

test('a reply that the channel puts off comes when it may, once, and nothing goes there meanwhile', async () => {
  refusals = { fits: 'You’re Mara Lindt', answers: [{ status: 429, headers: { 'Retry-After': '1' } }] };
  const first = usher.post(message('whoami'));
  await refused;
  const second = usher.post(message('resources'));
  await usher.connector.waitFor((sent) => textOf(sent).includes('You’re Mara Lindt'));
  await usher.connector.waitFor((sent) => textOf(sent).includes('Partner portal'));
  expect((await first).status).toBe(200);
  expect((await second).status).toBe(200);
  // One was refused, and of what followed nothing was tried before its time.
  expect(calls.filter(({ conversation }) => conversation === 'a:mara')).toHaveLength(3);
});

test.each([412, 429, 500, 503])('what is owed is sent again after %i, and arrives once', async (status) => {
  const address = `again${status}@partner.com`;
  refusals = { fits: `${address}`, answers: [{ status }, undefined] };
  await usher.post(message(`invite ${address} to portal`));
  await usher.approvalFor(address);
  await usher.connector.waitFor(
    (sent) => sent.conversation === 'a:mara' && textOf(cardOf(sent) ?? '').includes(address),
  );
  const cards = usher.connector.sent.filter(
    (sent) => sent.method === 'POST' && textOf(cardOf(sent) ?? '').includes(address),
  );
  expect(new Set(cards.map(({ conversation }) => conversation)).size).toBe(cards.length);
});

test('a chat that is closed to us is not tried again, and the rest goes on', async () => {
  refusals = { fits: 'Waiting for approval', answers: [{ status: 403 }] };
  await usher.post(message('invite closed@partner.com to portal'));
  await refused;
  await usher.clicks('alex', await usher.approvalFor('closed@partner.com'), 'Reject');
  await usher.connector.waitFor((sent) =>
    textOf(sent).includes('rejected your request for closed@partner.com'),
  );
  const tried = calls.filter(
    ({ method, text }) => method === 'POST' && text.includes('Waiting for approval'),
  );
  // Once more in a chat that was opened anew, and never after that.
  expect(tried).toHaveLength(2);
});

const message = (text: string) => usher.activity('mara', { type: 'message', text });
