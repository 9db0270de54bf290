import type { Incoming } from '../channel/incoming.ts';
import type { Answer } from '../channel/receive.ts';

/** How many activities are remembered. */
const MAX_REMEMBERED = 2_000;

/** The same answer for an activity that is delivered again, unless answering it failed. */
export function answeredOnce(
  answer: (activity: Incoming) => Promise<Answer>,
): (activity: Incoming) => Promise<Answer> {
  const answers = new Map<string, Promise<Answer>>();
  return (activity) => {
    if (activity.id === undefined) return answer(activity);
    const key = `${activity.conversation?.id}|${activity.id}|${activity.from?.id}|${activity.type}`;
    const before = answers.get(key);
    if (before !== undefined) return before;
    const answered = answer(activity);
    answers.set(key, answered);
    answered.catch(() => answers.delete(key));
    const [oldest] = answers.keys();
    if (answers.size > MAX_REMEMBERED && oldest !== undefined) answers.delete(oldest);
    return answered;
  };
}
