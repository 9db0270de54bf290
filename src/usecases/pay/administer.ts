import { type AdminAct, concernedBy, isToldToAll, seqIn } from '../../access/admin-act.ts';
import { perform } from '../administer.ts';
import { membersOf } from '../approvers.ts';
import { resumeDrift } from '../drift/decide.ts';
import { type Claim, DeliveryError, type World } from '../ports.ts';
import { PAID, type Payment } from './payment.ts';
import { giveUpInTime } from './tell/delivering.ts';
import { isGone } from './tell/pile.ts';
import { TOLD_MS, tellOnce } from './tell/to-each.ts';

/** What administrators do beside records is told in the audit channel at once, and once. */
async function tellAuditorsOf(
  { store, messenger, clock }: World,
  claim: Claim,
  act: AdminAct,
): Promise<void> {
  const channel = await store.conversation('audit');
  const told = `${claim.errand.id}/audit`;
  if (channel === undefined || isGone(channel) || (await store.note(told)) !== undefined) return;
  const { conversation, serviceUrl } = channel;
  try {
    await messenger.post({ kind: 'conversation', conversation, serviceUrl }, { kind: 'administered', act });
  } catch (error) {
    // A channel that is closed is noticed with the next event; nobody else's word waits for it.
    if (!(error instanceof DeliveryError) || error.retryAfterMs !== undefined) throw error;
  }
  await store.saveNote(told, '', clock.now() + TOLD_MS);
}

/** Does what is on the record of administration, and tells whom it concerns and the other administrators, each once. */
export async function payAdminister(world: World, claim: Claim): Promise<Payment> {
  const act = await world.store.act(seqIn(claim.errand.record));
  if (act === undefined) return PAID;
  await perform(world, act);
  await resumeDrift(world, act);
  return giveUpInTime(world, claim, async () => {
    await tellAuditorsOf(world, claim, act);
    const { admins } = world.policy;
    const others = admins === undefined || !isToldToAll(act) ? [] : await membersOf(world, admins);
    const people = new Map([...others, ...concernedBy(act)].map((one) => [one.id, one]));
    people.delete(act.by.id);
    await tellOnce(world, claim, [...people.values()], { kind: 'administered', act });
  });
}
