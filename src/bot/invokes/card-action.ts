import { parseCardAction } from '../../cards/actions.ts';
import { clicked } from '../clicked.ts';
import { refreshShared } from '../compose/refresh.ts';
import type { Answer } from '../receive.ts';
import { isRefresh, refreshed } from '../refresh.ts';
import type { Shown } from '../render.ts';
import { field, type Speaker } from '../speaker.ts';
import type { Turns } from '../turns.ts';
import { errorAnswer, shownAnswer } from './answer.ts';

/** A click: answered in time, with the outcome or with the promise of one. */
export async function cardAction(turns: Turns, speaker: Speaker, value: unknown): Promise<Answer> {
  const action = field(value, 'action');
  const verb = field(action, 'verb');
  const { replies } = turns.view(speaker).words;
  if (typeof verb !== 'string') return errorAnswer(400, 'BadRequest', replies.notUnderstood);
  const data = field(action, 'data') ?? {};
  if (isRefresh(verb)) {
    const parsed = parseCardAction(verb, data);
    if (parsed?.verb === 'refresh-partner')
      return shownAnswer({ kind: 'card', card: await refreshShared(turns, speaker, parsed) });
    const refresh =
      parsed?.verb === 'refresh-approval' || parsed?.verb === 'refresh-journey' ? parsed : undefined;
    return shownAnswer({ kind: 'card', card: await refreshed(turns, speaker, refresh) });
  }
  const business = clicked(turns, speaker, verb, data);
  const first = await turns.inTime(business.done);
  if (first.kind === 'done') {
    // One card takes the place of the one that was clicked; what else there is comes as messages.
    const [head = first.value, ...rest] = turns.parts(first.value);
    for (const one of rest) turns.follow(turns.tell(speaker, one));
    return shownAnswer(turns.draw(head, speaker) ?? sent(turns, speaker));
  }
  turns.tellLater(speaker, business);
  return shownAnswer({ kind: 'text', text: replies.working });
}

/** Where the outbox has shown it already. */
const sent = (turns: Turns, speaker: Speaker): Shown => ({
  kind: 'text',
  text: turns.view(speaker).words.replies.sent,
});
