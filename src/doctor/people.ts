import { type Approvers, type Members, type ObjectId, stagesOf } from '../access/catalog.ts';
import type { Person } from '../access/record.ts';
import type { OpenDirectory } from '../directory/index.ts';
import type { Config } from '../settings/config.ts';
import type { Finding } from '../usecases/ports.ts';
import { installsItself } from './app.ts';
import { fine, missing, off, seen, unknown } from './finding.ts';

/** Whether somebody's chat can be written to; `untold` where nobody can say. */
export type Reach = (person: ObjectId) => Promise<'reached' | 'not-installed' | 'untold'>;

/** So many people are tried at most, so that a group of thousands is no burst of calls. */
const MAX_PEOPLE_TRIED = 50;

const named = (one: Approvers | undefined): readonly Members[] => (one?.kind === 'members' ? [one] : []);

/** Those whom cards and alerts go to. */
const deciding = ({ resources, admins }: Config): readonly Members[] => [
  ...(admins ? [admins] : []),
  ...resources.flatMap((resource) =>
    stagesOf(resource).flatMap(({ approvers, alternates }) => [...named(approvers), ...named(alternates)]),
  ),
];

const others = ({ resources, auditors }: Config): readonly Members[] => [
  ...(auditors ? [auditors] : []),
  ...resources.flatMap(({ requesters, owners }) => [requesters, owners].flatMap((one) => one ?? [])),
];

const groupsIn = (members: readonly Members[]): readonly ObjectId[] => [
  ...new Set(members.flatMap(({ group }) => group ?? [])),
];

/** Who may ask, decide, administer and read: whether they can be read, and whether those who decide are reached. */
export async function lookAtPeople(
  config: Config,
  directory: OpenDirectory,
  reach: Reach,
): Promise<readonly Finding[]> {
  const installs = await installsItself(config, directory);
  const [heads, all] = [deciding(config), [...deciding(config), ...others(config)]];
  const found = new Map<ObjectId, Person>();
  const people = [...new Set(all.flatMap((members) => members.people ?? []))];
  const decidingPeople = new Set(heads.flatMap((members) => members.people ?? []));
  const looked = await Promise.all([
    ...groupsIn(all).map((group) =>
      lookAtGroup(directory, group, groupsIn(heads).includes(group) ? found : undefined),
    ),
    ...people.map((one) => lookAtPerson(directory, one, decidingPeople.has(one) ? found : undefined)),
  ]);
  const nobody = config.admins ? [] : [off('person', 'nobody-administers', 'ADMINS')];
  return [...looked.flat(), ...nobody, ...(await lookAtChats([...found.values()], reach, installs))];
}

/** Members are read only of a group whose people are asked: one of all employees may be large. */
function lookAtGroup(
  directory: OpenDirectory,
  group: ObjectId,
  found: Map<ObjectId, Person> | undefined,
): Promise<readonly Finding[]> {
  return seen('members', group, async () => {
    const [inspected] = await directory.inspect([{ kind: 'group', group }]);
    if (inspected?.problem === 'not-found') return [missing('members', 'members-gone', group)];
    if (inspected?.problem === 'not-readable')
      return [unknown('members', 'not-seen', group, 'GroupMember.Read.All')];
    const subject = inspected?.name === undefined ? group : `${inspected.name} (${group})`;
    if (found === undefined) return [fine('members', subject)];
    const members = await directory.members(group);
    for (const one of members) found.set(one.id, one);
    return [
      members.length === 0 ? missing('members', 'members-nobody', subject, group) : fine('members', subject),
    ];
  });
}

function lookAtPerson(
  directory: OpenDirectory,
  one: string,
  found: Map<ObjectId, Person> | undefined,
): Promise<readonly Finding[]> {
  return seen('person', one, async () => {
    const account = await directory.account(one);
    if (account === undefined) return [missing('person', 'person-unknown', one)];
    if (account.kind !== 'employee') return [missing('person', 'person-partner', one)];
    if (!account.enabled) return [missing('person', 'person-disabled', one, account.id)];
    found?.set(account.id, { id: account.id, name: account.name });
    return [fine('person', one)];
  });
}

async function lookAtChats(
  people: readonly Person[],
  reach: Reach,
  installs: boolean,
): Promise<readonly Finding[]> {
  const tried = await Promise.all(
    people.slice(0, MAX_PEOPLE_TRIED).map(async ({ id, name }): Promise<Finding> => {
      switch (await reach(id)) {
        case 'reached':
          return fine('chat', name);
        case 'not-installed':
          return installs
            ? off('chat', 'not-installed-yet', name, id)
            : missing('chat', 'not-installed', name, id);
        case 'untold':
          return unknown('chat', 'chat-untold', name, id);
      }
    }),
  );
  const more = people.slice(MAX_PEOPLE_TRIED).map(({ id, name }) => unknown('chat', 'chat-untold', name, id));
  return [...tried, ...more];
}
