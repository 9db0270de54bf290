import { z } from 'zod';
import type { ObjectId } from '../access/catalog.ts';
import type { Person } from '../access/record.ts';
import { accountOf, PERSON_FIELDS, userSchema } from './account.ts';
import { query, read, removal, segment, write } from './call.ts';
import { failureOf } from './failure.ts';
import type { Graph } from './graph.ts';
import { isMemberAlready, isNoMember, referenceTo } from './membership.ts';
import { bodyOf, pagesOf } from './pages.ts';
import { isGone } from './people.ts';
import type { Permission } from './permissions.ts';
import { isOk } from './reply.ts';

const USERS = 'User.Read.All';

const objectSchema = userSchema.extend({ '@odata.type': z.string().optional() });

const personOf = (user: z.infer<typeof objectSchema>): readonly Person[] => {
  if ((user['@odata.type'] ?? '#microsoft.graph.user') !== '#microsoft.graph.user') return [];
  const { id, name, kind, enabled } = accountOf(user);
  return kind === 'employee' && enabled ? [{ id, name }] : [];
};

/** One call; who has no manager gets a 404. */
export async function manager(graph: Graph, person: ObjectId): Promise<Person | undefined> {
  const call = read(`/users/${segment(person)}/manager${query({ $select: PERSON_FIELDS })}`, USERS);
  const reply = await graph.send(call);
  if (isGone(reply)) return undefined;
  if (!isOk(reply)) throw failureOf(call, reply, graph.now());
  return personOf(bodyOf(objectSchema, reply, call))[0];
}

/** Owners may be applications too, ours among them: those are left out. */
export const owners = (graph: Graph, group: ObjectId): Promise<readonly Person[]> =>
  listed(graph, `/groups/${segment(group)}/owners`, 'GroupMember.Read.All');

/** Sponsors may be groups: those are left out. */
export const sponsors = (graph: Graph, guest: ObjectId): Promise<readonly Person[]> =>
  listed(graph, `/users/${segment(guest)}/sponsors`, USERS);

async function listed(graph: Graph, path: string, permission: Permission): Promise<readonly Person[]> {
  const call = read(`${path}${query({ $select: PERSON_FIELDS })}`, permission);
  const people: Person[] = [];
  for await (const page of pagesOf(graph, call, objectSchema)) people.push(...page.flatMap(personOf));
  return people;
}

const SPONSORS = 'User.ReadWrite.All';

/**
 * Puts somebody among those who answer for a guest, and then takes away who is no longer to; the others stay. False
 * where they were among them already. Source: Graph v1.0, user: add and remove sponsors.
 */
export async function placeSponsor(
  graph: Graph,
  references: string,
  guest: ObjectId,
  { add, remove }: { readonly add: ObjectId; readonly remove?: ObjectId },
): Promise<boolean> {
  const path = `/users/${segment(guest)}/sponsors`;
  const adding = write('POST', `${path}/$ref`, { '@odata.id': referenceTo(references, add) }, SPONSORS);
  const added = await graph.send(adding);
  if (!isOk(added) && !isMemberAlready(added)) throw failureOf(adding, added, graph.now());
  if (remove !== undefined) {
    const removing = removal(`${path}/${segment(remove)}/$ref`, SPONSORS);
    const removed = await graph.send(removing);
    if (!isOk(removed) && !isNoMember(removed)) throw failureOf(removing, removed, graph.now());
  }
  return isOk(added);
}
