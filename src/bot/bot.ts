import { smallCard } from '../cards/small-card.ts';
import type { World } from '../usecases/ports.ts';
import type { Roles } from '../usecases/roles.ts';
import { wordsFor } from '../words/index.ts';
import { type Incoming, incoming } from './channel/incoming.ts';
import type { Outgoing } from './channel/outgoing.ts';
import type { Answer } from './channel/receive.ts';
import { field, identify, type Place } from './channel/speaker.ts';
import { composeSays } from './compose/answers.ts';
import { errorAnswer, shownAnswer } from './invokes/answer.ts';
import { INVOKES } from './invokes/index.ts';
import { onInstall } from './on-install.ts';
import { onMessage } from './on-message.ts';
import { withDeadline } from './respond/deadline.ts';
import { isRefresh } from './respond/refresh.ts';
import { createResponder } from './respond/respond.ts';

export interface BotDependencies {
  readonly world: World;
  readonly roles: Roles;
  readonly outgoing: Outgoing;
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
  const responder = createResponder(dependencies, dependencies.homeTenant);
  const seen = new Map<string, Promise<Answer>>();

  async function dispatch(activity: Incoming): Promise<Answer> {
    const who = identify(activity, dependencies.homeTenant, dependencies.channels);
    if (who.kind === 'refused') return refuse(activity, who);
    const { speaker } = who;
    switch (activity.type) {
      case 'message':
        await onMessage(responder, activity, speaker);
        return { status: 200 };
      // It carries the id of what it corrects, so what was done already is not done again.
      case 'messageUpdate':
        if (activity.channelData?.eventType !== 'editMessage') return behind(responder.noted(speaker));
        await onMessage(responder, activity, speaker);
        return { status: 200 };
      case 'conversationUpdate':
      case 'installationUpdate':
        return behind(responder.noted(speaker).then(() => onInstall(responder, activity, speaker)));
      case 'invoke':
        return (
          (await INVOKES.get(activity.name ?? '')?.(responder, speaker, activity.value)) ?? { status: 501 }
        );
      default:
        return behind(responder.noted(speaker));
    }
  }

  /** Answered when it is done, or in time. */
  async function behind(work: Promise<void>): Promise<Answer> {
    responder.follow(work);
    await withDeadline(work.catch(() => undefined));
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
    if (activity.type === 'message' && who.place !== undefined)
      responder.follow(responder.say(who.place, shown));
    return { status: 200 };
  }

  return {
    handle(sent) {
      const activity = incoming(sent);
      // Each correction of one message has the same id.
      const { conversation, id, from, type, timestamp } = activity;
      const version = type === 'messageUpdate' ? timestamp : '';
      const key = `${conversation?.id}|${id}|${from?.id}|${type}|${version}`;
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
    stop: () => responder.stop(),
  };
}
