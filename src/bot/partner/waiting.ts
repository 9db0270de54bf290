import { pileAt } from '../../access/pile.ts';
import type { Person } from '../../access/record.ts';
import type { Decided } from '../../cards/waiting-card.ts';
import { channelPlace, listedAt } from '../../usecases/pay/pile.ts';
import { waitingFor } from '../../usecases/waiting.ts';
import type { CommandContext } from '../authorize.ts';
import type { Reply } from '../respond/reply.ts';

/** What waits for the speaker's decision; or, of one person's, what is in the list that stands here. */
export async function waiting(
  { world, speaker, caller }: CommandContext,
  decided: readonly Decided[] = [],
  sponsor?: Person,
): Promise<Reply> {
  const records = await waitingFor(world, caller);
  if (sponsor === undefined) return { kind: 'waiting', records, decided };
  const { place, person } = speaker;
  const here =
    place.type === 'personal'
      ? person.id
      : channelPlace((await world.store.conversation('approvals'))?.conversation ?? '');
  const pile = pileAt((await world.store.piles(sponsor.id))?.piles ?? [], here);
  const listed = new Set((await listedAt(world, sponsor.id, pile)).map(({ id }) => id));
  return { kind: 'waiting', records: records.filter(({ id }) => listed.has(id)), decided, sponsor };
}
