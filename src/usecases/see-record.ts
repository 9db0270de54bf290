import { maySee } from '../access/policy.ts';
import type { AccessRecord, Person } from '../access/record.ts';
import type { World } from './ports.ts';
import { actorFor, type Caller, resourceOf } from './roles.ts';

/** Whether somebody sees a record. Its history is read only where the record alone does not say. */
export async function seesRecord(
  world: Pick<World, 'store' | 'policy'>,
  record: AccessRecord,
  { person, caller }: { readonly person: Person; readonly caller: Caller },
): Promise<boolean> {
  const actor = actorFor(world, person, caller, resourceOf(world, record.request.resource));
  return maySee(record, actor) || maySee(record, actor, await world.store.history(record.id));
}
