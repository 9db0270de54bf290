import type { Notice } from '../../access/notice.ts';
import { isStop } from '../../access/pace.ts';
import type { AccessRecord, Person } from '../../access/record.ts';
import { DAY_MS } from '../../access/term.ts';
import { membersOf } from '../approvers.ts';
import { type Claim, DeliveryError, type Destination, type World } from '../ports.ts';
import { resourceOf } from '../roles.ts';
import { refreshLists } from './list.ts';
import { notify } from './notify.ts';
import { backoff, PAID, type Payment, postponed } from './payment.ts';
import { put, refreshPostings } from './postings.ts';
import { chatOf, TOLD_MS, tellOnce, toAdministrators } from './to-each.ts';

/** The sponsor's card, in the conversation where access was asked for; where that is closed to us, in their own chat. */
export function payShow(world: World, claim: Claim): Promise<Payment> {
  return delivering(world, claim, async (record) => {
    const posted = await world.store.postings(record.id);
    if (posted.some(({ card }) => card === 'journey')) return;
    const { sponsor } = record.request;
    const card = { card: 'journey', reader: sponsor.id } as const;
    const places = [...(await whereAsked(world, record)), chatOf(sponsor)];
    const shown = await firstOpen(places, (to) => put(world, record, card, to));
    if (!shown) world.log.warn({ record: record.id, person: sponsor.id }, 'the card reaches nobody');
  });
}

/** Every card of the record shows what is true now, and every list that names it. */
export function payRefresh(world: World, claim: Claim): Promise<Payment> {
  return world.inTurn(claim.errand.record, () =>
    delivering(world, claim, async (record) => {
      await refreshPostings(world, record);
      await refreshLists(world, record);
    }),
  );
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
      (await stopKey(world, record, record.request.sponsor)) ??
      batchKey(record, notice) ??
      adoptedKey(record, notice);
    if (once !== undefined && (await world.store.note(once)) !== undefined) return;
    const message = { kind: 'notice', notice, record, ...saidIn(claim) } as const;
    if (record.transfer?.cause === 'sponsor-left') {
      // What was meant for somebody who has left goes to whom their partners fall to.
      await tellOnce(world, claim, record.transfer.people, message);
      return;
    }
    const places = [chatOf(record.request.sponsor), ...(await whereAsked(world, record))];
    const posted = `${claim.errand.id}/posted`;
    if ((await world.store.note(posted)) === undefined) {
      const heard = await firstOpen(places, (to) => world.messenger.post(to, message));
      if (!heard) await toAdministrators(world, claim, { ...message, unreached: true });
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

/** What stops all invitations is told once to each person, however many of their invitations wait. */
async function stopKey(world: World, record: AccessRecord, { id }: Person): Promise<string | undefined> {
  if (record.status !== 'inviting' || record.problem === undefined || !isStop(record.problem))
    return undefined;
  const at = (await world.store.pace())?.pace.stopped?.at;
  return at === undefined ? undefined : `stopped/${at}/${id}`;
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
    await tellOnce(world, claim, others, message);
  });
}

export function payAlert(world: World, claim: Claim): Promise<Payment> {
  return delivering(world, claim, async (record) => {
    const { notice, people = [] } = claim.errand;
    if (notice === undefined) return;
    const stop = await stopKey(world, record, { id: 'administrators', name: '' });
    const once = stop ?? missingKey(record);
    if (once !== undefined && (await world.store.note(once)) !== undefined) return;
    const message = { kind: 'notice', notice, record, alert: true, ...saidIn(claim) } as const;
    // The others: whoever did it knows, and its sponsor is told as such.
    const knows = notice === 'earlier-removal-asked' ? [...people, record.request.sponsor] : [];
    await toAdministrators(world, claim, message, knows, await ownersOf(world, record));
    if (once !== undefined)
      await world.store.saveNote(once, '', world.clock.now() + (stop === undefined ? DAY_MS : TOLD_MS));
  });
}

/** Who owns the record's resource hears what there is to mend of it as administrators do. */
async function ownersOf(world: World, { request }: AccessRecord): Promise<readonly Person[]> {
  const owners = resourceOf(world, request.resource)?.owners;
  return owners === undefined ? [] : membersOf(world, owners);
}

/** Of a permission that is missing administrators are told once a day, however many wait for it. */
function missingKey(record: AccessRecord): string | undefined {
  const blocked =
    record.status === 'inviting' || record.status === 'granting' || record.status === 'removing';
  const { permission } = (record.status === 'ended' ? record.leftover : blocked ? record : undefined) ?? {};
  return permission === undefined ? undefined : `missing/${permission}`;
}

/** Of whom a message speaks, and why they did it. */
const saidIn = ({ errand: { people, reason } }: Claim) => ({
  ...(people && { people }),
  ...(reason && { reason }),
});

export async function delivering(
  world: World,
  claim: Claim,
  deliver: (record: AccessRecord) => Promise<void>,
): Promise<Payment> {
  const record = (await world.store.load(claim.errand.record))?.record;
  return record === undefined ? PAID : giveUpInTime(world, claim, () => deliver(record));
}

/** Delivers; tries again later for as long as it may help, and no longer than a day. */
export async function giveUpInTime(
  world: World,
  claim: Claim,
  deliver: () => Promise<void>,
): Promise<Payment> {
  try {
    await deliver();
    return PAID;
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error;
    const age = world.clock.now() - claim.owedAt;
    if (error.retryAfterMs !== undefined && age < DAY_MS)
      return postponed(Math.max(error.retryAfterMs, backoff(claim.attempts)));
    world.log.warn({ errand: claim.errand.id, err: error }, 'message given up');
    return PAID;
  }
}
