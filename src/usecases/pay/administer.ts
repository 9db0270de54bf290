import { concernedBy, isToldToAll, seqIn } from '../../access/admin-act.ts';
import { perform } from '../administer.ts';
import { membersOf } from '../approvers.ts';
import { resumeDrift } from '../drift/decide.ts';
import type { Claim, World } from '../ports.ts';
import { PAID, type Payment } from './payment.ts';
import { giveUpInTime } from './tell/delivering.ts';
import { tellOnce } from './tell/to-each.ts';

/** Does what is on the record of administration, and tells whom it concerns and the other administrators, each once. */
export async function payAdminister(world: World, claim: Claim): Promise<Payment> {
  const act = await world.store.act(seqIn(claim.errand.record));
  if (act === undefined) return PAID;
  await perform(world, act);
  await resumeDrift(world, act);
  return giveUpInTime(world, claim, async () => {
    const { admins } = world.policy;
    const others = admins === undefined || !isToldToAll(act) ? [] : await membersOf(world, admins);
    const people = new Map([...others, ...concernedBy(act)].map((one) => [one.id, one]));
    people.delete(act.by.id);
    await tellOnce(world, claim, [...people.values()], { kind: 'administered', act });
  });
}
