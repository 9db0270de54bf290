import { cleanLine } from '../access/clean-text.ts';
import type { Delivery } from '../access/invitation-options.ts';
import type { Person } from '../access/record.ts';
import { type ChangeOutcome, change, type RecordRef, readRecord } from './change.ts';
import { doneSince } from './done-since.ts';
import type { World } from './ports.ts';
import { actorFor, type Caller, resourceOf } from './roles.ts';

/** What a sponsor or an administrator does with a record that is theirs; a new mail once for each card that was `seen`. */
export async function ownerActs(
  world: World,
  ref: RecordRef,
  action:
    | { readonly type: 'cancel' }
    | { readonly type: 'resend'; readonly delivery?: Delivery }
    | { readonly type: 'remove'; readonly reason?: string },
  by: { readonly person: Person; readonly caller: Caller; readonly seen?: number },
): Promise<ChangeOutcome> {
  const stored = await readRecord(world, ref);
  const resource = stored && resourceOf(world, stored.record.request.resource);
  const actor = actorFor(world, by.person, by.caller, resource);
  const at = world.clock.now();
  if (action.type !== 'remove') {
    const command = { ...action, at, by: actor };
    const seen = action.type === 'resend' ? by.seen : undefined;
    return change(
      world,
      stored ?? ref,
      command,
      undefined,
      doneSince(world, 'resend-asked', { actor, seen }),
    );
  }
  const targets = resource?.grants ?? [];
  const reason = cleanLine(action.reason ?? '');
  return change(world, stored ?? ref, { type: 'remove', at, by: actor, targets, ...(reason && { reason }) });
}
