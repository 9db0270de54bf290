import { parseCardAction } from '../../cards/actions.ts';
import { click } from '../click.ts';
import { inTime } from '../in-time.ts';
import type { Answer } from '../receive.ts';
import type { Shown } from '../render.ts';
import { field, type Speaker } from '../speaker.ts';
import type { Turns } from '../turns.ts';
import { shownAnswer } from './answer.ts';

/** A click: answered in time, with the outcome or with the promise of one. */
export async function cardAction(turns: Turns, speaker: Speaker, value: unknown): Promise<Answer> {
  const action = field(value, 'action');
  const verb = field(action, 'verb');
  const parsed = parseCardAction(verb, field(action, 'data') ?? {});
  const work = turns.serve(speaker, async (desk) =>
    parsed === undefined ? turns.forged(desk, verb) : click(desk, parsed),
  );
  const first = await inTime(work);
  if (first.kind === 'done') return shownAnswer(turns.draw(first.value, speaker) ?? sent(turns, speaker));
  turns.follow(first.value.then((reply) => turns.say(speaker.place, turns.draw(reply, speaker))));
  return shownAnswer(turns.draw({ kind: 'working' }, speaker) ?? sent(turns, speaker));
}

/** Where the outbox has shown it already. */
const sent = (turns: Turns, speaker: Speaker): Shown => ({
  kind: 'text',
  text: turns.view(speaker).words.replies.sent,
});
