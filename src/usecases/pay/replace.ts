import type { AccessRecord } from '../../access/record.ts';
import { change } from '../change.ts';
import type { Claim, World } from '../ports.ts';
import { PAID, type Payment } from './payment.ts';

/**
 * Withdraws what waits under the old address; access that was given lasts until the new address is approved. Who asked
 * for the change was checked when it was asked for.
 */
export async function payReplace(world: World, claim: Claim): Promise<Payment> {
  const record = (await world.store.load(claim.errand.record))?.record;
  const replaced = record?.request.replaces?.record;
  if (record === undefined || replaced === undefined) return PAID;
  const old = (await world.store.load(replaced))?.record;
  if (!isApproved(record) && (old?.status === 'granting' || old?.status === 'granted')) return PAID;
  const { address, sponsor, reason } = record.request;
  // To whoever else had asked for it, the reason says why it was taken out of their hands.
  const others = reason !== undefined && old !== undefined && old.request.sponsor.id !== sponsor.id;
  await change(world, replaced, {
    type: 'give-way',
    at: world.clock.now(),
    person: sponsor,
    reason: others ? `→ ${address}: ${reason}` : `→ ${address}`,
  });
  return PAID;
}

const isApproved = (record: AccessRecord): boolean =>
  record.status !== 'requested' && record.approval !== undefined;
