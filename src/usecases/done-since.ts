import { type Actor, requireGiver } from '../access/policy.ts';
import type { AccessEvent, AccessRecord } from '../access/record.ts';
import type { World } from './ports.ts';

/**
 * Whether it was done since the card was drawn that somebody who may do it clicks now: by the same click that reached
 * us twice, on whichever replica, by a double click, or by somebody else who saw the same card.
 */
export const doneSince =
  (
    { store }: Pick<World, 'store'>,
    type: AccessEvent['type'],
    { actor, seen }: { readonly actor: Actor; readonly seen: number | undefined },
  ) =>
  async (record: AccessRecord): Promise<boolean> =>
    seen !== undefined &&
    record.seq > seen &&
    requireGiver(record, actor) === undefined &&
    (await store.history(record.id)).slice(seen).some((one) => one.type === type);
