import type { ObjectId, Target } from '../access/catalog.ts';
import type { Membership } from '../access/record.ts';
import type { Instant } from '../access/term.ts';
import { DirectoryError } from '../usecases/ports.ts';
import { assignmentCall, isAssignedAlready } from './app-role.ts';
import { type Sent, sendMany } from './bulk.ts';
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
export function joinMany(
  settings: Memberships,
  target: Target,
  accounts: readonly ObjectId[],
  before?: Instant,
): readonly Promise<Membership['outcome']>[] {
  if (accounts.length === 0) return [];
  const joined = joinAll(settings, target, [...new Set(accounts)], before);
  return accounts.map(async (account) => {
    const outcome = (await joined).get(account);
    if (outcome === undefined) throw new Error('every account has an outcome');
    if (outcome instanceof DirectoryError) throw outcome;
    return outcome;
  });
}

async function joinAll(
  settings: Memberships,
  given: Target,
  accounts: readonly ObjectId[],
  before?: Instant,
): Promise<ReadonlyMap<ObjectId, Outcome>> {
  refuseRoles(settings, given);
  const target = await settings.applications.settle(settings.graph, given);
  const outcomes = new Map<ObjectId, Outcome>();
  const alone = target.kind === 'group' ? await bind(settings, target, accounts, outcomes, before) : accounts;
  await addEach(settings, target, alone, outcomes, before);
  return outcomes;
}

/** Returns those who have to be added one by one. */
async function bind(
  { graph, references }: Memberships,
  target: Extract<Target, { kind: 'group' }>,
  accounts: readonly ObjectId[],
  outcomes: Map<ObjectId, Outcome>,
  before?: Instant,
): Promise<readonly ObjectId[]> {
  const chunks: ObjectId[][] = [];
  for (let at = 0; at < accounts.length; at += BIND_SIZE) chunks.push(accounts.slice(at, at + BIND_SIZE));
  const calls = chunks.map((chunk) => {
    const body = { 'members@odata.bind': chunk.map((id) => referenceTo(references, id)) };
    return write('PATCH', `/groups/${segment(target.group)}`, body, permissionFor(target));
  });
  const replies = await repliesTo(sendMany(graph, calls, { before }));
  return chunks.flatMap((chunk, at) => {
    const [call, reply] = [calls[at], replies[at]];
    if (reply instanceof DirectoryError || !reply || !call) {
      if (reply instanceof DirectoryError) for (const id of chunk) outcomes.set(id, reply);
      return [];
    }
    if (isOk(reply)) for (const id of chunk) outcomes.set(id, 'added');
    // It may have been done: asked one by one now, members of ours would pass for somebody else's.
    else if (reply.status >= 500)
      for (const id of chunk) outcomes.set(id, failureOf(call, reply, graph.now()));
    else return chunk;
    return [];
  });
}

async function addEach(
  settings: Memberships,
  target: Target,
  accounts: readonly ObjectId[],
  outcomes: Map<ObjectId, Outcome>,
  before?: Instant,
): Promise<void> {
  const { graph } = settings;
  const calls = accounts.map((id) =>
    target.kind === 'app' ? assignmentCall(id, target) : memberCall(settings, id, target),
  );
  const replies = await repliesTo(sendMany(graph, calls, { before }));
  // The group is the same for all: what keeps one refused account out is asked about once, where it is the group.
  let ofGroup: DirectoryError | undefined;
  for (const [at, id] of accounts.entries()) {
    const [call, reply] = [calls[at], replies[at]];
    if (!call || !reply) continue;
    if (reply instanceof DirectoryError) outcomes.set(id, reply);
    else if (reply.status === 403) {
      const why = ofGroup ?? (await whyDenied(graph, call, reply, target, id));
      if (why.code !== 'pending-guest') ofGroup = why;
      outcomes.set(id, why);
    } else outcomes.set(id, added(graph, call, reply, target));
  }
}

function added(graph: Graph, call: Call, reply: Reply, target: Target): Outcome {
  if (isOk(reply)) return 'added';
  if (target.kind === 'app' ? isAssignedAlready(reply) : isMemberAlready(reply)) return 'was-member';
  const code = target.kind === 'app' ? undefined : missingCode(reply, target);
  return failureOf(call, reply, graph.now(), code);
}

const repliesTo = (sent: readonly Sent[]): Promise<readonly (Reply | DirectoryError)[]> =>
  Promise.all(
    sent.map(({ reply }) =>
      reply.catch((error: unknown) => {
        if (error instanceof DirectoryError) return error;
        throw error;
      }),
    ),
  );
