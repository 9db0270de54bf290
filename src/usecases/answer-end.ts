import type { Person } from '../access/record.ts';
import { type ChangeOutcome, change } from './change.ts';
import type { Stored, World } from './ports.ts';
import { actorFor, type Caller, resourceOf } from './roles.ts';

/** Says that access ends as planned; nothing where it was lengthened since the card was drawn that says so. */
export function answerEnd(
  world: World,
  stored: Stored,
  { person, caller, seen }: { readonly person: Person; readonly caller: Caller; readonly seen: number },
): Promise<ChangeOutcome> {
  const by = actorFor(world, person, caller, resourceOf(world, stored.record.request.resource));
  const command = { type: 'answer-end', at: world.clock.now(), by, answer: 'ends' } as const;
  return change(
    world,
    stored,
    command,
    undefined,
    async ({ id, seq }) =>
      seq > seen && (await world.store.history(id)).slice(seen).some(({ type }) => type === 'extended'),
  );
}
