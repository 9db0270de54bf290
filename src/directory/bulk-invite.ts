import type { Instant } from '../access/term.ts';
import type { Invitation, Invited } from '../usecases/ports.ts';
import { sendMany } from './bulk.ts';
import type { Call } from './call.ts';
import { isForAll } from './failure.ts';
import type { Graph } from './graph.ts';
import { invitationCall, invitedOf, sponsorIsRefused } from './invitation.ts';

/**
 * Invites many; each has an outcome of its own. One whose sponsor is refused goes again without; none goes once
 * Microsoft has said that none may.
 */
export function inviteMany(
  graph: Graph,
  invitations: readonly Invitation[],
  before?: Instant,
): readonly Promise<Invited>[] {
  const orphans = new Map<Call, Call>();
  const calls = invitations.map((invitation) => {
    const call = invitationCall(invitation);
    orphans.set(call, invitationCall(invitation, false));
    return call;
  });
  const sent = sendMany(graph, calls, {
    before,
    forAll: isForAll,
    instead: (call, reply) => (sponsorIsRefused(reply) ? orphans.get(call) : undefined),
  });
  return sent.map(async ({ call, reply }) => invitedOf(call, await reply, graph.now()));
}
