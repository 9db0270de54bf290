import { requireReason } from '../access/policy.ts';
import type { Refusal } from '../access/refusal.ts';
import { type Administering, administer } from './administer.ts';
import type { World } from './ports.ts';

export type Resumed =
  | { readonly kind: 'resumed' | 'not-stopped' }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** Lets invitations go on after Microsoft had stopped them, for a reason that goes on record. */
export async function resumeInvitations(world: World, by: Administering): Promise<Resumed> {
  const { stopped } = await world.pace.report();
  if (stopped === undefined) return { kind: 'not-stopped' };
  const unsaid = requireReason(by.reason);
  if (unsaid !== undefined) return { kind: 'refused', refusal: unsaid };
  await administer(world, { kind: 'invitations-resumed', stoppedAt: stopped.at }, by);
  return { kind: 'resumed' };
}
