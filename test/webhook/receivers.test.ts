import { tell } from '../../src/doctor/index.ts';
import { lookAtWebhook } from '../../src/doctor/webhook.ts';
import { doctorEvent } from '../../src/usecases/webhook/posted-event.ts';
import { openWebhook } from '../../src/webhook/webhook.ts';
import { freePorts } from '../support/free-ports.ts';
import { type Reaction, Receiver } from '../support/receiver.ts';

const secret = { reveal: () => 'x'.repeat(32) };
const EVENT = doctorEvent('https://usher.example.com', 0);
let receiver: Receiver;
beforeAll(async () => {
  receiver = await new Receiver().start();
});
afterAll(() => receiver.stop());

async function posted(reaction: Reaction, url = receiver.url) {
  receiver.react = () => reaction;
  const webhook = openWebhook({ url, secret, timeoutMs: reaction === 'hang' ? 50 : 10_000 });
  const outcome = await webhook.post(EVENT);
  await webhook.close();
  return outcome;
}

test.each<[Reaction, object]>([
  [200, { kind: 'taken' }],
  [204, { kind: 'taken' }],
  [299, { kind: 'taken' }],
  [302, { kind: 'status', status: 302 }],
  [307, { kind: 'status', status: 307 }],
  [400, { kind: 'status', status: 400 }],
  [410, { kind: 'status', status: 410 }],
  [500, { kind: 'status', status: 500 }],
  ['hang', { kind: 'slow' }],
  ['close', { kind: 'unreachable' }],
])('a receiver that reacts with %s', async (reaction, outcome) => {
  const before = receiver.delivered.length;
  expect(await posted(reaction)).toEqual(outcome);
  expect(receiver.delivered.length).toBe(before + 1);
});

test('a receiver that is not there', async () => {
  expect(await posted(200, `http://127.0.0.1:${await freePorts()}`)).toEqual({ kind: 'unreachable' });
});

test.each<[Reaction, string]>([
  [500, 'answers 500'],
  ['close', 'cannot be reached'],
])('the doctor says what is wrong with one that reacts with %s', async (reaction, words) => {
  receiver.react = () => reaction;
  const webhook = openWebhook({ url: receiver.url, secret });
  const found = await lookAtWebhook(webhook, 'https://usher.example.com', 0);
  await webhook.close();
  expect(found).toEqual([expect.objectContaining({ check: 'webhook', state: 'missing' })]);
  expect(tell(found, false)).toContain(words);
});

test('the doctor posts what says that it is a test, and finds nothing where nobody receives', async () => {
  receiver.react = () => 200;
  const webhook = openWebhook({ url: receiver.url, secret });
  expect(await lookAtWebhook(webhook, 'https://usher.example.com', 0)).toEqual([
    { check: 'webhook', state: 'fine', subject: new URL(receiver.url).host },
  ]);
  await webhook.close();
  expect(receiver.delivered.at(-1)?.event).toMatchObject({ type: 'usher.test.v1', data: { test: true } });
  expect(await lookAtWebhook(undefined, '', 0)).toEqual([]);
});
