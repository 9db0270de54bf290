import { GROUPS } from '../../src/sandbox/tenant.ts';
import { addresses, Bulk } from '../support/bulk.ts';

jest.setTimeout(60_000);

let bulk: Bulk;
beforeEach(async () => {
  bulk = await Bulk.open();
});
afterEach(() => bulk.close());

const mailed = (): string[] => bulk.rig.entra.mails.flatMap(({ to }) => to);

test('a thousand approved requests: at most 60 round trips for their invitations, 10 for their grants', async () => {
  bulk.rig.entra.quirks.throttle = {};
  await bulk.noticed();
  await bulk.approved(addresses(1000));
  bulk.roundTrips = 0;
  bulk.start();
  await bulk.until('invited', 1000);
  expect(bulk.roundTrips).toBeLessThanOrEqual(60);
  expect(mailed().toSorted()).toEqual(addresses(1000).toSorted());
  for (const address of addresses(1000)) bulk.rig.entra.accept(address);
  expect(await bulk.noticed()).toBe(1000);
  bulk.roundTrips = 0;
  await bulk.until('granted', 1000);
  expect(bulk.roundTrips).toBeLessThanOrEqual(10);
  expect(bulk.rig.entra.members(GROUPS.portal.id)).toHaveLength(1000);
});
