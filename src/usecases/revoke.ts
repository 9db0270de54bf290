import { cleanLine } from '../access/clean-text.ts';
import type { Person, RecordId } from '../access/record.ts';
import { type Changed, change } from './change.ts';
import type { World } from './ports.ts';
import { actorFor, type Caller, resourceOf } from './roles.ts';

/** Whoever approved takes the approval back while it lasts: what was given goes again, what is under way stops. */
export async function revoke(
  world: World,
  id: RecordId,
  by: { readonly person: Person; readonly caller: Caller; readonly reason: string },
): Promise<Changed> {
  const record = (await world.store.load(id))?.record;
  const resource = record && resourceOf(world, record.request.resource);
  return change(world, id, {
    type: 'revoke',
    at: world.clock.now(),
    by: actorFor(world, by.person, by.caller, resource),
    reason: cleanLine(by.reason),
  });
}
