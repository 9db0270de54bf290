import type { Person } from '../../access/record.ts';
import { DAY_MS } from '../../access/term.ts';
import type { World } from '../ports.ts';

/** How long a proposal waits for a second administrator, in milliseconds. */
const PROPOSAL_MS = 14 * DAY_MS;
const noteOf = (digest: string): string => `catalogue-proposed:${digest}`;

/** Who proposed this catalogue; undefined: nobody did. */
export async function proposalOf(world: Pick<World, 'store'>, digest: string): Promise<Person | undefined> {
  const [id, ...name] = ((await world.store.note(noteOf(digest))) ?? '').split(' ');
  return id ? { id, name: name.join(' ') } : undefined;
}

export const propose = (
  world: Pick<World, 'store' | 'clock'>,
  digest: string,
  { id, name }: Person,
): Promise<void> => world.store.saveNote(noteOf(digest), `${id} ${name}`, world.clock.now() + PROPOSAL_MS);
