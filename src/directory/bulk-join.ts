import type { ObjectId, Target } from '../access/catalog.ts';
import type { Membership } from '../access/record.ts';
import { DirectoryError } from '../usecases/ports.ts';
import { assignmentCall, isAssignedAlready } from './app-role.ts';
import { outcomeOf, sendMany } from './bulk.ts';
import { type Call, segment, write } from './call.ts';
import { failureOf } from './failure.ts';
import type { Graph } from './graph.ts';
import {
  isMemberAlready,
  type Memberships,
  memberCall,
  missingCode,
  permissionFor,
  referenceTo,
  refuseRoles,
} from './membership.ts';
import { isOk, type Reply } from './reply.ts';
import { whyDenied } from './why-denied.ts';

/** Graph's limit of references in one `members@odata.bind`. */
const BIND_SIZE = 20;

type Outcome = Membership['outcome'] | DirectoryError;

/**
 * Adds many accounts to one target. A group takes them twenty to a call, all or none: where one of the twenty
 * stands in the way, each of them goes by itself.
 */
export async function joinMany(
  settings: Memberships,
  target: Target,
  accounts: readonly ObjectId[],
): Promise<readonly Outcome[]> {
  refuseRoles(settings, target);
  const unique = [...new Set(accounts)];
  const outcomes = new Map<ObjectId, Outcome>();
  const alone = target.kind === 'group' ? await bind(settings, target, unique, outcomes) : unique;
  await addEach(settings, target, alone, outcomes);
  return accounts.map((account) => {
    const outcome = outcomes.get(account);
    if (outcome === undefined) throw new Error('every account has an outcome');
    return outcome;
  });
}

/** Returns those who have to be added one by one. */
async function bind(
  { graph, references }: Memberships,
  target: Extract<Target, { kind: 'group' }>,
  accounts: readonly ObjectId[],
  outcomes: Map<ObjectId, Outcome>,
): Promise<readonly ObjectId[]> {
  const chunks: ObjectId[][] = [];
  for (let at = 0; at < accounts.length; at += BIND_SIZE) chunks.push(accounts.slice(at, at + BIND_SIZE));
  const calls = chunks.map((chunk) => {
    const body = { 'members@odata.bind': chunk.map((id) => referenceTo(references, id)) };
    return write('PATCH', `/groups/${segment(target.group)}`, body, permissionFor(target));
  });
  const replies = await sendMany(graph, calls);
  return chunks.flatMap((chunk, at) => {
    const reply = replies[at];
    if (reply instanceof DirectoryError || !reply) {
      for (const id of chunk) if (reply) outcomes.set(id, reply);
      return [];
    }
    // Adding is safe to repeat: whoever was added by an answer that got lost is a member already then.
    if (!isOk(reply)) return chunk;
    for (const id of chunk) outcomes.set(id, 'added');
    return [];
  });
}

async function addEach(
  settings: Memberships,
  target: Target,
  accounts: readonly ObjectId[],
  outcomes: Map<ObjectId, Outcome>,
): Promise<void> {
  const { graph } = settings;
  const calls = accounts.map((id) =>
    target.kind === 'app' ? assignmentCall(id, target) : memberCall(settings, id, target),
  );
  const replies = await sendMany(graph, calls);
  // The group is the same for all: what keeps one refused account out is asked about once, where it is the group.
  let ofGroup: DirectoryError | undefined;
  for (const [at, id] of accounts.entries()) {
    const [call, reply] = [calls[at], replies[at]];
    if (!call || !reply) continue;
    const outcome = outcomeOf(call, reply, graph.now(), (one) => added(graph, call, one, target));
    if (outcome instanceof DirectoryError && 'status' in reply && reply.status === 403) {
      const why = ofGroup ?? (await whyDenied(graph, call, reply, target, id));
      if (why.code !== 'pending-guest') ofGroup = why;
      outcomes.set(id, why);
    } else outcomes.set(id, outcome);
  }
}

function added(graph: Graph, call: Call, reply: Reply, target: Target): Membership['outcome'] {
  if (isOk(reply)) return 'added';
  if (target.kind === 'app' ? isAssignedAlready(reply) : isMemberAlready(reply)) return 'was-member';
  const code = target.kind === 'app' ? undefined : missingCode(reply, target);
  throw failureOf(call, reply, graph.now(), code);
}
