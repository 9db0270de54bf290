import {
  type Belonging,
  belongs,
  type Members,
  type ObjectId,
  type Resource,
  stagesOf,
} from '../access/catalog.ts';
import { type Actor, actorOf } from '../access/policy.ts';
import type { Person } from '../access/record.ts';
import type { Refusal } from '../access/refusal.ts';
import type { Account, World } from './ports.ts';

/** How long a person's groups are believed, in milliseconds: a role that is taken away is gone after this. */
const BELIEVED_MS: number = 60_000;

export interface Caller {
  readonly account: Account;
  readonly groups: ReadonlySet<ObjectId>;
}

/** Of how many people the last word is kept. */
const MAX_PEOPLE_KEPT = 5_000;

/**
 * How somebody's account and roles are read: what is shown may be a minute old, what changes anybody's access or
 * administers is decided on what the directory says `anew`.
 */
export type RolesRead = 'remembered' | 'anew';

/** Who people are in the directory, remembered briefly. Throws DirectoryError: without an answer nobody may. */
export interface Roles {
  caller(person: ObjectId, how?: RolesRead): Promise<Caller | undefined>;
  /** What the directory said last, however long ago: good for what is shown, never for what may be done. */
  lastKnown(person: ObjectId): Caller | undefined;
  /** Those of the last known who administer. */
  knownAdmins(): readonly ObjectId[];
}

export function createRoles(world: Pick<World, 'directory' | 'clock' | 'policy'>): Roles {
  const { resources, admins, auditors } = world.policy;
  const named = [...resources.flatMap(membersIn), admins, auditors];
  const groups = [...new Set(named.flatMap((members) => members?.group ?? []))];
  const known = new Map<ObjectId, { readonly until: number; readonly caller: Promise<Caller | undefined> }>();
  const last = new Map<ObjectId, Caller>();
  const administering = new Set<ObjectId>();

  async function read(person: ObjectId): Promise<Caller | undefined> {
    const found = await world.directory.standing(person, groups);
    const caller = found && { account: found.account, groups: new Set(found.groups) };
    keep(person, caller);
    return caller;
  }

  function keep(person: ObjectId, caller: Caller | undefined): void {
    last.delete(person);
    administering.delete(person);
    if (caller === undefined) return;
    last.set(person, caller);
    if (belongs(admins, belonging(caller))) administering.add(person);
    const [oldest] = last.keys();
    if (last.size <= MAX_PEOPLE_KEPT || oldest === undefined) return;
    last.delete(oldest);
    administering.delete(oldest);
  }

  return {
    caller(person, how = 'remembered') {
      const now = world.clock.now();
      for (const [key, entry] of known) if (entry.until <= now) known.delete(key);
      const remembered = known.get(person);
      if (remembered !== undefined && how === 'remembered') return remembered.caller;
      const caller = read(person);
      known.set(person, { until: now + BELIEVED_MS, caller });
      caller.catch(() => known.delete(person));
      return caller;
    },
    lastKnown: (person) => last.get(person),
    knownAdmins: () => [...administering],
  };
}

/** All that the catalogue names for a resource. */
const membersIn = (resource: Resource): readonly (Members | undefined)[] => [
  resource.requesters,
  resource.owners,
  ...stagesOf(resource)
    .flatMap(({ approvers, alternates }) => [approvers, alternates])
    .map((one) => (one?.kind === 'members' ? one : undefined)),
];

/** As much of a caller as telling where they belong takes. */
export const belonging = ({ account, groups }: Caller): Belonging => ({
  id: account.id,
  upn: account.upn,
  groups,
});

/** What a caller may do for a resource (undefined: for none in particular). */
export function actorFor(
  world: Pick<World, 'policy'>,
  person: Person,
  caller: Caller,
  resource: Resource | undefined,
): Actor {
  return actorOf(person, belonging(caller), resource, world.policy);
}

export const resourceOf = (world: Pick<World, 'policy'>, id: string): Resource | undefined =>
  world.policy.resources.find((resource) => resource.id === id);

/** Whether they administer everything, whatever the resource. */
export const isAdmin = (world: Pick<World, 'policy'>, caller: Caller): boolean =>
  belongs(world.policy.admins, belonging(caller));

/** What somebody named is not in the catalogue; it says what is. */
export const unknownResource = (world: Pick<World, 'policy'>, input: string): Refusal => ({
  code: 'unknown-resource',
  input,
  known: world.policy.resources.map(({ id }) => id),
});
