import { z } from 'zod';
import type { Store } from '../../usecases/ports.ts';
import { type Calls, statusOf } from './calls.ts';
import { personId } from './ids.ts';
import type { Containers } from './setup.ts';
import { clearedAfter } from './ttl.ts';

const Turn = z.object({ until: z.number(), _etag: z.string() });

/** Somebody else was quicker: made it first, wrote it since it was read, or took it away. */
const LOST: ReadonlySet<number | string | undefined> = new Set([404, 409, 412]);
export const isLost = (error: unknown): boolean => LOST.has(statusOf(error));

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
      try {
        await calls.send<object>('take turn', () =>
          turn === undefined
            ? people.items.create(document)
            : people
                .item(id, id)
                .replace(document, { accessCondition: { type: 'IfMatch', condition: turn._etag } }),
        );
        return true;
      } catch (error) {
        if (isLost(error)) return false;
        throw error;
      }
    },
    async releaseLease(name, until) {
      const id = personId('turn', name);
      const found = (await calls.send('turn', () => people.item(id, id).read<object>())).resource;
      const turn = found && Turn.parse(found);
      if (turn?.until !== until) return;
      const condition = { accessCondition: { type: 'IfMatch', condition: turn._etag } };
      try {
        await calls.send<object>('give turn back', () => people.item(id, id).delete(condition));
      } catch (error) {
        if (!isLost(error)) throw error;
      }
    },
  };
}
