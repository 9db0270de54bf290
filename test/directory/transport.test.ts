import { credentialBearer } from '../../src/directory/bearer.ts';
import { openDirectory } from '../../src/directory/index.ts';
import { retryAfter } from '../../src/directory/retry-after.ts';
import { failureFrom, fastClock, sendJson, startFake } from '../support/directory.ts';

const invitation = { address: 'a@b.com', redirectUrl: 'https://usher.example/', sponsor: 's' };

test('a server that hangs is a timeout, and for a write an open question', async () => {
  const fake = await startFake(() => undefined);
  const directory = openDirectory({ baseUrl: fake.url, token: 't', timeoutMs: 300, ...fastClock() });
  const [lost, read] = await Promise.all([
    failureFrom(directory.invite(invitation)),
    failureFrom(directory.ping()),
  ]);
  expect([lost.code, lost.acted, lost.retryAfterMs]).toEqual(['timeout', true, 5000]);
  expect([read.code, read.acted]).toEqual(['timeout', false]);
  expect(fake.seen.length).toBeLessThanOrEqual(2);
  await directory.close();
  await fake.close();
});

test('a server that is not there: nothing was done', async () => {
  const fake = await startFake(() => undefined);
  await fake.close();
  const directory = openDirectory({ baseUrl: fake.url, token: 't', ...fastClock() });
  const error = await failureFrom(directory.invite(invitation));
  expect([error.code, error.acted]).toEqual(['unavailable', false]);
  await directory.close();
});

test('closing ends what is under way', async () => {
  let arrived = (): void => undefined;
  const there = new Promise<void>((done) => {
    arrived = done;
  });
  const fake = await startFake(() => arrived());
  const directory = openDirectory({ baseUrl: fake.url, token: 't', ...fastClock() });
  const lost = failureFrom(directory.invite(invitation));
  await there;
  await directory.close();
  expect(await lost).toMatchObject({ code: 'unavailable', acted: true });
  await fake.close();
});

test('neither redirects nor next links to other hosts are followed', async () => {
  const other = await startFake((_request, response) => sendJson(response, 200, { value: [] }));
  const fake = await startFake((request, response) =>
    request.url?.includes('organization')
      ? sendJson(response, 302, undefined, { Location: `${other.url}/v1.0/organization` })
      : sendJson(response, 200, { value: [], '@odata.nextLink': `${other.url}/v1.0/users?$skiptoken=x` }),
  );
  const directory = openDirectory({ baseUrl: fake.url, token: 't', ...fastClock() });
  expect((await failureFrom(directory.ping())).code).toBe('unexpected');
  expect((await failureFrom(directory.find('a@b.com'))).code).toBe('unexpected');
  expect(other.seen).toEqual([]);
  await directory.close();
  await Promise.all([fake.close(), other.close()]);
});

test.each([301, 302, 303, 307, 308])('%i takes no write elsewhere, alone or in a batch', async (status) => {
  const other = await startFake((_request, response) => sendJson(response, 200, {}));
  const headers = { Location: `${other.url}/v1.0/invitations` };
  const fake = await startFake((_request, response) => sendJson(response, status, undefined, headers));
  const directory = openDirectory({ baseUrl: fake.url, token: 't', ...fastClock() });
  const outcomes = [directory.invite(invitation), ...directory.inviteMany([invitation, invitation])];
  for (const one of await Promise.all(outcomes.map(failureFrom)))
    expect([one.code, one.acted]).toEqual(['unexpected', true]);
  expect(fake.seen).toHaveLength(2);
  expect(other.seen).toEqual([]);
  await directory.close();
  await Promise.all([fake.close(), other.close()]);
});

test('an answer that is not Graph’s is a fault, not "nobody"', async () => {
  const fake = await startFake((_request, response) => {
    response.writeHead(404, { 'Content-Type': 'text/html' });
    response.end('<h1>No such site</h1>');
  });
  const directory = openDirectory({ baseUrl: fake.url, token: 't', ...fastClock() });
  expect((await failureFrom(directory.account('x'))).code).toBe('unexpected');
  await directory.close();
  await fake.close();
});

test('connections are kept', async () => {
  const sockets = new Set<unknown>();
  const fake = await startFake((request, response) => {
    sockets.add(request.socket);
    sendJson(response, 200, { value: [] });
  });
  const directory = openDirectory({ baseUrl: fake.url, token: 't', ...fastClock() });
  for (let n = 0; n < 20; n++) await directory.ping();
  expect(sockets.size).toBeLessThanOrEqual(2);
  await directory.close();
  await fake.close();
});

test('a read is repeated, at most twice, a short Retry-After honoured', async () => {
  const clock = fastClock();
  let times = 0;
  const fake = await startFake((_request, response) => {
    times += 1;
    if (times < 3) sendJson(response, 429, {}, { 'Retry-After': '2' });
    else sendJson(response, 200, { value: [] });
  });
  const directory = openDirectory({ baseUrl: fake.url, token: 't', ...clock });
  await directory.ping();
  expect(clock.slept).toEqual([2000, 2000]);
  await directory.close();
  await fake.close();
});

test('whoever waits is told rather than kept waiting for a long Retry-After', async () => {
  const fake = await startFake((_request, response) => sendJson(response, 429, {}, { 'Retry-After': '30' }));
  const directory = openDirectory({ baseUrl: fake.url, token: 't', ...fastClock() });
  const error = await failureFrom(directory.ping());
  expect([error.code, error.retryAfterMs]).toEqual(['throttled', 30_000]);
  expect(fake.seen).toHaveLength(1);
  await directory.close();
  await fake.close();
});

describe('tokens of a credential', () => {
  test('one fetch serves many calls; a refused token is replaced once', async () => {
    const given: string[] = [];
    const fake = await startFake((request, response) =>
      request.headers.authorization === 'Bearer t2'
        ? sendJson(response, 200, { value: [] })
        : sendJson(response, 401, { error: { code: 'InvalidAuthenticationToken', message: 'expired' } }),
    );
    const credential = {
      async getToken(scope: string | string[]) {
        given.push(String(scope));
        return { token: `t${given.length}`, expiresOnTimestamp: Date.parse('2030-01-01') };
      },
    };
    const directory = openDirectory({ baseUrl: fake.url, credential, ...fastClock() });
    await directory.ping();
    await Promise.all([directory.ping(), directory.ping()]);
    expect(given).toEqual([`${fake.url}/.default`, `${fake.url}/.default`]);
    await directory.close();
    await fake.close();
  });

  test('an authority that never answers is unavailable, and nothing was sent', async () => {
    const never = { getToken: () => new Promise<never>(() => undefined) };
    const bearer = credentialBearer(never, 's', Date.now, 50);
    const lost = await failureFrom(bearer.token(new AbortController().signal));
    expect([lost.code, lost.acted]).toEqual(['unavailable', false]);

    const fake = await startFake((_request, response) => sendJson(response, 200, {}));
    const directory = openDirectory({ baseUrl: fake.url, credential: never, ...fastClock() });
    const waiting = failureFrom(directory.invite(invitation));
    await directory.close();
    expect(await waiting).toMatchObject({ code: 'unavailable', acted: false });
    expect(fake.seen).toEqual([]);
    await fake.close();
  });

  test('a fixed token that is refused is not signed in', async () => {
    const fake = await startFake((_request, response) => sendJson(response, 401, {}));
    const directory = openDirectory({ baseUrl: fake.url, token: 't', ...fastClock() });
    const error = await failureFrom(directory.invite(invitation));
    expect([error.code, error.acted]).toEqual(['not-signed-in', false]);
    await directory.close();
    await fake.close();
  });
});

test.each([
  ['3', 3000],
  ['0.5', 1000],
  ['0', 1000],
  ['-5', 1000],
  ['1800', 1_800_000],
  ['86400', 3_600_000],
  ['Tue, 01 Sep 2026 08:00:30 GMT', 30_000],
  ['Tue, 01 Sep 2026 07:00:00 GMT', 1000],
  ['soon', undefined],
  ['', undefined],
  [undefined, undefined],
])('Retry-After: %s is %s ms', (header, ms) => {
  expect(retryAfter(header, Date.parse('2026-09-01T08:00:00Z'))).toBe(ms);
});
