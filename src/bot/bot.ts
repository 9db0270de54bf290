import type { Activity } from 'botbuilder';
import type { World } from '../usecases/ports.ts';
import type { Roles } from '../usecases/roles.ts';
import { message, welcome } from './heard.ts';
import { errorAnswer } from './invokes/answer.ts';
import { INVOKES } from './invokes/index.ts';
import type { Outgoing } from './outgoing.ts';
import type { Answer } from './receive.ts';
import { render } from './render.ts';
import { identify, type Place } from './speaker.ts';
import { createTurns } from './turns.ts';
import { remember } from './whereabouts.ts';

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
  handle(activity: Activity): Promise<Answer>;
  /** Resolves when what goes on behind given answers is done. */
  idle(): Promise<void>;
}

/** How many activities are remembered, so that one that is delivered again is not answered again. */
const REMEMBERED = 2_000;

export function createBot(dependencies: BotDependencies): Bot {
  const { world, roles, outgoing } = dependencies;
  const turns = createTurns(world, roles, outgoing);
  const seen = new Map<string, Promise<Answer>>();

  async function dispatch(activity: Activity): Promise<Answer> {
    const who = identify(activity, dependencies.homeTenant, dependencies.channels);
    if (who.kind === 'refused') return refuse(activity, who);
    const { speaker } = who;
    await remember(world.store, speaker, dependencies.homeTenant, world.clock.now());
    switch (activity.type) {
      case 'message':
        await message(turns, activity, speaker);
        return { status: 200 };
      case 'conversationUpdate':
      case 'installationUpdate':
        await welcome(turns, activity, speaker);
        return { status: 200 };
      case 'invoke':
        return (await INVOKES.get(activity.name ?? '')?.(turns, speaker, activity.value)) ?? { status: 501 };
      default:
        return { status: 200 };
    }
  }

  async function refuse(
    activity: Activity,
    who: { readonly code: string; readonly place?: Place },
  ): Promise<Answer> {
    world.log.warn({ code: who.code, type: activity.type, channel: activity.channelId }, 'activity refused');
    if (who.code !== 'wrong-tenant') return activity.type === 'invoke' ? { status: 403 } : { status: 200 };
    const view = turns.view({ locale: 'en-US', timeZone: 'UTC', person: { id: '', name: '' } });
    const shown = render({ kind: 'wrong-tenant' }, view, '');
    if (activity.type === 'invoke') return errorAnswer(403, 'Forbidden', shown);
    if (activity.type === 'message' && who.place !== undefined) turns.follow(turns.say(who.place, shown));
    return { status: 200 };
  }

  return {
    handle(activity) {
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
    idle: () => turns.idle(),
  };
}
