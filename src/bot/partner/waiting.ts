import { parseAddress } from '../../access/address.ts';
import { pileAt } from '../../access/pile.ts';
import type { Person } from '../../access/record.ts';
import type { Decided } from '../../cards/waiting-card.ts';
import { channelPlace, listedAt } from '../../usecases/pay/tell/pile.ts';
import { waitingFor } from '../../usecases/waiting.ts';
import type { CommandContext } from '../authorize.ts';
import type { Reply } from '../respond/reply.ts';

interface Asked {
  /** From 1. */
  readonly page?: number | undefined;
  /** What was decided just now. */
  readonly decided?: readonly Decided[];
  /** The partner whom it is about, as typed, where it is one alone. */
  readonly address?: string | undefined;
  /** Whose list it is, where it is one person's. */
  readonly sponsor?: Person | undefined;
  /** False where somebody decided without saying on what. */
  readonly ticked?: boolean;
  /** The directory stopped answering in the middle. */
  readonly silent?: boolean;
}

/** What waits for the speaker's decision; or, of one person's, what is in the list that stands here. */
export async function waiting(
  { world, speaker, caller }: CommandContext,
  { page = 1, decided = [], address, sponsor, ticked = true, silent = false }: Asked = {},
): Promise<Reply> {
  const all = await waitingFor(world, caller);
  const about = address === undefined ? undefined : parseAddress(address);
  const records = about?.ok ? all.filter(({ request }) => request.address === about.address) : all;
  const shown = {
    kind: 'waiting',
    page,
    decided,
    ...(ticked ? {} : { nothingTicked: true as const }),
    ...(silent && { silent: true as const }),
  } as const;
  if (sponsor === undefined) return { ...shown, records };
  const { place, person } = speaker;
  const here =
    place.type === 'personal'
      ? person.id
      : channelPlace((await world.store.conversation('approvals'))?.conversation ?? '');
  const pile = pileAt((await world.store.piles(sponsor.id))?.piles ?? [], here);
  const listed = new Set((await listedAt(world, sponsor.id, pile)).map(({ id }) => id));
  return { ...shown, records: records.filter(({ id }) => listed.has(id)), sponsor };
}
