import type { AccessRecord } from '../../access/record.ts';
import {
  type Claim,
  DeliveryError,
  type Destination,
  type Message,
  type Posting,
  type World,
} from '../ports.ts';
import { resourceOf } from '../roles.ts';
import { backoff, PAID, type Payment, postponed } from './payment.ts';

const DAY = 86_400_000;

/** The sponsor's card, in the conversation where access was asked for. */
export function payShow(world: World, claim: Claim): Promise<Payment> {
  return delivering(world, claim, async (record) => {
    const posted = await world.store.postings(record.id);
    if (posted.some(({ card }) => card === 'journey')) return;
    const { origin, sponsor } = record.request;
    const to: Destination =
      origin === undefined
        ? { kind: 'person', person: sponsor.id }
        : { kind: 'conversation', ...origin, reader: sponsor.id };
    await put(world, record, 'journey', to, sponsor.id);
  });
}

/** The approval card: in the channel chosen for approvals, or to each approver but the sponsor. */
export function payAsk(world: World, claim: Claim): Promise<Payment> {
  return delivering(world, claim, async (record) => {
    if (record.status !== 'requested') return;
    const posted = (await world.store.postings(record.id)).filter(({ card }) => card === 'approval');
    const channel = await world.store.conversation('approvals');
    if (channel !== undefined) {
      const { conversation, serviceUrl } = channel;
      if (posted.length === 0)
        await put(world, record, 'approval', { kind: 'conversation', conversation, serviceUrl });
      return;
    }
    const group = resourceOf(world, record.request.resource)?.approvers;
    const members = group === undefined ? [] : await world.directory.members(group);
    const approvers = members.filter(({ id }) => id !== record.request.sponsor.id);
    const missing = approvers.filter(({ id }) => !posted.some(({ reader }) => reader === id));
    let reached = approvers.length - missing.length;
    let later: DeliveryError | undefined;
    for (const { id } of missing) {
      try {
        await put(world, record, 'approval', { kind: 'person', person: id }, id);
        reached++;
      } catch (error) {
        if (!(error instanceof DeliveryError)) throw error;
        world.log.warn({ record: record.id, approver: id, err: error }, 'approver not reached');
        if (error.retryAfterMs !== undefined) later = error;
      }
    }
    if (later !== undefined) throw later;
    if (reached === 0)
      await world.messenger.post(
        { kind: 'person', person: record.request.sponsor.id },
        { kind: 'notice', notice: 'nobody-to-ask', record },
      );
  });
}

/** Every card of the record shows what is true now. */
export function payRefresh(world: World, claim: Claim): Promise<Payment> {
  return delivering(world, claim, async (record) => {
    for (const posting of await world.store.postings(record.id)) await bringUpToDate(world, posting, record);
  });
}

export function payTell(world: World, claim: Claim): Promise<Payment> {
  return delivering(world, claim, async (record) => {
    const { notice } = claim.errand;
    if (notice === undefined) return;
    await world.messenger.post(
      { kind: 'person', person: record.request.sponsor.id },
      { kind: 'notice', notice, record },
    );
  });
}

async function put(
  world: World,
  record: AccessRecord,
  card: Posting['card'],
  to: Destination,
  reader?: string,
): Promise<void> {
  const place = await world.messenger.post(to, await messageFor(world, card, record));
  const posting: Posting = { record: record.id, card, ...place, ...(reader && { reader }) };
  await world.store.savePosting(posting);
  const now = (await world.store.load(record.id))?.record;
  // A change that came between drawing the card and noting where it is found no card to refresh.
  if (now !== undefined && now.seq !== record.seq) await bringUpToDate(world, posting, now);
}

async function bringUpToDate(world: World, posting: Posting, record: AccessRecord): Promise<void> {
  try {
    await world.messenger.update(posting, await messageFor(world, posting.card, record));
  } catch (error) {
    // A card that somebody deleted, or a chat that is gone, must not keep the others from being changed.
    if (!(error instanceof DeliveryError) || error.retryAfterMs !== undefined) throw error;
    world.log.info({ record: record.id, conversation: posting.conversation, err: error }, 'card not updated');
  }
}

async function messageFor(world: World, card: Posting['card'], record: AccessRecord): Promise<Message> {
  if (card === 'journey') return { kind: 'journey', record };
  const earlier = await world.store.byAddress(record.request.address);
  return {
    kind: 'approval',
    record,
    earlier: earlier.map((stored) => stored.record).filter(({ id }) => id !== record.id),
  };
}

async function delivering(
  world: World,
  claim: Claim,
  deliver: (record: AccessRecord) => Promise<void>,
): Promise<Payment> {
  const record = (await world.store.load(claim.errand.record))?.record;
  if (record === undefined) return PAID;
  try {
    await deliver(record);
    return PAID;
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error;
    const age = world.clock.now() - claim.owedAt;
    if (error.retryAfterMs !== undefined && age < DAY)
      return postponed(Math.max(error.retryAfterMs, backoff(claim.attempts)));
    world.log.warn({ errand: claim.errand.id, err: error }, 'message given up');
    return PAID;
  }
}
