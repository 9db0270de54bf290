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
import type { Instant } from '../access/term.ts';
import { type Account, isPresentEmployee, type World } from './ports.ts';

/** How long a person's groups are believed, in milliseconds: a role that is taken away is gone after this. */
const BELIEVED_MS: number = 60_000;

export interface Caller {
  readonly account: Account;
  readonly groups: ReadonlySet<ObjectId>;
}

/** Who is served at all: a partner's groups give them nothing here, nor does an account that is disabled. */
export const presentCaller = (caller: Caller | undefined): Caller | undefined =>
  caller && isPresentEmployee(caller.account) ? caller : undefined;

/** Of how many people the last word is kept. */
const MAX_PEOPLE_KEPT = 5_000;

/**
 * How somebody's account and roles are read. `remembered`: as they were within the last minute, for what they may ask
 * for and what is on record as theirs. `current`: the same for whoever has no role, but a role that shows what is
 * others' is looked at again; equal looks that are under way are one. `anew`: by a look of its own, for what changes
 * anybody's access or administers.
 */
export type RolesRead = 'remembered' | 'current' | 'anew';

interface Looked {
  readonly until: Instant;
  readonly caller: Promise<Caller | undefined>;
  underWay: boolean;
}

/** Who people are in the directory, remembered briefly. Throws DirectoryError: without an answer nobody may. */
export interface Roles {
  caller(person: ObjectId, how?: RolesRead): Promise<Caller | undefined>;
  /** What the directory said last, however long ago: good for what is shown, never for what may be done. */
  lastKnown(person: ObjectId): Caller | undefined;
  /** Those of the last known who administer. */
  knownAdmins(): readonly ObjectId[];
}

/** What it takes to say who people are. */
interface RolesWorld extends Pick<World, 'clock'> {
  readonly directory: Pick<World['directory'], 'standing'>;
  readonly policy: Pick<World['policy'], 'resources' | 'admins' | 'auditors'>;
}

export function createRoles(world: RolesWorld): Roles {
  const { admins } = world.policy;
  let named = namedBy(world.policy);
  // Another catalogue may come while we run.
  const current = (): Named => {
    if (named.resources !== world.policy.resources) named = namedBy(world.policy);
    return named;
  };
  const known = new Map<ObjectId, Looked>();
  const last = new Map<ObjectId, Caller>();
  const administering = new Set<ObjectId>();

  async function read(person: ObjectId): Promise<Caller | undefined> {
    const found = await world.directory.standing(person, current().groups);
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

  function look(person: ObjectId): Promise<Caller | undefined> {
    const looked: Looked = {
      until: world.clock.now() + BELIEVED_MS,
      caller: read(person),
      underWay: true,
    };
    known.set(person, looked);
    looked.caller.then(
      () => {
        looked.underWay = false;
      },
      () => known.get(person) === looked && known.delete(person),
    );
    return looked.caller;
  }

  const readsOthers = (caller: Caller | undefined): boolean =>
    caller !== undefined && current().readers.some((members) => belongs(members, belonging(caller)));

  return {
    async caller(person, how = 'remembered') {
      const now = world.clock.now();
      for (const [key, { until }] of known) if (until <= now) known.delete(key);
      const looked = known.get(person);
      if (looked === undefined || how === 'anew') return look(person);
      if (looked.underWay || how === 'remembered') return looked.caller;
      const caller = await looked.caller;
      if (!readsOthers(caller)) return caller;
      // Of several who come to this at once the first one looks for all.
      const latest = known.get(person);
      return latest?.underWay ? latest.caller : look(person);
    },
    lastKnown: (person) => last.get(person),
    knownAdmins: () => [...administering],
  };
}

/** Whom a policy names: those who read what is others', and every group that matters. */
interface Named {
  readonly resources: readonly Resource[];
  readonly readers: readonly (Members | undefined)[];
  readonly groups: readonly ObjectId[];
}

function namedBy({ resources, admins, auditors }: RolesWorld['policy']): Named {
  const readers = [...resources.flatMap(decidersAndOwners), admins, auditors];
  const all = [...resources.map(({ requesters }) => requesters), ...readers];
  return { resources, readers, groups: [...new Set(all.flatMap((members) => members?.group ?? []))] };
}

/** Whom the catalogue names for a resource, beside its requesters. */
const decidersAndOwners = (resource: Resource): readonly (Members | undefined)[] => [
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

/** The resources that somebody owns; of what they administer otherwise it says nothing. */
export const resourcesOfOwner = (world: Pick<World, 'policy'>, caller: Caller): readonly string[] =>
  world.policy.resources.filter(({ owners }) => belongs(owners, belonging(caller))).map(({ id }) => id);

/** What somebody is at all, for one resource or another. */
export interface RolesHeld {
  readonly asks: boolean;
  readonly approves: boolean;
  readonly administers: boolean;
  /** Of some resource: its owner. */
  readonly owns: boolean;
  /** Everything, as an auditor. */
  readonly reads: boolean;
}

export function rolesOf(world: Pick<World, 'policy'>, caller: Caller): RolesHeld {
  const { account } = caller;
  const actors = world.policy.resources.map((resource) => actorFor(world, account, caller, resource));
  const { isAdmin: administers, isAuditor: reads } = actorFor(world, account, caller, undefined);
  return {
    asks: actors.some(({ mayAsk }) => mayAsk),
    approves: actors.some(({ mayApprove }) => mayApprove),
    administers,
    owns: resourcesOfOwner(world, caller).length > 0,
    reads,
  };
}

/** What somebody named is not in the catalogue; it says what is. */
export const unknownResource = (world: Pick<World, 'policy'>, input: string): Refusal => ({
  code: 'unknown-resource',
  input,
  known: world.policy.resources.map(({ id }) => id),
});
