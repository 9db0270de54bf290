import type { Members, Resource } from '../../access/catalog.ts';
import type { TransferLevel } from '../../access/inquiry.ts';
import type { AccessRecord, Person } from '../../access/record.ts';
import { standsInForSponsor, takersOf } from '../../access/transfer.ts';
import { membersOf } from '../approvers.ts';
import type { World } from '../ports.ts';
import { resourceOf } from '../roles.ts';

/** More are not asked about one thing: the first answer counts. */
const MAX_PEOPLE = 10;

/** To whom what is a sponsor's falls when they are not there, each looked up once. Throws DirectoryError. */
export interface FallsTo {
  /** Whose report somebody is, or was. */
  manager(sponsor: Person): Promise<readonly Person[]>;
  /** Who looks after a resource. */
  owners(resource: Resource | undefined): Promise<readonly Person[]>;
  administrators(): Promise<readonly Person[]>;
}

export function createFallsTo(world: Pick<World, 'directory' | 'policy'>): FallsTo {
  const known = new Map<string, Promise<readonly Person[]>>();
  const once = (key: string, look: () => Promise<readonly Person[]>): Promise<readonly Person[]> => {
    const found = known.get(key) ?? look();
    known.set(key, found);
    return found;
  };
  const members = (of: Members | undefined): Promise<readonly Person[]> =>
    of === undefined
      ? Promise.resolve([])
      : once(JSON.stringify(of), async () => (await membersOf(world, of)).slice(0, MAX_PEOPLE));
  return {
    manager: ({ id }) =>
      once(`manager ${id}`, async () => {
        const found = await world.directory.manager(id);
        return found === undefined || found.id === id ? [] : [found];
      }),
    owners: (resource) => members(resource?.owners),
    administrators: () => members(world.policy.admins),
  };
}

/** Who is asked whether access is needed: its sponsor, or to whom that falls; nobody confirms their own. */
export async function reviewersOf(
  world: Pick<World, 'policy'>,
  record: AccessRecord,
  fallsTo: FallsTo,
): Promise<{ readonly round: 'sponsor' | 'owners'; readonly people: readonly Person[] }> {
  const first = takersOf(record, standsInForSponsor(record));
  if (first.length > 0) return { round: 'sponsor', people: first };
  return { round: 'owners', people: await ownersOf(world, record, fallsTo) };
}

/** Who looks after its resource, else the administrators. */
export async function ownersOf(
  world: Pick<World, 'policy'>,
  record: AccessRecord,
  fallsTo: FallsTo,
): Promise<readonly Person[]> {
  const owners = takersOf(record, await fallsTo.owners(resourceOf(world, record.request.resource)));
  return owners.length > 0 ? owners : takersOf(record, await fallsTo.administrators());
}

/** Who is asked first, of these levels, to look after a partner whose sponsor has left. */
export async function takersFrom(
  world: Pick<World, 'policy'>,
  record: AccessRecord,
  sponsor: Person,
  levels: readonly TransferLevel[],
  fallsTo: FallsTo,
): Promise<{ readonly level: TransferLevel; readonly people: readonly Person[] } | undefined> {
  for (const level of levels) {
    const people = takersOf(record, await atLevel(world, record, sponsor, level, fallsTo));
    const others = people.filter(({ id }) => id !== sponsor.id);
    if (others.length > 0) return { level, people: others };
  }
  return undefined;
}

function atLevel(
  world: Pick<World, 'policy'>,
  record: AccessRecord,
  sponsor: Person,
  level: TransferLevel,
  fallsTo: FallsTo,
): Promise<readonly Person[]> {
  switch (level) {
    case 'manager':
      return fallsTo.manager(sponsor);
    case 'owners':
      return fallsTo.owners(resourceOf(world, record.request.resource));
    case 'administrators':
      return fallsTo.administrators();
  }
}
