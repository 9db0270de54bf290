import { request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { proven } from '../support/proven.ts';

const on = proven();

const good = (claims: Record<string, unknown> = {}, header: Record<string, unknown> = {}): string =>
  `Bearer ${on.issuer.token(on.usher.connector.serviceUrl, claims, header)}`;
const metrics = async (): Promise<string> => (await fetch(`${on.usher.url}/metrics`)).text();
const open = (): Promise<Socket> =>
  new Promise((resolve) => {
    const socket = connect(Number(new URL(on.usher.url).port), '127.0.0.1', () => resolve(socket));
  });

test('to freeze the process, or fill its log, with a text that nobody proved: it is in no line', async () => {
  const from = on.usher.logged.length;
  const { status } = await on.usher.post({ type: 'message', channelId: 'eyJ-'.repeat(60_000) });
  expect(status).toBe(401);
  const all = on.usher.logged.slice(from);
  expect(all.join('').length).toBeLessThan(5_000);
  expect(all.join('')).not.toMatch(/eyJ(?:hbG|0eX|raW)|stack/u);
  const [line = '', ...more] = all.filter((one) => one.includes('did not prove'));
  expect(more).toEqual([]);
  expect(line.length).toBeLessThan(200);
});

test('to fill the log: a thousand refusals in a minute are some lines and a count', async () => {
  const from = on.usher.logged.length;
  for (let i = 0; i < 10; i++)
    await Promise.all(Array.from({ length: 100 }, () => on.usher.post({ type: 'message' })));
  const lines = on.usher.logged.slice(from).filter((line) => line.includes('did not prove'));
  expect(lines.length).toBeLessThanOrEqual(20);
  expect(await metrics()).toMatch(/usher_refused_calls_total\{why="no-token"\} 100\d/u);
});

test('to make metrics grow: what a caller writes is no label, before the proof or after', async () => {
  for (const authorization of ['', good()])
    for (let i = 0; i < 20; i++)
      await on.usher.post(
        { type: `mine-${i}`, serviceUrl: on.usher.connector.serviceUrl },
        { authorization },
      );
  const text = await metrics();
  expect(text).not.toContain('mine-');
  expect(text).toMatch(/usher_activities_total\{type="other",status="\d+"\} 20/u);
});

test('to make us hold bodies: nobody’s is waited for before they have proven who they are', async () => {
  const sockets = await Promise.all(Array.from({ length: 200 }, open));
  const answers = sockets.map(
    (socket) =>
      new Promise<string>((resolve) => socket.once('data', (chunk: Buffer) => resolve(chunk.toString()))),
  );
  const ended = sockets.map((socket) => new Promise((resolve) => socket.once('close', resolve)));
  for (const socket of sockets) {
    socket.on('error', () => undefined);
    socket.write(
      'POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 250000\r\n\r\n{"type":"',
    );
  }
  for (const answer of await Promise.all(answers)) expect(answer).toMatch(/^HTTP\/1\.1 401/u);
  // And the connection is not theirs to keep.
  await Promise.all(ended);
});

test('to send a larger body than we take, without a proof: it is not read to see how large it is', async () => {
  const status = await new Promise((resolve, reject) => {
    const call = request(`${on.usher.url}/api/messages`, { method: 'POST' }, (response) =>
      resolve(response.resume().statusCode),
    );
    call.on('error', reject);
    call.write('x'.repeat(10_000));
  });
  expect(status).toBe(401);
});

test.each<[string, () => string]>([
  ['a token that never ends', () => good({ exp: undefined })],
  ['a token that ended', () => good({ exp: Math.floor(Date.now() / 1000) - 400 })],
  ['a token whose end is no time', () => good({ exp: 'never' })],
  ['a token for everybody', () => good({ aud: ['other', '*'] })],
  ['a token whose service URL is no text', () => good({ serviceurl: ['a'] })],
  ['a token with a key of its own', () => good({}, { kid: 'mine', jwk: { kty: 'RSA', n: 'AQ', e: 'AQAB' } })],
  ['a token that names where its key is', () => good({}, { kid: 'mine', jku: 'https://evil.example/keys' })],
  ['a token with demands', () => good({}, { crit: ['exp'] })],
])('to pass for the channel with %s', async (_what, authorization) => {
  const sent = on.usher.connector.sent.length;
  const activity = on.usher.activity('mara', { type: 'message', text: 'whoami' });
  expect((await on.usher.post(activity, { authorization: authorization() })).status).toBe(401);
  expect(on.usher.connector.sent.length).toBe(sent);
});

test('the channel itself is let in, and its service URL is compared once its body is there', async () => {
  const activity = on.usher.activity('mara', { type: 'message', text: 'whoami' });
  expect((await on.usher.post(activity, { authorization: good() })).status).toBe(200);
  const elsewhere = { ...activity, serviceUrl: 'https://evil.example/' };
  expect((await on.usher.post(elsewhere, { authorization: good() })).status).toBe(403);
});
