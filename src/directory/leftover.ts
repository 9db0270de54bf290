import { z } from 'zod';
import type { ObjectId } from '../access/catalog.ts';
import type { AccountOrigin, AccountSeen } from '../access/leftover.ts';
import { ACCOUNT_FIELDS, accountOf, isMadeByInvitation, userSchema } from './account.ts';
import { deletion, query, read, segment, write } from './call.ts';
import { failureOf } from './failure.ts';
import type { Graph } from './graph.ts';
import { holdsAny } from './holds-more.ts';
import { bodyOf } from './pages.ts';
import { isGone } from './people.ts';
import { isOk } from './reply.ts';

const seenSchema = userSchema.extend({ createdDateTime: z.string().nullish() });

/** All that decides whether an account is ours to block or delete; undefined when there is none. Throws DirectoryError. */
export async function leftover(graph: Graph, id: ObjectId): Promise<AccountSeen | undefined> {
  const seen = await origin(graph, id);
  return seen && { ...seen, holdsAny: await holdsAny(graph, id) };
}

/** The part of it that takes no permission to read what is theirs. One call. Throws DirectoryError. */
export async function origin(graph: Graph, id: ObjectId): Promise<AccountOrigin | undefined> {
  const $select = `${ACCOUNT_FIELDS},createdDateTime`;
  const call = read(`/users/${segment(id)}${query({ $select })}`, 'User.Read.All');
  const reply = await graph.send(call);
  if (isGone(reply)) return undefined;
  if (!isOk(reply)) throw failureOf(call, reply, graph.now());
  const user = bodyOf(seenSchema, reply, call);
  const { kind, enabled } = accountOf(user);
  const createdAt = Date.parse(user.createdDateTime ?? '');
  return {
    id: user.id.toLowerCase(),
    kind,
    enabled,
    invited: isMadeByInvitation(user),
    ...(Number.isNaN(createdAt) ? {} : { createdAt }),
  };
}

/** Throws DirectoryError. */
export async function setEnabled(graph: Graph, id: ObjectId, accountEnabled: boolean): Promise<void> {
  const path = `/users/${segment(id)}`;
  await graph.expect(write('PATCH', path, { accountEnabled }, 'User.EnableDisableAccount.All'));
}

/** Nothing where it is deleted already. Throws DirectoryError. */
export async function deleteAccount(graph: Graph, id: ObjectId): Promise<void> {
  const call = deletion(id, 'User.DeleteRestore.All');
  const reply = await graph.send(call);
  if (!isOk(reply) && !isGone(reply)) throw failureOf(call, reply, graph.now());
}

const placeOf = (id: ObjectId): string => `/directory/deletedItems/${segment(id)}`;

/** Throws DirectoryError. */
export async function isDeleted(graph: Graph, id: ObjectId): Promise<boolean> {
  const call = read(`${placeOf(id)}${query({ $select: 'id' })}`, 'User.Read.All');
  const reply = await graph.send(call);
  if (!isOk(reply) && !isGone(reply)) throw failureOf(call, reply, graph.now());
  return isOk(reply);
}

/** Throws DirectoryError. */
export async function restoreAccount(graph: Graph, id: ObjectId): Promise<void> {
  await graph.expect(write('POST', `${placeOf(id)}/restore`, {}, 'User.DeleteRestore.All'));
}
