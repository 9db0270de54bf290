import type { ObjectId } from '../access/catalog.ts';
import type { Person } from '../access/record.ts';
import { type Delegation, DirectoryError, isPresentEmployee, type World } from './ports.ts';

/** Those that hold now, soonest end first. */
export async function delegationsNow(world: Pick<World, 'store' | 'clock'>): Promise<readonly Delegation[]> {
  const now = world.clock.now();
  return (await world.store.delegations())
    .filter(({ until }) => until > now)
    .sort((a, b) => a.until - b.until);
}

/** Whether somebody is one of ours, and has not left. Throws DirectoryError. */
export async function isPresent({ directory }: Pick<World, 'directory'>, id: ObjectId): Promise<boolean> {
  const account = await directory.account(id);
  return account !== undefined && isPresentEmployee(account);
}

/** Stand-ins who can decide nothing any more, so that whoever is away is asked; nobody where the directory is silent. */
export async function gone(
  { directory }: Pick<World, 'directory'>,
  delegations: readonly Delegation[],
): Promise<ReadonlySet<ObjectId>> {
  const standIns = [...new Set(delegations.map(({ to }) => to.id))];
  const left = await Promise.all(
    standIns.map(async (id) => ((await isPresent({ directory }, id)) ? [] : [id])),
  ).catch((error: unknown) => {
    if (error instanceof DirectoryError) return [];
    throw error;
  });
  return new Set(left.flat());
}

/**
 * Who decides for a person now: they themselves, or who stands in for them; never anybody of whom `barred` says so.
 * What was handed on once is not handed on again: where the stand-in is away too, the person themselves is asked.
 */
export function standIn(
  person: Person,
  now: readonly Delegation[],
  barred: (id: ObjectId) => boolean,
): Person {
  const next = now.find(({ from }) => from.id === person.id)?.to;
  if (next === undefined || barred(next.id)) return person;
  return now.some(({ from }) => from.id === next.id) ? person : next;
}
