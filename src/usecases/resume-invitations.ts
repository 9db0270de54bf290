import { type Administering, administer } from './administer.ts';
import type { World } from './ports.ts';

/** Lets invitations go on after Microsoft had stopped them; false where they are not stopped. */
export async function resumeInvitations(world: World, by: Administering): Promise<boolean> {
  const { stopped } = await world.pace.report();
  if (stopped === undefined) return false;
  await administer(world, { kind: 'invitations-resumed', stoppedAt: stopped.at }, by);
  return true;
}
