import { z } from 'zod';
import type { Store } from '../../usecases/ports.ts';
import { read, write } from '../documents.ts';
import { PACE } from '../notes.ts';
import type { Calls } from './calls.ts';
import { put } from './conditional.ts';
import { personId } from './ids.ts';
import type { Containers } from './set-up/set-up.ts';

const Found = z.object({ value: z.string(), _etag: z.string() });

/** A note; its version is its ETag. A look is 1 RU, a write 6. */
export function createPace({ people }: Containers, calls: Calls): Pick<Store, 'pace' | 'savePace'> {
  const id = personId('note', PACE);
  return {
    async pace() {
      const { resource } = await calls.send('pace', () => people.item(id, id).read<object>());
      const found = resource && Found.parse(resource);
      return found && { pace: read('pace', found.value), version: found._etag };
    },
    async savePace(pace, expected) {
      const document = { id, kind: 'note', key: PACE, value: write('pace', pace) };
      const at = { container: people, partition: id, expected };
      return (await put(calls, 'save pace', { ...at, document })) !== undefined;
    },
  };
}
