import { change } from '../change.ts';
import type { Claim, World } from '../ports.ts';
import { PAID, type Payment } from './payment.ts';

/** Gives access its new end, now that those who approve have approved it; nothing where it ended meanwhile. */
export async function payExtend(world: World, claim: Claim): Promise<Payment> {
  const record = (await world.store.load(claim.errand.record))?.record;
  const { extension } = record?.request ?? {};
  if (record?.status !== 'ended' || record.approval?.kind !== 'approved' || extension === undefined)
    return PAID;
  const { kind: _kind, before: _before, ...approval } = record.approval;
  await change(world, extension.record, {
    type: 'note-extension-approved',
    at: world.clock.now(),
    person: record.request.sponsor,
    ...(extension.until !== undefined && { until: extension.until }),
    approval,
    ...(record.request.reason && { reason: record.request.reason }),
    ...(record.request.batch && { together: true as const }),
  });
  return PAID;
}
