import { change } from '../change.ts';
import type { Claim, World } from '../ports.ts';
import { PAID, type Payment } from './payment.ts';

/** Withdraws, or ends, the access under the old address; who asked for the change was checked when it was asked for. */
export async function payReplace(world: World, claim: Claim): Promise<Payment> {
  const request = (await world.store.load(claim.errand.record))?.record.request;
  if (request?.replaces === undefined) return PAID;
  await change(world, request.replaces.record, {
    type: 'give-way',
    at: world.clock.now(),
    person: request.sponsor,
    reason: `→ ${request.address}`,
  });
  return PAID;
}
