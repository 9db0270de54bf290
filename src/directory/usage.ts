import { z } from 'zod';
import type { ObjectId } from '../access/catalog.ts';
import type { Usage } from '../access/review.ts';
import { lastSignInOf, userSchema } from './account.ts';
import { sendAll } from './batch.ts';
import { type Call, query, read, segment } from './call.ts';
import { failureOf } from './failure.ts';
import type { Graph } from './graph.ts';
import type { Optional } from './optional.ts';
import { bodyOf } from './pages.ts';
import { isGone } from './people.ts';
import { isOk } from './reply.ts';

const schema = userSchema.pick({ id: true, accountEnabled: true, signInActivity: true }).extend({
  id: z.string().min(1),
});

/** `signInActivity` by an account's id alone: with filters on anything else Graph refuses it. */
const callFor = (id: ObjectId, signIns: boolean): Call =>
  signIns
    ? read(
        `/users/${segment(id)}${query({ $select: 'id,accountEnabled,signInActivity' })}`,
        'AuditLog.Read.All',
        'User.Read.All',
      )
    : read(`/users/${segment(id)}${query({ $select: 'id,accountEnabled' })}`, 'User.Read.All');

/**
 * Whether accounts may sign in, and when they last did as far as the tenant's licence and our permissions let us know;
 * twenty in a request. Who is gone is left out.
 */
export async function usage(
  graph: Graph,
  optional: Optional,
  ids: readonly ObjectId[],
): Promise<ReadonlyMap<ObjectId, Usage>> {
  const found = new Map<ObjectId, Usage>();
  const signIns = optional.mayAsk('last-sign-in');
  const untold: ObjectId[] = [];
  const answers = await sendAll(
    graph,
    ids.map((id) => callFor(id, signIns)),
  );
  for (const [at, { call, reply }] of answers.entries()) {
    const id = ids[at] ?? '';
    if (isGone(reply)) continue;
    if (!isOk(reply)) {
      if (signIns) optional.heard('last-sign-in', call, reply);
      if (!signIns || optional.mayAsk('last-sign-in')) throw failureOf(call, reply, graph.now());
      untold.push(id);
      continue;
    }
    const user = bodyOf(schema, reply, call);
    const lastSignIn = lastSignInOf(user);
    found.set(id, { enabled: user.accountEnabled ?? true, ...(lastSignIn !== undefined && { lastSignIn }) });
  }
  // Refused for good: what it does tell is asked for by itself.
  const rest = untold.length === 0 ? [] : await usage(graph, optional, untold);
  return new Map([...found, ...rest]);
}
