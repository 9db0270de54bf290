import { randomBytes } from 'node:crypto';
import type { Activity } from 'botbuilder';
import { parseCardAction } from '../cards/actions.ts';
import type { View } from '../cards/view.ts';
import { DirectoryError, type World } from '../usecases/ports.ts';
import type { Roles } from '../usecases/roles.ts';
import { wordsFor } from '../words/index.ts';
import { click } from './click.ts';
import { run } from './commands/run.ts';
import { composeSays } from './compose/answers.ts';
import { type Counter, composeBox, refreshShared } from './compose/index.ts';
import { admit, type Desk, directoryReply, rolesHeld } from './desk.ts';
import { inTime } from './in-time.ts';
import type { Outgoing } from './outgoing.ts';
import { parseCommand } from './parse-command.ts';
import { plainText } from './plain-text.ts';
import type { Answer } from './receive.ts';
import { asMessage, render, type Shown } from './render.ts';
import type { Reply } from './reply.ts';
import { field, identify, type Place, type Speaker } from './speaker.ts';
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

/** Of whom nothing is known, not even a language. */
const NOBODY = { locale: 'en-US', timeZone: 'UTC', person: { id: '', name: '' } };

export function createBot(dependencies: BotDependencies): Bot {
  const { world, roles, outgoing } = dependencies;
  const behind = new Set<Promise<unknown>>();
  const seen = new Map<string, Promise<Answer>>();

  const viewOf = ({ locale, timeZone, person }: Pick<Speaker, 'locale' | 'timeZone' | 'person'>): View => ({
    reader: { locale, timeZone, id: person.id },
    words: wordsFor(locale),
    resources: world.policy.resources,
  });

  /** The speaker's business, whatever goes wrong in it: a reply in any case. */
  async function serve<T = Reply>(speaker: Speaker, work: (desk: Desk) => Promise<T>): Promise<T | Reply> {
    try {
      const desk = await admit(world, roles, speaker);
      return 'kind' in desk ? desk : await work(desk);
    } catch (error) {
      if (error instanceof DirectoryError) return directoryReply(error);
      const reference = randomBytes(4).toString('hex');
      world.log.error({ err: error, reference, by: speaker.person.id }, 'a command failed');
      return { kind: 'fault', reference };
    }
  }

  async function say(
    place: Pick<Place, 'conversation' | 'serviceUrl'>,
    shown: Shown | undefined,
  ): Promise<void> {
    if (shown !== undefined) await outgoing.send(place, asMessage(shown));
  }

  /** Removals of several records are asked about one by one, each with a card of its own. */
  const each = (reply: Reply): readonly Reply[] =>
    reply.kind === 'asked-all' && reply.results.some((one) => one.reply.kind === 'confirm-removal')
      ? reply.results.map((one) => one.reply)
      : [reply];

  async function answer(speaker: Speaker, work: Promise<Reply>): Promise<void> {
    const view = viewOf(speaker);
    const tell = async (reply: Reply): Promise<void> => {
      for (const one of each(reply)) await say(speaker.place, render(one, view, speaker.person.name));
    };
    const first = await inTime(work);
    if (first.kind === 'done') return tell(first.value);
    follow(first.value.then(tell));
    await say(speaker.place, render({ kind: 'working' }, view, speaker.person.name));
  }

  function follow(work: Promise<unknown>): void {
    const followed = work
      .catch((error: unknown) => world.log.error({ err: error }, 'an answer was not delivered'))
      .finally(() => behind.delete(followed));
    behind.add(followed);
  }

  async function message(activity: Activity, speaker: Speaker): Promise<Answer> {
    const submitted: unknown = activity.value;
    const text = plainText(activity);
    if (typeof submitted === 'object' && submitted !== null && text === '') {
      const { verb, ...data } = submitted as Record<string, unknown>;
      const action = parseCardAction(verb, data);
      const work = serve(speaker, async (desk) =>
        action === undefined ? forged(desk, verb) : click(desk, action),
      );
      await answer(speaker, work);
      return { status: 200 };
    }
    const file = activity.attachments?.some(({ contentType }) =>
      contentType.startsWith('application/vnd.microsoft.teams.file'),
    );
    const line = text.split('\n').find((one) => one.trim() !== '') ?? '';
    const work = serve<Reply>(speaker, async (desk) => {
      if (file) return { kind: 'not-available', command: 'bulk' };
      if (line === '') return { kind: 'help', roles: rolesHeld(desk) };
      return run(desk, parseCommand(line));
    });
    await answer(speaker, work);
    return { status: 200 };
  }

  function forged(desk: Desk, verb: unknown): Reply {
    world.log.warn(
      { by: desk.speaker.person.id, verb: String(verb).slice(0, 40) },
      'click with data that no card of ours sends',
    );
    return { kind: 'stale-card' };
  }

  const { homeTenant } = dependencies;
  const counter: Counter = { world, outgoing, homeTenant, viewOf, serve, forged, follow };

  async function clicked(activity: Activity, speaker: Speaker): Promise<Answer> {
    const action = field(activity.value, 'action');
    const parsed = parseCardAction(field(action, 'verb'), field(action, 'data') ?? {});
    const view = viewOf(speaker);
    if (parsed?.verb === 'refresh-partner')
      return invokeAnswer(await refreshShared(counter, speaker, parsed), view);
    const work = serve(speaker, async (desk) =>
      parsed === undefined ? forged(desk, field(action, 'verb')) : click(desk, parsed),
    );
    const first = await inTime(work);
    if (first.kind === 'done') return invokeAnswer(render(first.value, view, speaker.person.name), view);
    follow(first.value.then((reply) => say(speaker.place, render(reply, view, speaker.person.name))));
    return invokeAnswer(render({ kind: 'working' }, view, speaker.person.name), view);
  }

  async function welcome(activity: Activity, speaker: Speaker): Promise<Answer> {
    const added =
      activity.membersAdded?.some(({ id }) => id === activity.recipient?.id) || activity.action === 'add';
    const note = `welcomed:${speaker.place.conversation}`;
    if (!added || (await world.store.note(note)) !== undefined) return { status: 200 };
    await world.store.saveNote(note, String(world.clock.now()));
    await answer(
      speaker,
      serve(speaker, async (desk) => ({ kind: 'welcome', roles: rolesHeld(desk) })),
    );
    return { status: 200 };
  }

  async function dispatch(activity: Activity): Promise<Answer> {
    const who = identify(activity, dependencies.homeTenant, dependencies.channels);
    if (who.kind === 'refused') return refuse(activity, who);
    const { speaker } = who;
    await remember(world.store, speaker, dependencies.homeTenant, world.clock.now());
    switch (activity.type) {
      case 'message':
        return message(activity, speaker);
      case 'conversationUpdate':
      case 'installationUpdate':
        return welcome(activity, speaker);
      case 'invoke':
        if (activity.name === 'adaptiveCard/action') return clicked(activity, speaker);
        return (await composeBox(counter, activity, speaker)) ?? { status: 501 };
      default:
        return { status: 200 };
    }
  }

  async function refuse(
    activity: Activity,
    who: { readonly code: string; readonly place?: Place },
  ): Promise<Answer> {
    world.log.warn({ code: who.code, type: activity.type, channel: activity.channelId }, 'activity refused');
    const politely = composeRefusal(activity, who.code);
    if (politely !== undefined) return politely;
    if (who.code !== 'wrong-tenant') return activity.type === 'invoke' ? { status: 403 } : { status: 200 };
    const view = viewOf(NOBODY);
    const shown = render({ kind: 'wrong-tenant' }, view, '');
    if (activity.type === 'invoke') return invokeError(403, 'Forbidden', shown);
    if (activity.type === 'message' && who.place !== undefined) follow(say(who.place, shown));
    return { status: 200 };
  }

  /** Whoever it is, their compose box shows a sentence. */
  function composeRefusal({ type, name }: Activity, code: string): Answer | undefined {
    const { wrongTenant, callerUnknown } = viewOf(NOBODY).words.replies;
    return type === 'invoke'
      ? composeSays(name, code === 'wrong-tenant' ? wrongTenant : callerUnknown)
      : undefined;
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
    async idle() {
      while (behind.size > 0) await Promise.allSettled(behind);
    },
  };
}

/** The documented answers to adaptiveCard/action; HTTP says 200 in each. */
function invokeAnswer(shown: Shown | undefined, view: View): Answer {
  const kind = shown?.kind ?? 'text';
  const value = shown?.kind === 'card' ? shown.card : (shown?.text ?? view.words.replies.sent);
  const type =
    kind === 'card'
      ? 'application/vnd.microsoft.card.adaptive'
      : 'application/vnd.microsoft.activity.message';
  return { status: 200, body: { statusCode: 200, type, value } };
}

function invokeError(statusCode: number, code: string, shown: Shown | undefined): Answer {
  const message = shown?.kind === 'text' ? shown.text : '';
  return {
    status: 200,
    body: { statusCode, type: 'application/vnd.microsoft.error', value: { code, message } },
  };
}
