import { change } from '../change.ts';
import type { Claim, World } from '../ports.ts';
import { PAID, type Payment } from './payment.ts';

/** Withdraws, or ends, the access under the old address; who asked for the change was checked when it was asked for. */
export async function payReplace(world: World, claim: Claim): Promise<Payment> {
  const request = (await world.store.load(claim.errand.record))?.record.request;
  if (request?.replaces === undefined) return PAID;
  const { address, sponsor, reason } = request;
  const stored = await world.store.load(request.replaces.record);
  if (stored === undefined) return PAID;
  // To whoever else asked for it, the reason says why it was taken out of their hands.
  const said = stored.record.request.sponsor.id === sponsor.id || reason === undefined ? '' : `: ${reason}`;
  await change(world, stored, {
    type: 'give-way',
    at: world.clock.now(),
    person: sponsor,
    reason: `→ ${address}${said}`,
  });
  return PAID;
}
