import { z } from 'zod';
import type { Store } from '../../usecases/ports.ts';
import type { Calls } from './calls.ts';
import { put, take } from './conditional.ts';
import { personId } from './ids.ts';
import type { Containers } from './set-up/set-up.ts';
import { clearedAfter } from './ttl.ts';

const Turn = z.object({ until: z.number(), _etag: z.string() });

/** Whose turn a timed job is. A look is 1 RU; whoever finds the turn free writes it, conditionally, for 6. */
export function createLeases(
  { people }: Containers,
  calls: Calls,
): Pick<Store, 'acquireLease' | 'releaseLease'> {
  return {
    async acquireLease(name, now, ms) {
      const id = personId('turn', name);
      const found = (await calls.send('turn', () => people.item(id, id).read<object>())).resource;
      const turn = found && Turn.parse(found);
      if (turn !== undefined && turn.until > now) return false;
      const document = { id, kind: 'turn', until: now + ms, ttl: clearedAfter(now + ms, now) };
      const write = { container: people, partition: id, document, expected: turn?._etag };
      return (await put(calls, 'take turn', write)) !== undefined;
    },
    async releaseLease(name, until) {
      const id = personId('turn', name);
      const found = (await calls.send('turn', () => people.item(id, id).read<object>())).resource;
      const turn = found && Turn.parse(found);
      if (turn?.until !== until) return;
      await take(calls, 'give turn back', people, { id, partition: id, etag: turn._etag });
    },
  };
}
