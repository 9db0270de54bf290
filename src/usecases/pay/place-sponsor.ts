import type { AccessRecord } from '../../access/record.ts';
import { accountOf, isLive } from '../../access/record-queries.ts';
import { change } from '../change.ts';
import { type Claim, DirectoryError, type World } from '../ports.ts';
import { PAID, type Payment } from './payment.ts';

/**
 * The directory's own list of a guest's sponsors follows: the new one is put on it, and the one before taken off where
 * we had put them there and no other access of the guest is theirs. Where the directory refuses, that is on record, and
 * the new sponsor looks after the partner all the same.
 */
export async function payPlaceSponsor(world: World, claim: Claim): Promise<Payment> {
  const record = (await world.store.load(claim.errand.record))?.record;
  const guest = record && accountOf(record);
  if (record === undefined || guest === undefined || record.request.found.kind === 'employee') return PAID;
  const add = record.request.sponsor.id;
  const before = await ours(world, record);
  const others = (await world.store.byAccount(guest)).map((stored) => stored.record);
  const isNeeded = others.some((one) => isLive(one) && one.request.sponsor.id === before);
  const remove = before === undefined || before === add || isNeeded ? undefined : before;
  const at = world.clock.now();
  try {
    const placed = await world.directory.placeSponsor(guest, {
      add,
      ...(remove !== undefined && { remove }),
    });
    await change(world, record.id, { type: 'note-sponsors', at, ...(placed && { placed: add }) });
  } catch (error) {
    if (!(error instanceof DirectoryError) || error.retryAfterMs !== undefined) throw error;
    const { code, permission } = error;
    const kept = record.placed === undefined ? {} : { placed: record.placed };
    await change(world, record.id, {
      type: 'note-sponsors',
      at,
      code,
      ...kept,
      ...(permission !== undefined && { permission }),
    });
  }
  return PAID;
}

/** Whose entry there is ours: whom we put there last, or, with our invitation, whoever asked for it first. */
async function ours(world: World, record: AccessRecord): Promise<string | undefined> {
  if (record.placed !== undefined) return record.placed;
  if (record.request.found.kind !== 'nobody') return undefined;
  const history = await world.store.history(record.id);
  if (history.some((event) => event.type === 'sponsors-noted' && event.code === undefined)) return undefined;
  const [first] = history;
  return first?.type === 'requested' ? first.request.sponsor.id : undefined;
}
