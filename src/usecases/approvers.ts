import {
  type Approvers,
  type Belonging,
  belongs,
  groupsOf,
  type Members,
  type ObjectId,
  type Stage,
  stagesOf,
} from '../access/catalog.ts';
import type { Next } from '../access/command.ts';
import type { Asked, Person, Requested, Round } from '../access/record.ts';
import { accountOf, isOwn, roundOf, stageOf } from '../access/record-queries.ts';
import { delegationsNow, isPresent, standIn } from './delegation.ts';
import { isPresentEmployee, type World } from './ports.ts';
import { belonging, type Caller, isAdmin, resourceOf } from './roles.ts';

/** The stage that a request waits in; undefined where the catalogue no longer has it. */
export function presentStage(world: Pick<World, 'policy'>, record: Requested): Stage | undefined {
  const resource = resourceOf(world, record.request.resource);
  return resource && stagesOf(resource)[stageOf(record)];
}

/** Who is asked when those of this round cannot be reached, or there are none. */
export function roundAfter(world: Pick<World, 'policy'>, record: Requested, round: Round): Next {
  if (round === 'first' && presentStage(world, record)?.alternates !== undefined) return 'alternates';
  return round === 'administrators' || world.policy.admins === undefined ? undefined : 'administrators';
}

/** A channel is for what a whole group decides; whom the catalogue names in person is asked in person. */
export function isForAll(record: Requested, stage: Stage | undefined): boolean {
  const round = record.asked?.round ?? roundOf(record);
  if (round === 'administrators') return false;
  const who = round === 'first' ? stage?.approvers : stage?.alternates;
  return who?.kind === 'members' && who.group !== undefined;
}

/** Neither who asked nor whom it is for decides, in whatever part. */
const barredFrom =
  (record: Requested) =>
  (id: ObjectId): boolean =>
    isOwn(record, id);

/** Whom to ask in a round: those named, without the requester, each one's stand-in where they are away. Throws DirectoryError. */
export async function peopleToAsk(world: World, record: Requested, round: Round): Promise<readonly Asked[]> {
  const barred = barredFrom(record);
  const [named, away] = await Promise.all([namedFor(world, record, round), delegationsNow(world)]);
  const people = new Map<ObjectId, Asked>();
  for (const person of named.filter(({ id }) => !barred(id))) {
    const next = standIn(person, away, barred);
    // Whoever has left, or was never one of ours, takes nobody's place.
    const who = next.id === person.id || (await isPresent(world, next.id)) ? next : person;
    // Who is asked for themselves is not asked for somebody else besides.
    if (who.id === person.id) people.set(person.id, { id: person.id, name: person.name });
    else if (!people.has(who.id)) people.set(who.id, { id: who.id, name: who.name, for: person });
  }
  return [...people.values()];
}

function namedFor(world: World, record: Requested, round: Round): Promise<readonly Person[]> {
  const stage = presentStage(world, record);
  switch (round) {
    case 'first':
      return resolve(world, record, stage?.approvers);
    case 'alternates':
      return resolve(world, record, stage?.alternates);
    case 'administrators': {
      const { admins } = world.policy;
      return resolve(world, record, admins && { kind: 'members', ...admins });
    }
  }
}

async function resolve(
  world: World,
  record: Requested,
  approvers: Approvers | undefined,
): Promise<readonly Person[]> {
  const { directory } = world;
  switch (approvers?.kind) {
    case undefined:
      return [];
    case 'members':
      return membersOf(world, approvers);
    case 'manager': {
      const found = await directory.manager(record.request.sponsor.id);
      return found === undefined ? [] : [found];
    }
    case 'owners': {
      const groups = groupsOf(resourceOf(world, record.request.resource)?.grants ?? []);
      return (await Promise.all(groups.map((group) => directory.owners(group)))).flat();
    }
    case 'sponsor': {
      const guest = accountOf(record);
      return guest === undefined ? [] : directory.sponsors(guest);
    }
  }
}

/** The employees among those who are named; nobody else decides, whatever group they are in. */
export async function membersOf(
  { directory }: Pick<World, 'directory'>,
  { group, people = [] }: Members,
): Promise<readonly Person[]> {
  const [inGroup, accounts] = await Promise.all([
    group === undefined ? [] : directory.members(group),
    Promise.all(people.map((one) => directory.account(one))),
  ]);
  const named = accounts.flatMap((one) =>
    one && isPresentEmployee(one) ? [{ id: one.id, name: one.name }] : [],
  );
  return [...new Map([...inGroup, ...named].map((one) => [one.id, one])).values()];
}

export interface MayDecide {
  readonly may: boolean;
  /** Whose place the person takes. */
  readonly for?: Person;
}

/** Whether somebody may decide now, by the directory's and the catalogue's word of today. Throws DirectoryError. */
export async function mayDecide(
  world: World,
  record: Requested,
  person: Person,
  caller: Caller,
): Promise<MayDecide> {
  if (roundOf(record) === 'administrators' && isAdmin(world, caller)) return { may: true };
  const stage = presentStage(world, record);
  const sources = [stage?.approvers, roundOf(record) === 'first' ? undefined : stage?.alternates];
  const isOne = async (id: ObjectId, known?: Belonging): Promise<boolean> => {
    for (const source of sources) {
      if (source === undefined) continue;
      if (source.kind === 'members') {
        if (belongs(source, known ?? (await lookUp(world, id, [source])))) return true;
      } else if ((await resolve(world, record, source)).some((one) => one.id === id)) return true;
    }
    return false;
  };
  if (await isOne(person.id, belonging(caller))) return { may: true };
  const barred = barredFrom(record);
  const away = await delegationsNow(world);
  for (const { from } of away) {
    if (barred(from.id) || standIn(from, away, barred).id !== person.id) continue;
    if (await isOne(from.id)) return { may: true, for: from };
  }
  return { may: false };
}

/** Where somebody who is not here to speak for themselves belongs; nowhere, unless they are an enabled employee. */
export async function lookUp(
  { directory }: Pick<World, 'directory'>,
  id: ObjectId,
  among: readonly Members[],
): Promise<Belonging> {
  const groups = [...new Set(among.flatMap(({ group }) => group ?? []))];
  const found = await directory.standing(id, groups);
  return found !== undefined && isPresentEmployee(found.account)
    ? { id, upn: found.account.upn, groups: new Set(found.groups) }
    : { id: '', groups: new Set() };
}
