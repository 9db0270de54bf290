import { GROUPS } from '../../src/sandbox/tenant.ts';
import { requestAccess } from '../../src/usecases/request-access.ts';
import { addresses, Bulk, MARA, PORTAL } from '../support/bulk.ts';

const HOUR = 3_600_000;

let bulk: Bulk;
beforeEach(async () => {
  bulk = await Bulk.open();
  await bulk.noticed();
  bulk.start();
});
afterEach(() => bulk.close());

async function invited(count: number): Promise<void> {
  await bulk.approved(addresses(count));
  await bulk.until('invited', count);
  bulk.rig.calls();
}

test('what changed is asked for, and nobody else', async () => {
  await invited(30);
  expect(await bulk.noticed()).toBe(0);
  for (const address of addresses(3)) bulk.rig.entra.accept(address);
  bulk.rig.calls();
  expect(await bulk.noticed()).toBe(3);
  expect(bulk.rig.calls().filter((call) => call.startsWith('GET'))).toEqual(['GET /users/delta']);
  await bulk.until('granted', 3);
  expect(bulk.rig.entra.members(GROUPS.portal.id)).toHaveLength(3);
  expect(await bulk.noticed()).toBe(0);
});

test('what is told twice happens once', async () => {
  await invited(2);
  const note = (await bulk.store.note('guest-changes')) ?? '';
  bulk.rig.entra.accept('p0@partner.com');
  expect(await bulk.noticed()).toBe(1);
  await bulk.store.saveNote('guest-changes', note);
  expect(await bulk.noticed()).toBe(0);
  expect(bulk.happened('accepted')).toBe(1);
});

test.each<[string, number, (note: string) => string]>([
  ['an hour has passed', HOUR, (note) => note],
  // Only the cursor is old: all else was just now.
  ['the cursor is too old', 8 * 24 * HOUR, (note) => note.replace(/^\d+ \d+/u, `${bulk.rig.clock.now()} 0`)],
])('every state is read once when %s', async (_when, ms, kept) => {
  await invited(5);
  await bulk.stop();
  await bulk.noticed();
  await bulk.rig.clock.sleep(ms);
  await bulk.store.saveNote('guest-changes', kept((await bulk.store.note('guest-changes')) ?? ''));
  const read = async (): Promise<number> => {
    bulk.rig.calls();
    await bulk.noticed();
    return bulk.rig.calls().filter((call) => /^GET \/users\/(?!delta)/u.test(call)).length;
  };
  expect(await read()).toBe(5);
  expect(await read()).toBe(0);
});

test('a guest who accepted an earlier invitation while the request waited for its approval is found', async () => {
  bulk.rig.entra.addUser({ mail: 'petra@partner.com', externalUserState: 'PendingAcceptance' });
  await bulk.noticed();
  const asked = await requestAccess(bulk.world, {
    address: 'petra@partner.com',
    resource: PORTAL,
    by: MARA,
    activity: 'a',
  });
  if (asked.kind !== 'requested') throw new Error(asked.kind);
  bulk.rig.entra.accept('petra@partner.com');
  expect(await bulk.noticed()).toBe(0);
  await bulk.approves(asked.record.id);
  expect(await bulk.noticed()).toBe(1);
  await bulk.until('granted', 1);
});

test('an invited guest who is deleted: the invitation ends, said and logged; a restored one keeps it', async () => {
  await invited(3);
  const { graph } = bulk.rig;
  const [gone = '', back = ''] = addresses(2).map((address) => bulk.rig.entra.user(address)?.id);
  for (const id of [gone, back]) await graph('DELETE', `/users/${id}`);
  await graph('POST', `/directory/deletedItems/${back}/restore`);
  await bulk.noticed();
  const [over] = await bulk.records('ended');
  expect(over).toMatchObject({ account: gone, outcome: 'gone' });
  expect(bulk.warned).toEqual(['an invited guest was deleted']);
  expect(await bulk.records('invited')).toHaveLength(2);
});

test('a directory that tells no changes is read state by state', async () => {
  await invited(3);
  bulk.rig.entra.accept('p1@partner.com');
  bulk.rig.entra.quirks.failNext = [
    { pathPattern: '^/users/delta', status: 403, code: 'Authorization_RequestDenied', message: 'No.' },
  ];
  expect(await bulk.noticed()).toBe(1);
  // It is asked again at the next turn, from where it had come to.
  bulk.rig.entra.accept('p2@partner.com');
  expect(await bulk.noticed()).toBe(1);
});
