import type { ObjectId } from '../access/catalog.ts';
import type { Person } from '../access/record.ts';
import type { Delegation, World } from './ports.ts';

/** Those that hold now, soonest end first. */
export async function delegationsNow(world: Pick<World, 'store' | 'clock'>): Promise<readonly Delegation[]> {
  const now = world.clock.now();
  return (await world.store.delegations())
    .filter(({ until }) => until > now)
    .sort((a, b) => a.until - b.until);
}

/**
 * Who decides for a person now: they themselves, or who stands in, or who stands in for that one; never anybody of
 * whom `barred` says so, and nobody where that would go round in a circle.
 */
export function standIn(
  person: Person,
  now: readonly Delegation[],
  barred: (id: ObjectId) => boolean,
): Person {
  const seen = new Set<ObjectId>();
  let at = person;
  for (;;) {
    seen.add(at.id);
    const next = now.find(({ from }) => from.id === at.id)?.to;
    if (next === undefined) return at;
    if (barred(next.id) || seen.has(next.id)) return person;
    at = next;
  }
}
