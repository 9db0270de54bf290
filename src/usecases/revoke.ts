import { cleanLine } from '../access/clean-text.ts';
import type { Person } from '../access/record.ts';
import { type ChangeOutcome, change, type RecordRef, readRecord } from './change.ts';
import type { World } from './ports.ts';
import { actorFor, type Caller, resourceOf } from './roles.ts';

/** Whoever approved takes the approval back while it lasts: what was given goes again, what is under way stops. */
export async function revoke(
  world: World,
  ref: RecordRef,
  by: { readonly person: Person; readonly caller: Caller; readonly reason: string },
): Promise<ChangeOutcome> {
  const stored = await readRecord(world, ref);
  const resource = stored && resourceOf(world, stored.record.request.resource);
  return change(world, stored ?? ref, {
    type: 'revoke',
    at: world.clock.now(),
    by: actorFor(world, by.person, by.caller, resource),
    reason: cleanLine(by.reason),
    targets: resource?.grants ?? [],
  });
}
