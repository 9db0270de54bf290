import type { DirectoryError, Invitation, Invited } from '../usecases/ports.ts';
import { outcomeOf, sendMany } from './bulk.ts';
import type { Graph } from './graph.ts';
import { invitationCall, invitedOf, sponsorIsRefused } from './invitation.ts';
import { isOk } from './reply.ts';

/** Invites many; each has an outcome of its own. One whose sponsor is refused goes again without. */
export async function inviteMany(
  graph: Graph,
  invitations: readonly Invitation[],
): Promise<readonly (Invited | DirectoryError)[]> {
  const calls = invitations.map((invitation) => invitationCall(invitation));
  const replies = await sendMany(graph, calls);
  const orphans = new Map(
    calls.flatMap((call, at) => {
      const [reply, invitation] = [replies[at], invitations[at]];
      if (!invitation || !reply || !('status' in reply) || isOk(reply) || !sponsorIsRefused(reply)) return [];
      return [[call, invitationCall(invitation, false)] as const];
    }),
  );
  const second = new Map(
    (await sendMany(graph, [...orphans.values()])).map((reply, at) => [[...orphans.keys()][at], reply]),
  );
  return calls.map((call, at) => {
    const outcome = second.get(call) ?? replies[at];
    if (!outcome) throw new Error('every call has an outcome');
    return outcomeOf(call, outcome, graph.now(), (reply) => invitedOf(call, reply, graph.now()));
  });
}
