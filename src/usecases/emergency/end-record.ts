import type { AdminAct } from '../../access/admin-act.ts';
import type { Actor } from '../../access/policy.ts';
import type { RecordId } from '../../access/record.ts';
import { change } from '../change.ts';
import type { World } from '../ports.ts';

export type CutOffAct = Extract<AdminAct, { kind: 'cut-off' }>;

/** Ends a record as whoever said so; done twice, it changes nothing. */
export async function endRecord(world: World, act: CutOffAct, id: RecordId): Promise<void> {
  const { by: person, earlier, at: since, reason = '' } = act;
  const by: Actor = {
    person,
    ...{ mayAsk: false, mayApprove: false, mayBeAsked: false, isAuditor: false },
    isAdmin: true,
    administers: true,
  };
  const at = world.clock.now();
  await change(world, id, { type: 'cut-off', at, by, reason, since, ...(earlier && { earlier }) });
}
