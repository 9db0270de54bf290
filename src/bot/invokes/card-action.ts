import { parseCardAction } from '../../cards/actions.ts';
import { clicked } from '../actions/card-actions.ts';
import type { Answer } from '../channel/receive.ts';
import { field, type Speaker } from '../channel/speaker.ts';
import { refreshShared } from '../compose/refresh.ts';
import { withDeadline } from '../respond/deadline.ts';
import { isRefresh, refreshed } from '../respond/refresh.ts';
import type { Shown } from '../respond/render.ts';
import type { Responder } from '../respond/respond.ts';
import { errorAnswer, shownAnswer } from './answer.ts';

/** A click: answered in time, with the outcome or with the promise of one. */
export async function cardAction(responder: Responder, speaker: Speaker, value: unknown): Promise<Answer> {
  const action = field(value, 'action');
  const verb = field(action, 'verb');
  const { replies } = responder.view(speaker).words;
  if (typeof verb !== 'string') return errorAnswer(400, 'BadRequest', replies.notUnderstood);
  const data = field(action, 'data') ?? {};
  if (isRefresh(verb)) {
    const parsed = parseCardAction(verb, data);
    if (parsed?.verb === 'refresh-partner')
      return shownAnswer({ kind: 'card', card: await refreshShared(responder, speaker, parsed) });
    const refresh =
      parsed?.verb === 'refresh-approval' || parsed?.verb === 'refresh-journey' ? parsed : undefined;
    return shownAnswer({ kind: 'card', card: await refreshed(responder, speaker, refresh) });
  }
  const business = clicked(responder, speaker, verb, data);
  const first = await withDeadline(business.done);
  if (first.kind === 'done') {
    // One card takes the place of the one that was clicked; what else there is comes as messages.
    const [head = first.value, ...rest] = responder.parts(first.value);
    for (const one of rest) responder.follow(responder.tell(speaker, one));
    return shownAnswer(responder.draw(head, speaker) ?? sent(responder, speaker));
  }
  responder.tellLater(speaker, business);
  return shownAnswer({ kind: 'text', text: replies.working });
}

/** Where the outbox has shown it already. */
const sent = (responder: Responder, speaker: Speaker): Shown => ({
  kind: 'text',
  text: responder.view(speaker).words.replies.sent,
});
