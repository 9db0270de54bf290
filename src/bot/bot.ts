import { smallCard } from '../cards/small-card.ts';
import { wordsFor } from '../words/index.ts';
import { composeSays } from './compose/answers.ts';
import { message, welcome } from './heard.ts';
import { type Incoming, incoming } from './incoming.ts';
import { errorAnswer, shownAnswer } from './invokes/answer.ts';
import { INVOKES } from './invokes/index.ts';
import type { Answer } from './receive.ts';
import { isRefresh } from './refresh.ts';
import { field, identify, type Place } from './speaker.ts';
import { createTurns, type TurnsDependencies } from './turns.ts';

export interface BotDependencies extends TurnsDependencies {
  readonly homeTenant: string;
  /** The channels that are listened to. */
  readonly channels: readonly string[];
}

export interface Bot {
  /** One authenticated activity to the HTTP answer. */
  handle(activity: object): Promise<Answer>;
  /** Ends what goes on behind given answers, with a word to everybody who waits; resolves when that is said. */
  stop(): Promise<void>;
}

/** How many activities are remembered, so that one that is delivered again is not answered again. */
const REMEMBERED = 2_000;

export function createBot(dependencies: BotDependencies): Bot {
  const { world } = dependencies;
  const turns = createTurns(dependencies, dependencies.homeTenant);
  const seen = new Map<string, Promise<Answer>>();

  async function dispatch(activity: Incoming): Promise<Answer> {
    const who = identify(activity, dependencies.homeTenant, dependencies.channels);
    if (who.kind === 'refused') return refuse(activity, who);
    const { speaker } = who;
    switch (activity.type) {
      case 'message':
        await message(turns, activity, speaker);
        return { status: 200 };
      case 'conversationUpdate':
      case 'installationUpdate':
        return behind(turns.noted(speaker).then(() => welcome(turns, activity, speaker)));
      case 'invoke':
        return (await INVOKES.get(activity.name ?? '')?.(turns, speaker, activity.value)) ?? { status: 501 };
      default:
        return behind(turns.noted(speaker));
    }
  }

  /** Answered when it is done, or in time. */
  async function behind(work: Promise<void>): Promise<Answer> {
    turns.follow(work);
    await turns.inTime(work.catch(() => undefined));
    return { status: 200 };
  }

  async function refuse(
    activity: Incoming,
    who: { readonly code: string; readonly place?: Place },
  ): Promise<Answer> {
    const words = wordsFor('en-US');
    world.log.warn({ code: who.code, type: activity.type, channel: activity.channelId }, 'activity refused');
    const { wrongTenant, callerUnknown } = words.replies;
    // Whoever it is, their compose box shows a sentence.
    const politely =
      activity.type === 'invoke'
        ? composeSays(activity.name, who.code === 'wrong-tenant' ? wrongTenant : callerUnknown)
        : undefined;
    if (politely !== undefined) return politely;
    const action = field(activity.value, 'action');
    if (activity.type === 'invoke' && who.code !== 'not-teams' && isRefresh(field(action, 'verb'))) {
      const { hidden } = words.replies.refresh;
      return shownAnswer({ kind: 'card', card: smallCard(who.code === 'nameless' ? hidden : wrongTenant) });
    }
    if (who.code !== 'wrong-tenant') return activity.type === 'invoke' ? { status: 403 } : { status: 200 };
    const shown = { kind: 'text', text: wrongTenant } as const;
    if (activity.type === 'invoke') return errorAnswer(403, 'Forbidden', shown.text);
    if (activity.type === 'message' && who.place !== undefined) turns.follow(turns.say(who.place, shown));
    return { status: 200 };
  }

  return {
    handle(sent) {
      const activity = incoming(sent);
      const key = `${activity.conversation?.id}|${activity.id}|${activity.from?.id}|${activity.type}`;
      const again = activity.id === undefined ? undefined : seen.get(key);
      if (again !== undefined) return again;
      const answered = dispatch(activity);
      if (activity.id !== undefined) {
        seen.set(key, answered);
        answered.catch(() => seen.delete(key));
        const [oldest] = seen.keys();
        if (seen.size > REMEMBERED && oldest !== undefined) seen.delete(oldest);
      }
      return answered;
    },
    stop: () => turns.stop(),
  };
}
