import { searchChoices } from './actions/choices.ts';
import { cardAction } from './actions/invoke.ts';
import { asKnown } from './channel/conversation-references.ts';
import { type Incoming, incoming } from './channel/incoming.ts';
import type { Answer } from './channel/receive.ts';
import { createIdentify, type Speaker } from './channel/speaker.ts';
import { openForm, submitForm } from './compose/dialog.ts';
import { searchBox } from './compose/search.ts';
import { onConsent } from './files/on-consent.ts';
import { onInstall } from './on-install.ts';
import { onMessage } from './on-message.ts';
import { answeredOnce } from './respond/answered-once.ts';
import { withDeadline } from './respond/deadline.ts';
import { createResponder, type Responder, type ResponderDependencies } from './respond/respond.ts';
import { turnAway } from './turn-away.ts';

export interface BotDependencies extends ResponderDependencies {
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

/** So long an answer may wait for the language that somebody chose, in milliseconds. */
const KNOWN_WITHIN_MS = 500;

type OnActivity = (responder: Responder, activity: Incoming, speaker: Speaker) => Promise<Answer>;
/** Answers one invoke, whose value is as it was sent: nothing of it is trusted. */
type OnInvoke = (responder: Responder, speaker: Speaker, value: unknown) => Promise<Answer>;

/** The activities that do something, by their type; of who sends others, too, it is noted how they are reached. */
const ACTIVITIES: ReadonlyMap<string, OnActivity> = new Map<string, OnActivity>([
  ['message', onWritten],
  ['messageUpdate', onChanged],
  ['conversationUpdate', onAdded],
  ['installationUpdate', onAdded],
  ['invoke', onInvoke],
]);

/** The invokes that are answered, by the name that Teams gives them; others get 501. */
const INVOKES: ReadonlyMap<string, OnInvoke> = new Map<string, OnInvoke>([
  ['adaptiveCard/action', cardAction],
  ['application/search', searchChoices],
  ['fileConsent/invoke', onConsent],
  ['composeExtension/query', searchBox],
  ['composeExtension/fetchTask', openForm],
  ['composeExtension/submitAction', submitForm],
]);

export function createBot(dependencies: BotDependencies): Bot {
  const { homeTenant, channels } = dependencies;
  const responder = createResponder(dependencies, homeTenant);
  const identify = createIdentify(homeTenant, channels);

  /** With what is kept of them, where the store says it soon; else as Teams says. */
  async function known(speaker: Speaker): Promise<Speaker> {
    const { store, log } = dependencies.world;
    try {
      const first = await withDeadline(asKnown(store, speaker), KNOWN_WITHIN_MS);
      if (first.kind === 'done') return first.value;
      first.value.catch(() => undefined);
      return speaker;
    } catch (error) {
      log.warn({ err: error, by: speaker.person.id }, 'what is kept of somebody was not read');
      return speaker;
    }
  }

  async function answer(activity: Incoming): Promise<Answer> {
    const who = identify(activity);
    if (who.kind === 'refused') return turnAway(responder, activity, who);
    const speaker = await known(who.speaker);
    return (ACTIVITIES.get(activity.type) ?? onOthers)(responder, activity, speaker);
  }

  const once = answeredOnce(answer);
  return { handle: (sent) => once(incoming(sent)), stop: () => responder.stop() };
}

async function onWritten(responder: Responder, activity: Incoming, speaker: Speaker): Promise<Answer> {
  await onMessage(responder, activity, speaker);
  return { status: 200 };
}

/** What was corrected carries the id of what it corrects, so what was done already is not done again. */
function onChanged(responder: Responder, activity: Incoming, speaker: Speaker): Promise<Answer> {
  const corrected = activity.channelData?.eventType === 'editMessage';
  return (corrected ? onWritten : onOthers)(responder, activity, speaker);
}

function onAdded(responder: Responder, activity: Incoming, speaker: Speaker): Promise<Answer> {
  const remembered = responder.remember(speaker);
  return inTime(
    responder,
    remembered.then(() => onInstall(responder, activity, speaker)),
  );
}

async function onInvoke(responder: Responder, { name, value }: Incoming, speaker: Speaker): Promise<Answer> {
  return (await INVOKES.get(name ?? '')?.(responder, speaker, value)) ?? { status: 501 };
}

const onOthers: OnActivity = (responder, _activity, speaker) =>
  inTime(responder, responder.remember(speaker));

/** Answered when it is done, or in time. */
async function inTime(responder: Responder, work: Promise<void>): Promise<Answer> {
  responder.runBehind(work);
  await responder.inTime(work.catch(() => undefined));
  return { status: 200 };
}
