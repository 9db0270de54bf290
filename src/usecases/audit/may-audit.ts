import type { AccessRecord, Person } from '../../access/record.ts';
import type { World } from '../ports.ts';
import { actorFor, type Caller, resourceOf } from '../roles.ts';

export interface Reader {
  readonly person: Person;
  readonly caller: Caller;
}

/**
 * Whether a record goes into what somebody asks for: administrators and auditors read all, owners what is of their
 * resource; of who had access, a sponsor what they asked for themselves.
 */
export function mayAudit(
  world: Pick<World, 'policy'>,
  { person, caller }: Reader,
  { request }: AccessRecord,
  what: 'export' | 'access',
): boolean {
  const actor = actorFor(world, person, caller, resourceOf(world, request.resource));
  return actor.administers || actor.isAuditor || (what === 'access' && request.sponsor.id === person.id);
}
