import type { Notice } from '../../../access/notice.ts';
import type { AccessRecord, Person } from '../../../access/record.ts';
import { askedAfter, same } from '../../asked-since.ts';
import { notify } from '../../notify.ts';
import {
  type Claim,
  DeliveryError,
  type Destination,
  type Message,
  type Posting,
  type World,
} from '../../ports.ts';
import { type Payment, postponed } from '../payment.ts';
import { isAlerted, stopKey, whoCanMend } from './alert.ts';
import { delivering, deliveringCards } from './delivering.ts';
import { doubtCards, oweRefresh, put, refreshCards } from './drawing.ts';
import { refreshLists } from './list.ts';
import { chatOf, notTold, TOLD_MS, tellOnce, toAdministrators } from './to-each.ts';

/** The sponsor's card, in the conversation where access was asked for; where that is closed to us, in their own chat. */
export function payShow(world: World, claim: Claim): Promise<Payment> {
  return deliveringCards(world, claim, 'journey', async (record, posted) => {
    const shown = await showCard(world, record, posted);
    await closeEarlier(world, record);
    if (shown) return;
    world.log.warn({ record: record.id, person: record.request.sponsor.id }, 'the card reaches nobody');
    throw notTold();
  });
}

/** Whether the sponsor has it now. */
async function showCard(world: World, record: AccessRecord, posted: readonly Posting[]): Promise<boolean> {
  if (posted.some(({ card }) => card === 'journey')) return true;
  const { sponsor } = record.request;
  const card = { card: 'journey', reader: sponsor.id } as const;
  const places = [...(await whereAsked(world, record)), chatOf(sponsor)];
  return firstOpen(places, (to) => put(world, record, card, to));
}

/** Cards of what is over, and led on to nothing before, no longer offer to ask again: it was asked. */
async function closeEarlier(world: World, record: AccessRecord): Promise<void> {
  const others = await same(world, record);
  for (const earlier of others)
    if (earlier.status === 'ended' && askedAfter(earlier, [record, ...others]) === record)
      await oweRefresh(world, earlier.id, record.id);
}

/** Every card of the record shows what is true now, and every list that names it. */
export async function payRefresh(world: World, claim: Claim): Promise<Payment> {
  if (claim.inDoubt) {
    // What a try before sent may stand over what was noted since. Noted by itself, so that it need not be done again.
    await doubtCards(world, claim.errand.record);
    return postponed(0);
  }
  return delivering(world, claim, async (record) => {
    try {
      await refreshCards(world, record.id);
    } finally {
      // A card that waits for something late keeps no list from being true.
      await refreshLists(world, record, claim.attempts > 0);
    }
  });
}

/**
 * The sponsor, in their own chat; where that is closed to us, in the conversation in which they asked; and where that
 * is closed as well, the administrators, so that what was to be said is said to somebody.
 */
export function payTell(world: World, claim: Claim): Promise<Payment> {
  return delivering(world, claim, async (record) => {
    const { notice } = claim.errand;
    if (notice === undefined) return;
    const once =
      (await stopKey(world, record, record.request.sponsor.id)) ??
      batchKey(record, notice) ??
      adoptedKey(record, notice);
    if (once !== undefined && (await world.store.note(once)) !== undefined) return;
    const all = isAlerted(record, notice) ? await whoCanMend(world, claim, record, notice) : [];
    const told = all.filter(({ id }) => id !== record.request.sponsor.id);
    const message = { kind: 'notice', notice, record, ...saidIn(claim), told } as const;
    if (record.transfer?.cause === 'sponsor-left') {
      // What was meant for somebody who has left goes to whom their partners fall to.
      await tellAnybody(world, claim, record.transfer.people, message);
      return;
    }
    const places = [chatOf(record.request.sponsor), ...(await whereAsked(world, record))];
    const posted = `${claim.errand.id}/posted`;
    if (claim.attempts === 0 || (await world.store.note(posted)) === undefined) {
      const heard = await firstOpen(places, (to) => world.messenger.post(to, message));
      if (!heard && !(await toAdministrators(world, claim, { ...message, unreached: true }))) throw notTold();
    }
    if (notice === 'granted') await notifyGranted(world, claim, record, posted);
    if (once !== undefined) await world.store.saveNote(once, '', world.clock.now() + TOLD_MS);
  });
}

/** Where the feed is to be tried again, the message is not. */
async function notifyGranted(
  world: World,
  { errand }: Claim,
  record: AccessRecord,
  posted: string,
): Promise<void> {
  try {
    await notify(world, errand.id, record.request.sponsor, { kind: 'granted', record });
  } catch (error) {
    await world.store.saveNote(posted, '', world.clock.now() + TOLD_MS);
    throw error;
  }
}

/** What keeps the rows of a list from going on is told once, however many of them. */
function batchKey({ request, ...record }: AccessRecord, notice: Notice): string | undefined {
  if (request.batch === undefined || !('problem' in record) || record.problem === undefined) return undefined;
  return `batch/${request.batch.id}/${notice}/${record.problem}`;
}

/** That they look after what was there before is told to a sponsor once for a resource, however much it is. */
const adoptedKey = ({ request }: AccessRecord, notice: Notice): string | undefined =>
  notice === 'adopted' ? `adopted/${request.sponsor.id}/${request.resource}` : undefined;

/** The conversation in which access was asked for; none where that is the sponsor's own chat anyway. */
async function whereAsked(
  world: World,
  { request: { origin, sponsor } }: AccessRecord,
): Promise<readonly Destination[]> {
  if (origin === undefined) return [];
  const own = await world.store.conversation(`person:${sponsor.id}`);
  return own?.conversation === origin.conversation
    ? []
    : [{ kind: 'conversation', ...origin, reader: sponsor.id }];
}

/** Delivers to the first place that is not closed to us; false when all are. Throws for one that may open later. */
async function firstOpen(
  places: readonly Destination[],
  deliver: (to: Destination) => Promise<unknown>,
): Promise<boolean> {
  for (const place of places) {
    try {
      await deliver(place);
      return true;
    } catch (error) {
      if (!(error instanceof DeliveryError) || error.retryAfterMs !== undefined) throw error;
    }
  }
  return false;
}

/** Whoever is away, in their own chat; who cannot be reached there finds it in the history. */
export function payTellRepresented(world: World, claim: Claim): Promise<Payment> {
  return delivering(world, claim, async (record) => {
    const { notice, people = [] } = claim.errand;
    const [away] = people;
    if (notice === undefined || away === undefined) return;
    await world.messenger.post(chatOf(away), { kind: 'notice', notice, record, ...saidIn(claim) });
  });
}

/** The others of those who are named, each once: the first is spoken of. */
export function payTellPeople(world: World, claim: Claim): Promise<Payment> {
  return delivering(world, claim, async (record) => {
    const { notice, people = [], reason } = claim.errand;
    const [of, ...others] = people;
    if (notice === undefined || of === undefined) return;
    const message = { kind: 'notice', notice, record, people: [of], ...(reason && { reason }) } as const;
    await tellAnybody(world, claim, others, message);
  });
}

/** Each of these once; later, where not one of them can be reached. */
async function tellAnybody(
  world: World,
  claim: Claim,
  people: readonly Person[],
  message: Message,
): Promise<void> {
  const missed = await tellOnce(world, claim, people, message);
  if (people.length > 0 && missed.length === people.length) throw notTold();
}

/** Of whom a message speaks, and why they did it. */
const saidIn = ({ errand: { people, reason } }: Claim) => ({
  ...(people && { people }),
  ...(reason && { reason }),
});
