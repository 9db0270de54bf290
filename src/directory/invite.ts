import { DirectoryError, type Invitation, type Invited } from '../usecases/ports.ts';
import type { Graph } from './graph.ts';
import { invitedOf, post } from './invitation.ts';
import { startOver } from './start-over.ts';

/** Where a redemption may not start over, the address is invited like any other. */
export async function invite(graph: Graph, invitation: Invitation): Promise<Invited> {
  const { resets, ...anew } = invitation;
  const started = resets === undefined ? undefined : await startOver(graph, invitation, resets);
  if (started !== undefined) return started;
  const { call, reply } = await post(graph, anew);
  return invitedOf(call, reply, graph.now());
}

/** As `invite`, where the link is all that comes of it: an answer without one is a failure. */
export async function inviteUnmailed(graph: Graph, invitation: Invitation): Promise<Invited> {
  const invited = await invite(graph, invitation);
  if (invited.accepted || invited.redeemUrl !== undefined) return invited;
  throw new DirectoryError('unexpected', { acted: true, message: 'an invitation without its link' });
}
