import { APPLICATION, GROUPS } from '../../src/sandbox/tenant.ts';
import { addresses, BOTH, Bulk } from '../support/bulk.ts';

let bulk: Bulk;
beforeEach(async () => {
  bulk = await Bulk.open();
});
afterEach(() => bulk.close());

const mailed = (): readonly string[] => bulk.rig.entra.mails.flatMap(({ to }) => to).toSorted();
const everybody = (count: number): readonly string[] => addresses(count).toSorted();

test('a thousand approved requests: at most 60 round trips for their invitations, 10 for their grants', async () => {
  bulk.rig.entra.quirks.throttle = {};
  await bulk.noticed();
  await bulk.approved(addresses(1000));
  bulk.roundTrips = 0;
  bulk.start();
  await bulk.until('invited', 1000);
  expect(bulk.roundTrips).toBeLessThanOrEqual(60);
  expect(mailed()).toEqual(everybody(1000));

  for (const address of addresses(1000)) bulk.rig.entra.accept(address);
  expect(await bulk.noticed()).toBe(1000);
  bulk.roundTrips = 0;
  await bulk.until('granted', 1000);
  expect(bulk.roundTrips).toBeLessThanOrEqual(10);
  expect(bulk.rig.entra.members(GROUPS.portal.id)).toHaveLength(1000);
});

test('whoever asks meanwhile is answered at once, and a single invitation does not queue up', async () => {
  bulk.rig.entra.quirks.throttle = {};
  await bulk.approved(addresses(300));
  bulk.start();
  await bulk.until('invited', 100);
  const { clock, directory } = bulk.rig;
  const asked = clock.now();
  expect(await directory.find('olga@northwind.example')).toHaveLength(1);
  expect(clock.now() - asked).toBeLessThan(1000);
  await bulk.until('invited', 200);
  const alone: number[] = [];
  bulk.rig.entra.onExchange(({ path }) => path === '/invitations' && alone.push(bulk.rig.entra.mails.length));
  await bulk.approved(['anna@partner.com']);
  await bulk.until('invited', 301);
  expect(alone).toHaveLength(1);
  expect(alone[0]).toBeLessThan(301);
});

test('a few go alone, as for a person who waits', async () => {
  const priorities = new Set<unknown>();
  bulk.rig.entra.onExchange(({ path, requestHeaders }) =>
    priorities.add(`${path} ${requestHeaders['x-ms-throttle-priority']}`),
  );
  await bulk.approved(addresses(4));
  bulk.start();
  await bulk.until('invited', 4);
  expect([...priorities]).toEqual(['/invitations high']);
});

test('each has an outcome of its own', async () => {
  bulk.rig.entra.quirks.blockedDomains = ['blocked.example'];
  await bulk.approved([...addresses(8), 'x@blocked.example', 'typo@lindenau.example']);
  bulk.start();
  await Promise.all([bulk.until('invited', 8), bulk.until('invitation-refused', 2)]);
  expect(mailed()).toEqual(everybody(8));
  const codes = (await bulk.records('ended')).map(({ code }) => code);
  expect(codes.toSorted()).toEqual(['cross-tenant-blocked', 'domain-is-ours']);
});

test('a batch whose answer is lost: each is looked for before it is sent again, and nobody gets two mails', async () => {
  bulk.rig.entra.quirks.failNext = [{ pathPattern: '^/invitations', drop: true, when: 'after' }];
  await bulk.approved(addresses(60));
  bulk.start();
  await bulk.until('invited', 60);
  expect(mailed()).toEqual(everybody(60));
  // One item was done, and the others of its batch were not.
  expect(bulk.rig.calls().filter((call) => call === 'GET /users')).toHaveLength(20);
});

test('what its lease does not outlast is put back unsent, and its link dropped', async () => {
  const silence = { status: 429, headers: { 'Retry-After': '60' } };
  bulk.rig.entra.quirks.failNext = [{ pathPattern: '^/invitations', ...silence }];
  await bulk.approved(addresses(100));
  const start = bulk.rig.clock.now();
  bulk.start();
  await bulk.until('link-unused', 21);
  expect(bulk.rig.clock.now() - start).toBeLessThan(25_000);
  await bulk.until('invited', 100);
  expect(mailed()).toEqual(everybody(100));
  for (const { links } of await bulk.records('invited')) expect(links).toHaveLength(1);
});

test('whoever stops while it waits for its turn sends nothing more, and another process goes on', async () => {
  bulk.rig.entra.quirks.throttle = {};
  await bulk.approved(addresses(400));
  bulk.start();
  await bulk.until('invited', 150);
  await bulk.stop();
  expect(bulk.rig.entra.mails.length).toBeLessThan(400);
  expect(bulk.rig.entra.mails).toHaveLength(bulk.happened('invited'));
  bulk.restart();
  await bulk.until('invited', 400);
  expect(mailed()).toEqual(everybody(400));
});

test('access to a group and an application is given together, and put on record for each', async () => {
  await bulk.approved(addresses(50), BOTH);
  bulk.start();
  await bulk.until('invited', 50);
  for (const address of addresses(50)) bulk.rig.entra.accept(address);
  await bulk.noticed();
  bulk.roundTrips = 0;
  await bulk.until('granted', 50);
  // What each had before is looked at, two questions an account, in five batches; fifty to a group are three items of
  // one more, and fifty roles three batches; what the group is, once.
  expect(bulk.roundTrips).toBeLessThanOrEqual(10);
  for (const { held } of await bulk.records('granted')) expect(held).toEqual(BOTH.grants);
  const assigned = bulk.rig.entra.assignments().filter(({ resourceId }) => resourceId === APPLICATION.id);
  expect(assigned).toHaveLength(50);
});
