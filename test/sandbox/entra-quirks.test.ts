import { GROUPS, GUESTS } from '../../src/sandbox/tenant.ts';
import { type RunningEntra, reference, startEntra, where } from '../support/entra.ts';

let clock = 0;
let sandbox: RunningEntra;
beforeEach(async () => {
  clock = Date.parse('2026-09-01T08:00:00Z');
  sandbox = await startEntra({ now: () => clock });
});
afterEach(() => sandbox.close());

const portal = GROUPS.portal.id;
const olga = GUESTS[0]?.id ?? '';

test('a new guest stays unknown to search and references while replicas lag', async () => {
  Object.assign(sandbox.entra.quirks, { lagMs: 5000, pendingMayJoin: true });
  const { id } = (await sandbox.invite('anna@partner.com')).body.invitedUser;
  const search = () => sandbox.graph('GET', where("mail eq 'anna@partner.com'"));
  const add = () => sandbox.graph('POST', `/groups/${portal}/members/$ref`, reference(id));
  expect((await search()).body.value).toEqual([]);
  expect((await add()).status).toBe(404);
  clock += 5000;
  expect((await search()).body.value).toHaveLength(1);
  expect((await add()).status).toBe(204);
});

test('invitations are throttled at 150 in 5 s, with a right Retry-After and a warning from 80 % on', async () => {
  sandbox.entra.quirks.throttle = {};
  const answers = [];
  for (let n = 0; n < 151; n++) answers.push(await sandbox.invite(`p${n}@partner.com`));
  expect(answers.filter((one) => one.status === 201)).toHaveLength(150);
  expect(answers[100]?.headers.get('x-ms-throttle-limit-percentage')).toBeNull();
  expect(answers[119]?.headers.get('x-ms-throttle-limit-percentage')).toBe('0.80');
  const last = answers[150];
  expect([last?.status, last?.body.error.code, last?.headers.get('retry-after')]).toEqual([
    429,
    'TooManyRequests',
    '5',
  ]);
  clock += 5000;
  expect((await sandbox.invite('p151@partner.com')).status).toBe(201);
});

test.each([
  ['none' as const, null],
  [86_400, '86400'],
])('Retry-After can be %s', async (retryAfter, header) => {
  sandbox.entra.quirks.throttle = { units: 2, retryAfter };
  await sandbox.graph('GET', '/users');
  const { status, headers } = await sandbox.graph('GET', '/users');
  expect([status, headers.get('retry-after')]).toEqual([429, header]);
});

test('when somebody signed in needs a licence too', async () => {
  const { quirks } = sandbox.entra;
  const contacts = () =>
    sandbox.graph('GET', `/contacts?$filter=${encodeURIComponent("mail eq 'carla@kontor.example'")}`);
  const signIn = () => sandbox.graph('GET', `/users/${olga}?$select=id,signInActivity`);
  expect((await contacts()).body.value).toMatchObject([{ displayName: 'Carla Ruiz' }]);
  expect((await signIn()).body.signInActivity).toMatchObject({ lastSignInDateTime: '2026-09-01T08:00:00Z' });
  quirks.premium = false;
  const unlicensed = await signIn();
  expect([unlicensed.status, unlicensed.body.error.code]).toEqual([
    403,
    'Authentication_RequestFromNonPremiumTenantOrB2CTenant',
  ]);
  expect((await sandbox.graph('GET', `/users/${olga}?$select=id`)).status).toBe(200);
});

test('each item of a batch counts', async () => {
  sandbox.entra.quirks.throttle = { units: 2 };
  const requests = ['1', '2', '3'].map((id) => ({ id, method: 'GET', url: '/users?$select=id' }));
  const { body } = await sandbox.graph('POST', '/$batch', { requests });
  const statuses = body.responses.map((one: { status: number }) => one.status);
  expect(statuses.sort()).toEqual([200, 200, 429]);
  expect(sandbox.entra.requests.map((one) => one.status)).toEqual([200, 200, 429, 200]);
});

describe('failures to come', () => {
  const fail = (...faults: object[]) => sandbox.entra.quirks.failNext.push(...faults);

  test('before acting, so many times, on the path that was named', async () => {
    fail({ method: 'POST', pathPattern: '^/invitations', status: 503, code: 'ServiceUnavailable', times: 2 });
    expect((await sandbox.graph('GET', '/users?$top=1')).status).toBe(200);
    expect((await sandbox.invite('anna@partner.com')).status).toBe(503);
    expect((await sandbox.invite('anna@partner.com')).status).toBe(503);
    expect(sandbox.entra.user('anna@partner.com')).toBeUndefined();
    expect((await sandbox.invite('anna@partner.com')).status).toBe(201);
  });

  test('after acting: the guest is there, the answer is not', async () => {
    fail({ pathPattern: '^/invitations', when: 'after', drop: true });
    await expect(sandbox.invite('anna@partner.com')).rejects.toThrow();
    expect(sandbox.entra.user('anna@partner.com')).toBeDefined();
    expect(sandbox.entra.requests).toEqual([{ method: 'POST', path: '/invitations', status: 0 }]);
  });

  test('after acting, with a status', async () => {
    fail({ when: 'after', status: 500 });
    const path = `/groups/${portal}/members/$ref`;
    expect((await sandbox.graph('POST', path, reference(olga))).status).toBe(500);
    expect(sandbox.entra.members(portal)).toEqual([olga]);
  });

  test('hanging only delays', async () => {
    fail({ hang: 120 });
    const begin = performance.now();
    expect((await sandbox.graph('GET', '/domains')).status).toBe(200);
    expect(performance.now() - begin).toBeGreaterThan(110);
  });
});

test('what is held is answered when the gate opens, and nothing else waits', async () => {
  sandbox.entra.quirks.hold = '^/domains';
  const held = sandbox.graph('GET', '/domains');
  expect((await sandbox.graph('GET', '/users?$top=1')).status).toBe(200);
  expect(sandbox.entra.requests.map(({ path }) => path)).toEqual(['/users?$top=1']);
  sandbox.entra.quirks.hold = '';
  expect((await held).status).toBe(200);
});

test('quirks are read and set over HTTP; a typing error is refused', async () => {
  const post = (body: object) =>
    fetch(`${sandbox.url}/sandbox/quirks`, { method: 'POST', body: JSON.stringify(body) });
  expect((await post({ latencyMs: 20, throttle: { writes: 1 } })).status).toBe(200);
  expect(sandbox.entra.quirks).toMatchObject({ latencyMs: 20, throttle: { writes: 1 } });
  expect(await (await fetch(`${sandbox.url}/sandbox/quirks`)).json()).toMatchObject({ latencyMs: 20 });
  expect(await (await post({ latency: 20 })).json()).toEqual({ errors: ['unknown quirk: latency'] });
  expect((await post({ lagMs: 'long' })).status).toBe(400);
});
