import { isRefresh } from '../../cards/actions.ts';
import { plain } from '../../cards/card.ts';
import { smallCard } from '../../cards/small-card.ts';
import type { Answer } from '../channel/receive.ts';
import { field, type Speaker } from '../channel/speaker.ts';
import { isSent } from '../partner/sent-once.ts';
import type { Shown } from '../respond/as-message.ts';
import { inParts, type Responder } from '../respond/respond.ts';
import { errorAnswer, shownAnswer } from './invoke-answer.ts';
import { refreshedCard } from './refresh/index.ts';
import { serveClick } from './serve-click.ts';

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

/** A click, or a card that refreshes itself: answered in time, with the outcome or with the promise of one. */
export async function cardAction(responder: Responder, speaker: Speaker, value: unknown): Promise<Answer> {
  const action = field(value, 'action');
  const verb = field(action, 'verb');
  const { replies } = responder.viewFor(speaker).words;
  if (typeof verb !== 'string') return errorAnswer(400, 'BadRequest', replies.notUnderstood);
  const data = field(action, 'data') ?? {};
  if (isRefresh(verb))
    return shownAnswer({ kind: 'card', card: await refreshedCard(responder, speaker, verb, data) });
  const pending = serveClick(responder, speaker, verb, data);
  const first = await responder.inTime(pending.reply);
  if (first.kind === 'late') {
    responder.replyLater(speaker, pending);
    return shownAnswer({ kind: 'text', text: replies.working });
  }
  // One card takes the place of the one that was clicked; what else there is comes as messages.
  const [head = first.value, ...rest] = inParts(first.value);
  for (const part of rest) responder.runBehind(responder.reply(speaker, part));
  // Where the outbox has shown it already, there is nothing to draw.
  // Where several see the card, each has their own view of it, which asks for what is true now.
  const own = speaker.place.type === 'personal' ? {} : ({ refreshes: true } as const);
  const { reply, view } = head;
  const shown = responder.render({ reply, view: { ...view, ...own } }) ?? {
    kind: 'text',
    text: replies.sent,
  };
  if (verb === 'request' && isSent(reply)) return shownAnswer(closed(responder, speaker, shown));
  if (shown.kind !== 'file') return shownAnswer(shown);
  // Files are for people's own chats.
  responder.runBehind(responder.replyInPerson(speaker, head));
  return shownAnswer({ kind: 'text', text: responder.viewFor(speaker).words.batches.below });
}
