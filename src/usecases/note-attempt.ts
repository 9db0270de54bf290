import { type Attempt, attempted } from '../access/attempt.ts';
import { evolve } from '../access/evolve.ts';
import type { RecordId } from '../access/record.ts';
import { type CommitWorld, commit } from './commit.ts';
import type { World } from './ports.ts';

const MAX_TRIES = 5;

/**
 * Puts on record that somebody tried what they may not. Whoever is refused is refused all the same: it never throws,
 * and what cannot be recorded is in the log.
 */
export async function noteAttempt(
  world: CommitWorld & Pick<World, 'log' | 'clock'>,
  id: RecordId,
  tried: Omit<Attempt, 'at'>,
): Promise<void> {
  const attempt: Attempt = { ...tried, at: world.clock.now() };
  const { action, code, by } = attempt;
  world.log.warn({ record: id, action, code, by: by.id }, 'an attempt was refused');
  try {
    for (let i = 0; i < MAX_TRIES; i++) {
      const stored = await world.store.load(id);
      if (stored === undefined) return;
      const event = attempted(await world.store.history(id), attempt);
      if (event === undefined) return;
      const record = evolve(stored.record, event);
      const { kind } = await commit(world, { record, events: [event], read: stored });
      if (kind === 'committed') return;
    }
  } catch (error) {
    world.log.error({ record: id, err: error }, 'an attempt was not recorded');
  }
}
