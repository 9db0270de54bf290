import type { Person } from '../access/record.ts';
import type { Term } from '../access/term.ts';
import { type ChangeOutcome, change, type RecordRef, readRecord } from './change.ts';
import { doneSince } from './done-since.ts';
import type { World } from './ports.ts';
import { actorFor, type Caller, resourceOf } from './roles.ts';

/** Longer access, once for each version of a card that was `seen`: by the resource's default length where none is named, within its longest. */
export async function extend(
  world: World,
  ref: RecordRef,
  by: { readonly person: Person; readonly caller: Caller; readonly term?: Term; readonly seen?: number },
): Promise<ChangeOutcome> {
  const stored = await readRecord(world, ref);
  const resource = stored && resourceOf(world, stored.record.request.resource);
  if (stored === undefined || resource === undefined)
    return { kind: 'refused', refusal: { code: 'nothing-found' } };
  const { record } = stored;
  const usual = record.request.term.kind === 'for' ? record.request.term.duration : resource.duration;
  const term: Term = by.term ?? { kind: 'for', duration: usual ?? { amount: 90, unit: 'd' } };
  const actor = actorFor(world, by.person, by.caller, resource);
  const command = { type: 'extend', at: world.clock.now(), by: actor, term, resource } as const;
  return change(world, stored, command, undefined, doneSince(world, 'extended', { actor, seen: by.seen }));
}
