import { z } from 'zod';
import type { ObjectId } from '../access/catalog.ts';
import type { DirectoryCode, Invitation, Invited } from '../usecases/ports.ts';
import { query, read, segment, write } from './call.ts';
import { failureOf } from './failure.ts';
import type { Graph } from './graph.ts';
import { invitedOf, post } from './invitation.ts';
import { bodyOf } from './pages.ts';
import { isOk, type Reply } from './reply.ts';

const addressesSchema = z.object({ mail: z.string().nullish(), otherMails: z.array(z.string()).nullish() });

/** What no plain invitation would change, or make better. */
const LASTING: ReadonlySet<DirectoryCode> = new Set(['invitations-blocked', 'not-signed-in']);

/** An answer that says no for good to this, and leaves a plain invitation to be tried. */
function isRefusal(reply: Reply, code: DirectoryCode): boolean {
  return [400, 401, 403].includes(reply.status) && !LASTING.has(code);
}

/**
 * Starts the redemption of a known guest over. The address has to be among the account's own first (the page on
 * resetting a redemption), so it is put there, and taken away again where the rest is refused: else a plain
 * invitation would lead to this account. Undefined where it is refused; everything else throws.
 */
export async function startOver(
  graph: Graph,
  invitation: Invitation,
  id: ObjectId,
): Promise<Invited | undefined> {
  const path = `/users/${segment(id)}`;
  const look = read(`${path}${query({ $select: 'id,mail,otherMails' })}`, 'User.Read.All');
  const { mail, otherMails } = bodyOf(addressesSchema, await graph.expect(look), look);
  const before = otherMails ?? [];
  const address = invitation.address.toLowerCase();
  const isTheirs = [mail, ...before].some((one) => one?.toLowerCase() === address);
  const change = (addresses: readonly string[]) =>
    write('PATCH', path, { otherMails: addresses }, 'User.ReadWrite.All');

  if (!isTheirs) {
    const call = change([...before, invitation.address]);
    const reply = await graph.send(call);
    const failure = isOk(reply) ? undefined : failureOf(call, reply, graph.now());
    if (failure && isRefusal(reply, failure.code)) return undefined;
    if (failure) throw failure;
  }
  const { call, reply } = await post(graph, invitation);
  if (isOk(reply)) return invitedOf(call, reply, graph.now());
  const failure = failureOf(call, reply, graph.now());
  if (!isRefusal(reply, failure.code)) throw failure;
  if (!isTheirs && !isOk(await graph.send(change(before)))) throw failure;
  return undefined;
}
