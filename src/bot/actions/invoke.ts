import { isRefresh } from '../../cards/actions.ts';
import type { Answer } from '../channel/receive.ts';
import { field, type Speaker } from '../channel/speaker.ts';
import { inParts, type Responder } from '../respond/respond.ts';
import { errorAnswer, shownAnswer } from './invoke-answer.ts';
import { refreshedCard } from './refresh/index.ts';
import { serveClick } from './serve-click.ts';

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
  if (shown.kind !== 'file') return shownAnswer(shown);
  // Files are for people's own chats.
  responder.runBehind(responder.replyInPerson(speaker, head));
  return shownAnswer({ kind: 'text', text: responder.viewFor(speaker).words.batches.below });
}
