import { z } from 'zod';
import type { ObjectId, Target } from '../access/catalog.ts';
import type { Membership, Person } from '../access/record.ts';
import { type Account, type Directory, DirectoryError } from '../usecases/ports.ts';
import { ACCOUNT_FIELDS, asAccount, invitationOf, UserList } from './accounts.ts';
import { createGraph, type Graph, type GraphOptions, literal, path, query } from './graph.ts';
import { assignmentOf, join, leave } from './membership.ts';

export interface OpenDirectory extends Directory {
  /** Ends the calls under way; they reject. */
  close(): Promise<void>;
}

/** Entra through Microsoft Graph v1.0. */
export function openDirectory(options: GraphOptions): OpenDirectory {
  const graph = createGraph(options);
  return {
    find: (address) => find(graph, address),
    account: (id) => account(graph, id),
    invitationStates: (ids) => invitationStates(graph, ids),
    invite: (invitation) => invite(graph, invitation),
    join: (id, targets) => inTurn(targets, (target) => join(graph, id, target)),
    leave: (id, targets) => inTurn(targets, (target) => leave(graph, id, target)),
    holds: (id, targets) => holds(graph, id, targets),
    groupsOf: (id, groups) => groupsOf(graph, id, groups),
    members: (group) => members(graph, group),
    async ping() {
      await graph.call({ method: 'GET', url: `/organization${query({ $select: 'id' })}` });
    },
    close: () => graph.close(),
  };
}

async function inTurn(
  targets: readonly Target[],
  act: (target: Target) => Promise<Membership>,
): Promise<readonly Membership[]> {
  const done: Membership[] = [];
  for (const target of targets) done.push(await act(target));
  return done;
}

async function find(graph: Graph, address: string): Promise<readonly Account[]> {
  const is = literal(address);
  const $filter = [
    `mail eq ${is}`,
    `userPrincipalName eq ${is}`,
    `otherMails/any(x:x eq ${is})`,
    `proxyAddresses/any(x:x eq ${literal(`SMTP:${address}`)})`,
    `proxyAddresses/any(x:x eq ${literal(`smtp:${address}`)})`,
  ].join(' or ');
  const answer = await graph.call({
    method: 'GET',
    url: `/users${query({ $filter, $select: ACCOUNT_FIELDS })}`,
  });
  return UserList.parse(answer).value.map(asAccount);
}

async function account(graph: Graph, id: ObjectId): Promise<Account | undefined> {
  try {
    return asAccount(
      await graph.call({ method: 'GET', url: path`/users/${id}` + query({ $select: ACCOUNT_FIELDS }) }),
    );
  } catch (error) {
    if (error instanceof DirectoryError && error.code === 'not-found') return undefined;
    throw error;
  }
}

const State = z.object({ id: z.string(), externalUserState: z.string().nullish() });
const BATCH = 20;

async function invitationStates(
  graph: Graph,
  ids: readonly ObjectId[],
): Promise<ReadonlyMap<ObjectId, 'pending' | 'accepted'>> {
  const states = new Map<ObjectId, 'pending' | 'accepted'>();
  const urlOf = (id: ObjectId): string => path`/users/${id}` + query({ $select: 'id,externalUserState' });
  for (let from = 0; from < ids.length; from += BATCH) {
    const some = ids.slice(from, from + BATCH);
    const answers =
      some.length === 1
        ? [await graph.call({ method: 'GET', url: urlOf(some[0] ?? '') }).catch(gone)]
        : await readBatch(graph, some.map(urlOf));
    for (const answer of answers) {
      const state = State.safeParse(answer);
      if (state.success) states.set(state.data.id.toLowerCase(), invitationOf(state.data.externalUserState));
    }
  }
  return states;
}

const gone = (error: unknown): undefined => {
  if (error instanceof DirectoryError && error.code === 'not-found') return undefined;
  throw error;
};

const BatchAnswer = z.object({ responses: z.array(z.object({ status: z.number(), body: z.unknown() })) });

/** Several reads in one call; those that failed inside are left out, and come again at the next look. */
async function readBatch(graph: Graph, urls: readonly string[]): Promise<readonly unknown[]> {
  const requests = urls.map((url, i) => ({ id: String(i + 1), method: 'GET', url }));
  const answer = await graph.call({ method: 'POST', url: '/$batch', body: { requests } });
  return BatchAnswer.parse(answer).responses.flatMap(({ status, body }) => (status === 200 ? [body] : []));
}

const Invited = z.object({ status: z.string().nullish(), invitedUser: z.object({ id: z.string() }).loose() });

async function invite(graph: Graph, invitation: Parameters<Directory['invite']>[0]) {
  const { address, name, redirectUrl, language } = invitation;
  const answer = await graph.call({
    method: 'POST',
    url: '/invitations',
    body: {
      invitedUserEmailAddress: address,
      inviteRedirectUrl: redirectUrl,
      sendInvitationMessage: true,
      ...(name && { invitedUserDisplayName: name }),
      ...(language && { invitedUserMessageInfo: { messageLanguage: language } }),
    },
  });
  const { status, invitedUser } = Invited.parse(answer);
  return { account: invitedUser.id.toLowerCase(), accepted: status === 'Completed' };
}

async function holds(graph: Graph, id: ObjectId, targets: readonly Target[]): Promise<readonly Target[]> {
  const groups = targets.flatMap((target) => (target.kind === 'group' ? [target.group] : []));
  const held = new Set(groups.length > 0 ? await groupsOf(graph, id, groups) : []);
  const found: Target[] = [];
  for (const target of targets) {
    if (target.kind === 'group' && held.has(target.group)) found.push(target);
    if (target.kind === 'app' && (await assignmentOf(graph, id, target)) !== undefined) found.push(target);
  }
  return found;
}

const Groups = z.object({ value: z.array(z.string()) });

async function groupsOf(
  graph: Graph,
  id: ObjectId,
  groupIds: readonly ObjectId[],
): Promise<readonly ObjectId[]> {
  if (groupIds.length === 0) return [];
  const answer = await graph.call({
    method: 'POST',
    url: path`/users/${id}/checkMemberGroups`,
    body: { groupIds: [...groupIds] },
  });
  return Groups.parse(answer).value.map((group) => group.toLowerCase());
}

const PAGES = 50;

async function members(graph: Graph, group: ObjectId): Promise<readonly Person[]> {
  const people: Person[] = [];
  let url: string | undefined =
    path`/groups/${group}/members` +
    query({ $select: 'id,displayName,mail,userPrincipalName,userType', $top: '100' });
  for (let page = 0; url !== undefined && page < PAGES; page++) {
    const answer = UserList.parse(await graph.call({ method: 'GET', url }));
    for (const member of answer.value) {
      if (typeOf(member) !== undefined && typeOf(member) !== '#microsoft.graph.user') continue;
      const one = asAccount(member);
      if (one.kind === 'employee') people.push({ id: one.id, name: one.name });
    }
    url = nextOf(graph, answer['@odata.nextLink']);
  }
  return people;
}

const typeOf = (member: unknown): unknown =>
  typeof member === 'object' && member !== null ? Reflect.get(member, '@odata.type') : undefined;

/** The next page, if it is on the same host: a link elsewhere would carry our token there. */
function nextOf(graph: Graph, link: string | undefined): string | undefined {
  const root = `${graph.baseUrl}/v1.0`;
  return link?.startsWith(`${root}/`) ? link.slice(root.length) : undefined;
}
