import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { createWebServer, type WebDependencies, type WebServer } from '../../src/web/server.ts';
import { childEnv } from '../support/child-env.ts';
import { NOBODY } from './dependencies.ts';
import { OFFER } from './outcomes.ts';

const TOKEN = 'b'.repeat(43);
const logged: string[] = [];
const note = (fields: object, message: string): void => void logged.push(JSON.stringify([fields, message]));
let dependencies: WebDependencies;
let server: WebServer;
let port = 0;

beforeEach(async () => {
  logged.length = 0;
  dependencies = {
    ...NOBODY,
    redeem: async () => ({ kind: 'granted', again: false, offer: OFFER }),
    channel: async () => ({ kind: 'proven', answer: async () => ({ status: 200 }) }),
    metrics: async () => ({ contentType: 'text/plain', body: 'up 1\n' }),
    log: { debug: note, info: note, warn: note, error: note },
  };
  server = createWebServer({
    ...dependencies,
    redeem: (token) => dependencies.redeem(token),
    channel: (caller) => dependencies.channel(caller),
    unready: () => dependencies.unready(),
  });
  port = await server.listen(0, '127.0.0.1');
});
afterEach(() => server.close());

/** Has an answer come whole, as far as it says how long it is? */
function isWhole(heard: string): boolean {
  const [head = '', body] = heard.split('\r\n\r\n', 2);
  const length = /^content-length: (\d+)$/imu.exec(head)?.[1];
  return body !== undefined && length !== undefined && body.length >= Number(length);
}

/** Sends bytes as they are; everything that comes back until an answer is whole or the connection ends. */
function raw(...parts: (string | Buffer)[]): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let heard = '';
    socket.on('data', (chunk) => {
      heard += chunk.toString('latin1');
      if (isWhole(heard)) socket.destroy();
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(heard));
    for (const part of parts) socket.write(part);
  });
}
const get = (path: string, more = ''): string => `GET ${path} HTTP/1.1\r\nHost: x\r\n${more}\r\n`;
const post = (headers: string): string =>
  `POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n${headers}\r\n`;
const status = (heard: string): number => Number(/^HTTP\/1\.1 (\d{3})/.exec(heard)?.[1]);
const alive = async (): Promise<boolean> => status(await raw(get('/healthz'))) === 200;

test.each<[string, (string | Buffer)[], number]>([
  ['a Host that makes no URL', ['GET /grant-access HTTP/1.1\r\nHost: [::bad\r\n\r\n'], 400],
  ['a Host with a space', ['GET /healthz HTTP/1.1\r\nHost: a b\r\n\r\n'], 400],
  ['broken percent-encoding in the query', [get('/grant-access?state=%E0%A4%A')], 400],
  ['broken percent-encoding in the path', [get('/%zz')], 400],
  ['a target that is no path', [get('http://evil.example/grant-access')], 400],
  ['a network path', [get('//grant-access')], 404],
  ['an asterisk', ['OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n'], 400],
  ['a prototype’s name', [get('/__proto__')], 404],
  ['a method nobody knows', ['PROPFIND /grant-access HTTP/1.1\r\nHost: x\r\n\r\n'], 405],
  ['a target over 16 KB', [get(`/grant-access?state=${'a'.repeat(20_000)}`)], 431],
  ['no HTTP', ['\u0016\u0003\u0001 hello\r\n\r\n'], 400],
  ['an upgrade', [get('/grant-access', 'Connection: Upgrade\r\nUpgrade: websocket\r\n')], 400],
  ['gzip on a GET', [get('/healthz', 'Content-Encoding: gzip\r\n')], 415],
  ['gzip that is no gzip', [post('Content-Encoding: gzip\r\nContent-Length: 8\r\n'), 'not gzip'], 415],
  ['an encoding in a list', [post('Content-Encoding: identity, gzip\r\nContent-Length: 2\r\n'), '{}'], 415],
  ['bytes that are no UTF-8', [post('Content-Length: 4\r\n'), Buffer.from([0x22, 0xff, 0xfe, 0x22])], 400],
  ['brackets without end', [post('Content-Length: 200000\r\n'), '['.repeat(200_000)], 400],
  ['a type that is no string', [post('Content-Length: 10\r\n'), '{"type":1}'], 400],
])('%s is answered, and the process lives', async (_what, bytes, expected) => {
  expect(status(await raw(...bytes))).toBe(expected);
  expect(await alive()).toBe(true);
});

test('a gzip bomb is not unpacked', async () => {
  const bomb = gzipSync(Buffer.alloc(50_000_000));
  const heard = await raw(post(`Content-Encoding: gzip\r\nContent-Length: ${bomb.length}\r\n`), bomb);
  expect(status(heard)).toBe(415);
});

test('a body that is too large is 413, also when it does not say how large it is', async () => {
  const much = 'x'.repeat(300_000);
  const chunked = [post('Transfer-Encoding: chunked\r\n'), `${much.length.toString(16)}\r\n${much}\r\n`];
  expect(status(await raw(...chunked, '0\r\n\r\n'))).toBe(413);
  expect(status(await raw(...chunked))).toBe(413);
  expect(status(await raw(post(`Content-Length: ${much.length}\r\n`), much))).toBe(413);
});

test('a caller who hangs up in the middle of a body is no fault of ours', async () => {
  const socket = connect(port, '127.0.0.1');
  socket.write(post('Content-Length: 50\r\nExpect: 100-continue\r\n'));
  // It says to go on once it has the head of the call.
  await once(socket, 'data');
  await new Promise((resolve) => socket.write('{"type"', resolve));
  socket.destroy();
  expect(await alive()).toBe(true);
  // Closing waits for what is under way.
  await server.close();
  expect(logged).toEqual([]);
});

test.each([
  ['later', () => Promise.reject(new Error('inner secret'))],
  [
    'at once',
    () => {
      throw new Error('inner secret');
    },
  ],
  ['no error', () => Promise.reject('inner secret')],
])('what is thrown %s is a page with a reference that is in the log', async (_when, redeem) => {
  dependencies.redeem = redeem;
  const heard = await raw(get(`/grant-access?state=${TOKEN}`));
  const reference = /Reference: ([0-9a-f]+)/.exec(heard)?.[1] ?? 'none';
  expect(status(heard)).toBe(500);
  expect(heard).not.toContain('inner secret');
  expect(logged.join()).toContain(reference);
  expect(logged.join()).not.toContain(TOKEN);
  expect(await alive()).toBe(true);
});

test('no answer names the software, and every answer keeps to itself', async () => {
  for (const path of ['/healthz', '/nowhere', '/grant-access', '/readyz', '/metrics']) {
    const heard = (await raw(get(path))).toLowerCase();
    expect(heard).not.toMatch(/^(server|x-powered-by):/m);
    expect(heard).toContain('cache-control: no-store');
    expect(heard).toContain('x-content-type-options: nosniff');
    expect(heard).toContain('referrer-policy: no-referrer');
    expect(heard).toContain("default-src 'none'");
  }
});

test('readiness is asked once a second, however often we are', async () => {
  let asked = 0;
  dependencies.unready = async () => {
    asked++;
    return ['graph'];
  };
  const answers = await Promise.all(Array.from({ length: 20 }, () => raw(get('/readyz'))));
  expect(answers.map(status)).toEqual(Array(20).fill(503));
  expect(answers[0]).toContain('"unready":["graph"]');
  expect(asked).toBe(1);
});

test('closing lets a call under way finish, ends idle connections, and takes no new ones', async () => {
  const agent = new Agent({ keepAlive: true });
  const call = (path: string): Promise<number> =>
    new Promise((resolve, reject) => {
      httpRequest({ port, host: '127.0.0.1', path, agent }, (response) => {
        response.resume().on('end', () => resolve(response.statusCode ?? 0));
      })
        .on('error', reject)
        .end();
    });
  const redeeming = Promise.withResolvers<void>();
  const finish = Promise.withResolvers<void>();
  dependencies.redeem = async () => {
    redeeming.resolve();
    await finish.promise;
    return { kind: 'expired', offer: OFFER };
  };
  const slow = call(`/grant-access?state=${TOKEN}`);
  await redeeming.promise;
  expect(await call('/healthz')).toBe(200);
  const [idle] = Object.values(agent.freeSockets).flatMap((sockets) => sockets ?? []);
  if (idle === undefined) throw new Error('no connection is left open');
  const ended = once(idle, 'close');
  const closed = server.close();
  await expect(once(connect(port, '127.0.0.1'), 'connect')).rejects.toThrow();
  await ended;
  finish.resolve();
  expect(await slow).toBe(410);
  await closed;
  agent.destroy();
  // A connection that nobody ends is kept for 65 s.
}, 60_000);

/** Jest keeps uncaught exceptions from ending it: only a process of its own can show that ours goes on. */
test('as a process of its own it outlives all of this', async () => {
  const child = spawn(process.execPath, [join(__dirname, 'alone.ts')], {
    env: childEnv(),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [first] = (await once(child.stdout, 'data')) as [Buffer];
  port = Number(first.toString());
  await raw('GET /grant-access HTTP/1.1\r\nHost: [::bad\r\n\r\n');
  await raw(post('Content-Encoding: gzip\r\nContent-Length: 8\r\n'), 'not gzip');
  await raw(get('/grant-access?state=%E0%A4%A'));
  for (const call of [get('//'), get('/%'), 'X\r\n\r\n']) await raw(call);
  await raw(get(`/grant-access?state=${TOKEN}`));
  expect(await alive()).toBe(true);
  child.kill();
  await once(child, 'exit');
});
