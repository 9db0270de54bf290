import { z } from 'zod';
import type { ObjectId } from '../access/catalog.ts';
import type { Person } from '../access/record.ts';
import type { Instant } from '../access/term.ts';
import type { World } from './ports.ts';

/** Somebody decides for somebody who is away, until a day that ends it by itself. */
export interface Delegation {
  readonly from: Person;
  readonly to: Person;
  readonly until: Instant;
  /** Who said so: they themselves, or an administrator. */
  readonly by: Person;
  readonly at: Instant;
}

const KEY = 'delegation:';
const Named = z.object({ id: z.string(), name: z.string() });
const Kept = z.object({ from: Named, to: Named, until: z.number(), by: Named, at: z.number() });

/** Replaces what this person had set before; one that is over already ends it. */
export async function delegate(world: World, delegation: Delegation): Promise<void> {
  await world.store.saveNote(`${KEY}${delegation.from.id}`, JSON.stringify(delegation));
  const { from, to, by, until } = delegation;
  world.log.info({ from: from.id, to: to.id, by: by.id, until }, 'delegation set');
}

/** Those that hold now, soonest end first. */
export async function delegations(world: World): Promise<readonly Delegation[]> {
  const kept = [...(await world.store.notes(KEY)).values()];
  const now = world.clock.now();
  return kept
    .map((note) => Kept.parse(JSON.parse(note)))
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
