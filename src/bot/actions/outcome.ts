import type { AccessRecord } from '../../access/record.ts';
import { plain } from '../../cards/card.ts';
import { recordIn } from '../../cards/parse-action.ts';
import { smallCard } from '../../cards/small-card.ts';
import { drawPosting, oweCard, refreshCards } from '../../usecases/pay/tell/drawing.ts';
import { postingAt } from '../../usecases/pay/tell/postings.ts';
import type { Speaker } from '../channel/speaker.ts';
import { isSent } from '../partner/sent-once.ts';
import type { Shown } from '../respond/as-message.ts';
import { inParts, type Responder } from '../respond/respond.ts';
import type { PendingReply, ViewedReply } from '../respond/serve.ts';
import { OPENS } from './opened.ts';

/** For so long a card may be read as the click found it, in milliseconds; then it shows how its record stands. */
const READ_MS = 60_000;

/** What takes the place of what was clicked; all else that there is to say is on its way. */
export function outcomeOf(
  responder: Responder,
  speaker: Speaker,
  verb: string,
  said: ViewedReply,
): Exclude<Shown, { kind: 'file' }> {
  // One card takes the place of the one that was clicked; what else there is comes as messages.
  const [head = said, ...rest] = inParts(said);
  for (const part of rest) responder.runBehind(responder.reply(speaker, part));
  // Where several see the card, each has their own view of it, which asks for what is true now.
  const own = speaker.place.type === 'personal' ? {} : ({ refreshes: true } as const);
  const { reply, view } = head;
  // Where the outbox has shown it already, there is nothing to draw.
  const shown = responder.render({ reply, view: { ...view, ...own } }) ?? {
    kind: 'text',
    text: view.words.replies.sent,
  };
  if (verb === 'request' && isSent(reply)) return closed(responder, speaker, shown);
  if (shown.kind !== 'file') return shown;
  // Files are for people's own chats.
  responder.runBehind(responder.replyInPerson(speaker, head));
  return { kind: 'text', text: view.words.batches.below };
}

/** A form that was sent is a form no more, for whoever sees it. */
function closed(responder: Responder, speaker: Speaker, shown: Shown): Shown & { kind: 'card' } {
  const { place, clicked, person } = speaker;
  const { replies } = responder.viewFor(speaker).words;
  const outcome = shown.kind === 'text' ? { kind: 'card' as const, card: smallCard(shown.text) } : shown;
  if (clicked !== undefined && place.type !== 'personal') {
    const { conversation, serviceUrl } = place;
    const said = smallCard(replies.sentBy(plain(person.name, 100)));
    const at = { conversation, serviceUrl, activity: clicked };
    responder.runBehind(responder.replace(at, { kind: 'card', card: said }));
  }
  return outcome.kind === 'card' ? outcome : { kind: 'card', card: smallCard(replies.sent) };
}

/**
 * What came of a click that took longer than its answer may. In somebody's own chat it takes the place of what was
 * clicked, as it would have in time; where several see that, it comes as a message.
 */
export async function outcomeLater(
  responder: Responder,
  speaker: Speaker,
  { verb, data }: { readonly verb: string; readonly data: unknown },
  pending: PendingReply,
): Promise<void> {
  pending.keepTrying();
  const said = await pending.reply;
  const { place, clicked } = speaker;
  if (place.type !== 'personal' && !(verb === 'request' && isSent(said.reply)))
    return responder.reply(speaker, said);
  const shown = outcomeOf(responder, speaker, verb, said);
  if (place.type !== 'personal') return;
  if (shown.kind === 'text' || clicked === undefined) return responder.send(place, shown);
  const opens = OPENS.has(verb);
  const kept = !opens && (await isKept(responder, speaker, recordIn(data)));
  const { reply } = said;
  // Why a click changed nothing, no card says by itself.
  if (kept && (reply.kind !== 'approval' || reply.refusal === undefined)) return;
  if (!(kept || opens) || (reply.kind !== 'approval' && reply.kind !== 'journey'))
    return responder.sayAt(speaker, clicked, shown);
  // A card is kept up to date there: what is drawn late is drawn over it.
  const { record } = reply;
  const at = { record: record.id, conversation: place.conversation, activity: clicked };
  const { world } = responder;
  await oweCard(world, at, world.clock.now() + READ_MS);
  await responder.sayAt(speaker, clicked, shown);
  await unlessNewer(responder, record, at);
}

/** What was said shows the record as the click found it: what changed since is drawn over it. */
async function unlessNewer(
  { world }: Responder,
  { id, changedAt }: AccessRecord,
  at: Parameters<typeof drawPosting>[1],
): Promise<void> {
  const now = (await world.store.load(id))?.record;
  if (now !== undefined && now.changedAt !== changedAt) await drawPosting(world, at);
}

/** Whether the card that was clicked is brought up to date as it is: what came of it may have gone on meanwhile. */
async function isKept(
  { world }: Responder,
  { place, clicked }: Speaker,
  id: string | undefined,
): Promise<boolean> {
  if (id === undefined || clicked === undefined) return false;
  const at = { conversation: place.conversation, activity: clicked };
  if ((await postingAt(world, id, at)) === undefined) return false;
  await refreshCards(world, id);
  return true;
}
