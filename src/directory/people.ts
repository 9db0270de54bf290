import { z } from 'zod';
import type { ObjectId } from '../access/catalog.ts';
import type { Account } from '../usecases/ports.ts';
import { ACCOUNT_FIELDS, accountOf, invitationOf, userSchema } from './account.ts';
import { sendAll } from './batch.ts';
import { type Call, literal, query, read, segment } from './call.ts';
import { failureOf } from './failure.ts';
import type { Graph } from './graph.ts';
import { bodyOf, pagesOf } from './pages.ts';
import type { Permission } from './permissions.ts';
import { errorOf, isOk, type Reply } from './reply.ts';

const PERMISSION = 'User.Read.All';
/** Under 20 makes the search cheaper by a resource unit; more people at one address are found page by page. */
const PEOPLE_A_PAGE = 10;

/** Every place where an address can stand. A guest may lack any of them. */
function placesOf(address: string): readonly string[] {
  const at = literal(address);
  return [
    `mail eq ${at}`,
    `userPrincipalName eq ${at}`,
    `otherMails/any(m:m eq ${at})`,
    `proxyAddresses/any(p:p eq ${literal(`SMTP:${address}`)})`,
    `proxyAddresses/any(p:p eq ${literal(`smtp:${address}`)})`,
  ];
}

/** One search for all of these. */
export function searchFor(
  addresses: readonly string[],
  $select = ACCOUNT_FIELDS,
  permission: Permission = PERMISSION,
): Call {
  const $filter = addresses.flatMap(placesOf).join(' or ');
  return read(`/users${query({ $filter, $select, $top: PEOPLE_A_PAGE })}`, permission);
}

export const search = (address: string, $select?: string, permission?: Permission): Call =>
  searchFor([address], $select, permission);

/** Everybody whom a search finds; `got` is its first page, where that has come already. */
export async function everybody(graph: Graph, call: Call, got?: Reply): Promise<readonly Account[]> {
  const found = new Map<ObjectId, Account>();
  for await (const page of pagesOf(graph, call, userSchema, got)) {
    for (const user of page) found.set(user.id, accountOf(user));
  }
  return [...found.values()];
}

/** 404 with Graph's own code: there is no such object. Any other 404 comes from something that is not Graph. */
export function isGone(reply: Reply): boolean {
  const { code } = errorOf(reply);
  return reply.status === 404 && code !== '' && code !== 'Directory_ObjectNotFound';
}

export const find = (graph: Graph, address: string): Promise<readonly Account[]> =>
  everybody(graph, search(address));

export const accountCall = (id: ObjectId): Call =>
  read(`/users/${segment(id)}${query({ $select: ACCOUNT_FIELDS })}`, PERMISSION);

/** Up to fifteen at once. */
export const accountsCall = (ids: readonly ObjectId[]): Call =>
  read(
    `/users${query({ $filter: `id in (${ids.map(literal).join(',')})`, $select: ACCOUNT_FIELDS, $top: 15 })}`,
    PERMISSION,
  );

export async function account(graph: Graph, id: ObjectId): Promise<Account | undefined> {
  const call = accountCall(id);
  const reply = await graph.send(call);
  if (isGone(reply)) return undefined;
  if (!isOk(reply)) throw failureOf(call, reply, graph.now());
  return accountOf(bodyOf(userSchema, reply, call));
}

const stateSchema = z.object({ id: z.string(), externalUserState: z.string().nullish() });

export async function invitationStates(
  graph: Graph,
  ids: readonly ObjectId[],
): Promise<ReadonlyMap<ObjectId, 'pending' | 'accepted'>> {
  const calls = ids.map(
    (id): Call => read(`/users/${segment(id)}${query({ $select: 'id,externalUserState' })}`, PERMISSION),
  );
  const states = new Map<ObjectId, 'pending' | 'accepted'>();
  for (const { call, reply } of await sendAll(graph, calls)) {
    if (isGone(reply)) continue;
    if (!isOk(reply)) throw failureOf(call, reply, graph.now());
    const user = bodyOf(stateSchema, reply, call);
    states.set(user.id.toLowerCase(), invitationOf(user));
  }
  return states;
}
