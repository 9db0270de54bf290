import type { AccessRecord } from '../../../access/record.ts';
import { DeliveryError, type Posting, type World } from '../../ports.ts';
import { LEASE_MS, pay } from '../pay.ts';
import { drawAnew } from './drawing.ts';
import { messageFor } from './postings.ts';

/**
 * The sponsor's card in the place of a message of ours that is there already; false where it stands somewhere else, for
 * somebody has shown it, or the message can no longer be changed. Then it is shown as always.
 */
export async function showAt(
  world: World,
  record: AccessRecord,
  at: Pick<Posting, 'conversation' | 'serviceUrl' | 'activity'>,
): Promise<boolean> {
  const claims = await world.store.claimFor(record.id, 'show', world.clock.now(), LEASE_MS);
  const drawn =
    claims.length > 0 ? await world.inTurn(record.id, () => putInPlace(world, record, at)) : undefined;
  // What another replica changed meanwhile found no card to refresh; where the store says nothing, it is drawn later.
  if (drawn !== undefined) await drawAnew(world, drawn, at).catch(() => undefined);
  for (const claim of claims) await pay(world, claim);
  return drawn !== undefined;
}

/** The record as the card shows it; undefined where the message can no longer be changed. */
async function putInPlace(
  world: World,
  record: AccessRecord,
  at: Pick<Posting, 'conversation' | 'serviceUrl' | 'activity'>,
): Promise<AccessRecord | undefined> {
  const card = { card: 'journey', reader: record.request.sponsor.id } as const;
  try {
    const newest = (await world.store.load(record.id))?.record ?? record;
    const shown = await world.messenger.update({ ...at, ...card }, await messageFor(world, card, newest));
    await world.store.savePosting({ record: record.id, ...at, ...card, ...(shown && { shown }) });
    return newest;
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error;
    world.log.info({ record: record.id, err: error }, 'a message was not made the card');
    return undefined;
  }
}
