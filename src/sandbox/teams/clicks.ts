import type { Message } from './model.ts';
import { type Posted, problemOf } from './post.ts';
import { type Fields, fields, list, string } from './read.ts';
import type { Room } from './room.ts';
import type { Doing, ToBot } from './to-bot.ts';

/** What the person who clicked gets to see. */
export type Clicked =
  | { readonly kind: 'card' | 'nothing' }
  | { readonly kind: 'message' | 'error'; readonly text: string };

const CARD = 'application/vnd.microsoft.card.adaptive';
const WRONG = { kind: 'error', text: 'Something went wrong. Please try again.' } as const;

/** Action.Execute, or a card that refreshes itself (`trigger` is `automatic` then). */
export async function execute(
  room: Room,
  bot: ToBot,
  doing: Doing,
  on: {
    readonly message: Message;
    readonly index: string;
    readonly action: Fields;
    readonly trigger: string;
  },
): Promise<Clicked> {
  const { message, index, action, trigger } = on;
  const value = { action: { type: 'Action.Execute', ...action }, trigger };
  const posted = await bot.invoke(doing, 'adaptiveCard/action', value, message.id);
  const answer = answerOf(posted);
  if (answer === undefined)
    return posted.kind === 'unreachable' ? { ...WRONG, text: 'Usher is not answering.' } : WRONG;
  switch (answer.type) {
    case CARD: {
      const view = `${doing.seat.key}:${index}`;
      room.change(message.pane, message.id, ({ views }) => ({ views: { ...views, [view]: answer.value } }));
      return { kind: 'card' };
    }
    case 'application/vnd.microsoft.activity.message':
      return { kind: 'message', text: string(answer.value) };
    case 'application/vnd.microsoft.error':
      return { kind: 'error', text: string(fields(answer.value).message) || WRONG.text };
    default:
      return WRONG;
  }
}

/** Action.Submit; what its data says under `msteams` may turn it into words. */
export async function submit(bot: ToBot, doing: Doing, value: Fields, on: string): Promise<Clicked> {
  const { msteams, ...data } = value;
  const how = fields(msteams);
  if (how.type === 'imBack') {
    await bot.say(doing, { text: string(how.value) });
    return { kind: 'nothing' };
  }
  if (how.type === 'messageBack') {
    const text = string(how.text);
    await bot.say(doing, { text, shown: string(how.displayText) || text, value: how.value ?? data });
    return { kind: 'nothing' };
  }
  const problem = await bot.submit(doing, data, on);
  return problem === undefined ? { kind: 'nothing' } : { kind: 'error', text: problem };
}

/** Typing in a choice set that asks the bot for its choices. */
export async function search(
  bot: ToBot,
  doing: Doing,
  asked: { readonly dataset: string; readonly text: string; readonly on: string },
): Promise<readonly { readonly title: string; readonly value: string }[] | undefined> {
  const value = { dataset: asked.dataset, queryText: asked.text, queryOptions: { skip: 0, top: 15 } };
  const answer = answerOf(await bot.invoke(doing, 'application/search', value, asked.on));
  if (answer === undefined) return undefined;
  return list(fields(answer.value).results)
    .map(fields)
    .map(({ title, value: chosen }) => ({ title: string(title), value: string(chosen) }))
    .slice(0, 15);
}

function answerOf(posted: Posted): Fields | undefined {
  if (posted.kind !== 'answered' || problemOf(posted) !== undefined) return undefined;
  const answer = fields(posted.body);
  return typeof answer.type === 'string' && 'value' in answer ? answer : undefined;
}
