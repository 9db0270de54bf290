import { AdmissionControl } from '../../src/directory/admission.ts';
import { read, write } from '../../src/directory/call.ts';
import { openDirectory } from '../../src/directory/index.ts';
import { Quota } from '../../src/directory/quota.ts';
import { EMPLOYEES, GROUPS } from '../../src/sandbox/tenant.ts';
import type { Invitation } from '../../src/usecases/ports.ts';
import {
  failureFrom,
  fastClock,
  outcomesOf,
  type Rig,
  sendJson,
  startFake,
  startRig,
} from '../support/directory.ts';

const invitation = () => write('POST', '/invitations', {}, 'User.Read.All');
const lookup = () => read('/users/1?$select=id', 'User.Read.All');
const answered = (status: number, headers: Record<string, string> = {}) => ({
  status,
  body: undefined,
  header: (name: string) => headers[name],
});
const invitations = (count: number) => Array.from({ length: count }, invitation);

describe('what Graph is asked at once', () => {
  test('background work stays within the quota; a person passes at once', async () => {
    const clock = fastClock();
    const control = new AdmissionControl(clock);
    expect(await control.admit(invitations(150), 'background')).toBe(150);
    await control.admit([invitation()], 'urgent');
    expect(clock.slept).toEqual([]);
    await control.admit([invitation()], 'background');
    expect(clock.slept).toEqual([5100]);
  });

  test('while people are about, background work leaves them a share: more of what they look at than of what they send', async () => {
    const clock = fastClock();
    const control = new AdmissionControl(clock);
    await control.admit([lookup()], 'urgent');
    expect(await control.admit(invitations(150), 'background', { partly: true })).toBe(144);
    const looks = Array.from({ length: 5_000 }, lookup);
    expect(await control.admit(looks, 'background', { partly: true })).toBe(3_005);
  });

  test('as many as fit are let through, but not a few at a time', async () => {
    const clock = fastClock();
    const control = new AdmissionControl(clock);
    await control.admit(invitations(138), 'background');
    expect(await control.admit(invitations(20), 'background', { partly: true })).toBe(12);
    expect(clock.slept).toEqual([]);
    await clock.sleep(1000);
    expect(await control.admit(invitations(20), 'background', { partly: true })).toBe(20);
    expect(clock.slept).toEqual([1000, 4100]);
  });

  test('who waits for one quota keeps nobody from another', async () => {
    const clock = fastClock();
    const control = new AdmissionControl(clock);
    const membership = () => write('PATCH', '/groups/1', {}, 'User.Read.All');
    await control.admit(invitations(150), 'background');
    const order: string[] = [];
    await Promise.all([
      control.admit([invitation()], 'background').then(() => order.push('invitation')),
      control.admit([membership()], 'background').then(() => order.push('membership')),
      control.admit([lookup()], 'background').then(() => order.push('look-up')),
    ]);
    expect(order).toEqual(['membership', 'look-up', 'invitation']);
  });

  test('what would not be let through in time is told so at once, with how long it would wait', async () => {
    const clock = fastClock();
    const control = new AdmissionControl(clock);
    await control.admit(invitations(150), 'background');
    const before = clock.now() + 5000;
    const late = failureFrom(control.admit([invitation()], 'background', { before }));
    expect(await late).toMatchObject({ code: 'throttled', retryAfterMs: 5100, acted: false });
    expect(clock.slept).toEqual([]);
    await clock.sleep(6000);
    // Now there is room, but it is too late.
    expect((await failureFrom(control.admit([invitation()], 'background', { before }))).code).toBe(
      'throttled',
    );
  });

  test('background work goes in the order in which it came', async () => {
    const control = new AdmissionControl(fastClock());
    const order: number[] = [];
    const sizes = [150, 100, 1];
    await Promise.all(
      sizes.map(async (size) => {
        await control.admit(invitations(size), 'background');
        order.push(size);
      }),
    );
    expect(order).toEqual(sizes);
  });

  test.each([
    ['Tenant_Application/ReadWrite/app', ['read', 'write']],
    ['Tenant_Application/Write/app', ['write']],
    ['Tenant_Application/Read/app', ['read']],
    [undefined, ['read', 'write']],
  ])('a 429 of the scope %s keeps back %s', async (scope, kept) => {
    const control = new AdmissionControl(fastClock());
    const headers = { 'retry-after': '60', ...(scope ? { 'x-ms-throttle-scope': scope } : {}) };
    control.heard(invitation(), answered(429, headers));
    const tried = {
      read: control.admit([lookup()], 'urgent'),
      write: control.admit([invitation()], 'urgent'),
    };
    const refused: string[] = [];
    for (const [name, turn] of Object.entries(tried)) {
      await turn.catch((error: { code: string; retryAfterMs: number }) => {
        expect([error.code, error.retryAfterMs]).toEqual(['throttled', 60_000]);
        refused.push(name);
      });
    }
    expect(refused).toEqual(kept);
  });

  test('a warning lowers the limit before anything is refused', async () => {
    const clock = fastClock();
    const control = new AdmissionControl(clock);
    await control.admit(invitations(60), 'background');
    control.heard(invitation(), answered(201, { 'x-ms-throttle-limit-percentage': '0.8' }));
    expect(await control.admit(invitations(40), 'background', { partly: true })).toBe(15);
  });
});

describe('a quota', () => {
  test('a refusal teaches the limit; calm windows give it back bit by bit', () => {
    const quota = new Quota(100, 1000);
    quota.book(80, 0);
    quota.refused(20, 0);
    expect(quota.limit).toBe(60);
    expect(quota.waitFor(1, 500, 1)).toBe(500);
    for (let now = 2100; now <= 20_000; now += 1000) quota.room(now, 1);
    expect(quota.limit).toBe(100);
  });

  test('one stray refusal does not bring everything to a halt', () => {
    const quota = new Quota(100, 1000);
    quota.book(1, 0);
    quota.refused(1, 0);
    expect(quota.limit).toBe(50);
  });

  test('what is larger than the limit goes when nothing else is under way', () => {
    const quota = new Quota(10, 1000);
    expect(quota.waitFor(20, 0, 1)).toBe(0);
    quota.book(20, 0);
    expect(quota.waitFor(1, 0, 1)).toBe(1000);
  });
});

describe('over HTTP', () => {
  let rig: Rig;
  beforeEach(async () => {
    rig = await startRig();
  });
  afterEach(() => rig.close());

  const many = (count: number) =>
    Array.from({ length: count }, (_, n) => ({
      address: `p${n}@partner.com`,
      redirectUrl: 'https://usher.example/grant-access?state=x',
      sponsor: EMPLOYEES[0]?.id ?? '',
    }));

  test('nothing is sent while Graph has asked for silence, and people are told how long', async () => {
    rig.entra.quirks.failNext = [{ status: 429, headers: { 'Retry-After': '30' } }];
    await failureFrom(rig.directory.find('a@partner.com'));
    rig.calls();
    const error = await failureFrom(rig.directory.standing(EMPLOYEES[0]?.id ?? '', [GROUPS.admins.id]));
    expect([error.code, error.retryAfterMs, error.acted]).toEqual(['throttled', 30_000, false]);
    expect(rig.calls()).toEqual([]);
    await rig.clock.sleep(30_000);
    expect(await rig.directory.find('a@partner.com')).toEqual([]);
  });

  test('whoever waits is let go unsent when the process stops, and nothing waits any more', async () => {
    rig.entra.quirks.failNext = [{ status: 429, headers: { 'Retry-After': '1' } }];
    await failureFrom(rig.directory.invite(many(1)[0] as Invitation));
    rig.calls();
    const waiting = [
      ...rig.directory.inviteMany(many(30)),
      rig.directory.background.find('a@partner.com'),
      rig.directory.find('a@partner.com'),
    ];
    const told = outcomesOf<unknown>(waiting);
    rig.directory.endWaits();
    for (const one of await told) expect(one).toMatchObject({ code: 'unavailable', acted: false });
    expect((await failureFrom(rig.directory.ping())).code).toBe('unavailable');
    expect(rig.calls()).toEqual([]);
  });

  test('background reads sit out what people are told of', async () => {
    rig.entra.quirks.failNext = [{ status: 429, headers: { 'Retry-After': '30' } }];
    expect(await rig.directory.background.find('a@partner.com')).toEqual([]);
    expect(rig.slept).toEqual([30_000]);
  });

  test('bulk work keeps within the quotas without a single 429, and a person is served meanwhile', async () => {
    rig.entra.quirks.throttle = {};
    const bulk = outcomesOf(rig.directory.inviteMany(many(400)));
    expect(await rig.directory.find('nobody@partner.com')).toEqual([]);
    await bulk;
    expect(rig.entra.requests.filter((one) => one.status === 429)).toEqual([]);
    expect(rig.entra.mails).toHaveLength(400);
  });

  test('a quota of half the size is found within one window of it', async () => {
    rig.entra.quirks.throttle = { invitations: 75 };
    await outcomesOf(rig.directory.inviteMany(many(400)));
    expect(rig.entra.mails).toHaveLength(400);
    expect(rig.entra.requests.filter((one) => one.status === 429).length).toBeLessThan(75);
  });
});

test('calls say whether a person waits', async () => {
  const priorities: unknown[] = [];
  const fake = await startFake((request, response) => {
    priorities.push(request.headers['x-ms-throttle-priority']);
    sendJson(response, 200, { value: [] });
  });
  const directory = openDirectory({ baseUrl: fake.url, token: 't', ...fastClock() });
  await directory.ping();
  await directory.background.ping();
  expect(priorities).toEqual(['high', 'low']);
  await directory.close();
  await fake.close();
});
