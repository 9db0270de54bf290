import { searchChoices } from './actions/choices.ts';
import { cardAction } from './actions/invoke.ts';
import { type Incoming, incoming } from './channel/incoming.ts';
import type { Answer } from './channel/receive.ts';
import { createIdentify, type Speaker } from './channel/speaker.ts';
import { openForm, submitForm } from './compose/dialog.ts';
import { searchBox } from './compose/search.ts';
import { onConsent } from './files/on-consent.ts';
import { onInstall } from './on-install.ts';
import { onMessage } from './on-message.ts';
import { answeredOnce } from './respond/answered-once.ts';
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

  async function answer(activity: Incoming): Promise<Answer> {
    const who = identify(activity);
    if (who.kind === 'refused') return turnAway(responder, activity, who);
    return (ACTIVITIES.get(activity.type) ?? onOthers)(responder, activity, who.speaker);
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
