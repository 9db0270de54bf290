import { cleanLine } from '../access/clean-text.ts';
import { decide } from '../access/decide.ts';
import type { Delivery } from '../access/invitation-options.ts';
import type { AccessRecord, Person } from '../access/record.ts';
import type { Refusal } from '../access/refusal.ts';
import { type ChangeOutcome, change, type RecordRef, readRecord } from './change.ts';
import { doneSince } from './done-since.ts';
import { withinLimit } from './limits.ts';
import type { World } from './ports.ts';
import { actorFor, type Caller, resourceOf } from './roles.ts';

/**
 * What a sponsor or an administrator does with a record that is theirs, or that of others for a reason; a new mail once
 * for each card that was `seen`.
 */
export async function ownerActs(
  world: World,
  ref: RecordRef,
  action:
    | { readonly type: 'cancel'; readonly reason?: string }
    | { readonly type: 'resend'; readonly delivery?: Delivery; readonly reason?: string }
    | { readonly type: 'remove' | 'remove-earlier' | 'undo-removal'; readonly reason?: string },
  by: { readonly person: Person; readonly caller: Caller; readonly seen?: number },
): Promise<ChangeOutcome> {
  const stored = await readRecord(world, ref);
  const resource = stored && resourceOf(world, stored.record.request.resource);
  const actor = actorFor(world, by.person, by.caller, resource);
  const at = world.clock.now();
  const reason = cleanLine(action.reason ?? '');
  const said = reason === '' ? {} : { reason };
  if (action.type === 'cancel' || action.type === 'resend') {
    const { reason: _said, ...what } = action;
    const command = { ...what, at, by: actor, ...said };
    const seen = action.type === 'resend' ? by.seen : undefined;
    const done = doneSince(world, 'resend-asked', { actor, seen });
    if (action.type === 'resend' && stored !== undefined && !(await done(stored.record))) {
      const over = await invitedTooOften(world, stored.record, command);
      if (over !== undefined) return { kind: 'refused', refusal: over, record: stored.record };
    }
    return change(world, stored ?? ref, command, undefined, done);
  }
  return change(world, stored ?? ref, { type: action.type, at, by: actor, ...said });
}

/** A new invitation to one partner is counted, whoever asks for it; one that is refused anyway is not. */
async function invitedTooOften(
  world: World,
  record: AccessRecord,
  command: Parameters<typeof decide>[1],
): Promise<Refusal | undefined> {
  if (decide(record, command).kind === 'refused') return undefined;
  return withinLimit(world, 'resends', record.request.address, `${record.id}/${record.seq}`);
}
