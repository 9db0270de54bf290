import { type Claim, type Conversation, DeliveryError, type Message, type World } from '../../ports.ts';
import { backoff, PAID, type Payment, postponed } from '../payment.ts';
import { isToldThere } from './ask.ts';
import { GONE, isGone } from './pile.ts';
import { toAdministrators } from './to-each.ts';

type Lines = Extract<Message, { readonly kind: 'audit' }>['lines'];

/** How many events one message tells of. */
const LINES_A_MESSAGE = 25;

/** One that is paid alone. */
export const payTellAuditors = (world: World, claim: Claim): Promise<Payment> => tellAuditors(world, [claim]);

/**
 * Tells the audit channel what it is owed by now, in the order in which it happened; where there is none any more, all
 * of it is done. An answer that was lost may tell it twice.
 */
export async function tellAuditors(world: World, claims: readonly Claim[]): Promise<Payment> {
  const channel = await world.store.conversation('audit');
  if (channel === undefined || isGone(channel)) return PAID;
  try {
    const lines = await linesOf(world, claims);
    if (await isToldThere(() => tell(world, channel, lines))) return PAID;
  } catch (error) {
    if (!(error instanceof DeliveryError)) throw error;
    const [first] = claims;
    world.log.warn({ err: error }, 'the audit channel was not told');
    return postponed(Math.max(error.retryAfterMs ?? 0, backoff(first?.attempts ?? 0)));
  }
  await world.store.saveConversation({ ...channel, conversation: GONE });
  await world.auditChannel?.look();
  const [first] = claims;
  if (first !== undefined) await toAdministrators(world, first, { kind: 'channel-gone', purpose: 'audit' });
  return PAID;
}

async function linesOf({ store }: World, claims: readonly Claim[]): Promise<Lines> {
  const ids = [...new Set(claims.map(({ errand }) => errand.record))];
  const read = await Promise.all(
    ids.map(async (id) => [id, await Promise.all([store.load(id), store.history(id)])] as const),
  );
  const records = new Map(read);
  const found = claims.flatMap(({ errand }) => {
    const [stored, history = []] = records.get(errand.record) ?? [];
    const event = history[(errand.event ?? 0) - 1];
    return stored === undefined || event === undefined ? [] : [{ record: stored.record, event }];
  });
  return found.sort((a, b) => a.event.at - b.event.at);
}

async function tell(
  { messenger }: World,
  { conversation, serviceUrl }: Conversation,
  lines: Lines,
): Promise<void> {
  for (let at = 0; at < lines.length; at += LINES_A_MESSAGE)
    await messenger.post(
      { kind: 'conversation', conversation, serviceUrl },
      { kind: 'audit', lines: lines.slice(at, at + LINES_A_MESSAGE) },
    );
}
