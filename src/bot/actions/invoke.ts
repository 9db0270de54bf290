import { isRefresh } from '../../cards/actions.ts';
import type { Answer } from '../channel/receive.ts';
import { field, type Speaker } from '../channel/speaker.ts';
import type { Responder } from '../respond/respond.ts';
import { errorAnswer, shownAnswer } from './invoke-answer.ts';
import { outcomeLater, outcomeOf } from './outcome.ts';
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
  if (first.kind === 'done') return shownAnswer(outcomeOf(responder, speaker, verb, first.value));
  responder.runBehind(outcomeLater(responder, speaker, { verb, data }, pending));
  return shownAnswer({ kind: 'text', text: replies.working });
}
