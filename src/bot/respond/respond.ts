import { DateFormats } from '../../cards/dates.ts';
import type { View } from '../../cards/view.ts';
import { DeliveryError, type World } from '../../usecases/ports.ts';
import { actorFor, type Caller, type Roles, resourcesOfOwner } from '../../usecases/roles.ts';
import { wordsFor } from '../../words/index.ts';
import { createConversationMemory } from '../channel/conversation-references.ts';
import type { Outgoing } from '../channel/outgoing.ts';
import { createReach } from '../channel/reach.ts';
import type { Place, Speaker } from '../channel/speaker.ts';
import type { Transfers } from '../files/transfer.ts';
import { asMessage, type Shown } from './as-message.ts';
import { createBackground } from './background.ts';
import { type After, type Deadlined, PROMPT_MS, withDeadline } from './deadline.ts';
import { render } from './render.ts';
import { isQuestion, type Reply } from './reply.ts';
import { createRetry, Stopped } from './retry.ts';
import { type PendingReply, type Serving, serve, type ViewedReply, type Work } from './serve.ts';

/** Serves people, and answers them in time whatever goes wrong. */
export interface Responder {
  readonly world: World;
  readonly roles: Roles;
  viewFor(reader: Pick<Speaker, 'locale' | 'timeZone' | 'person'>, caller?: Caller): View;
  serve(speaker: Speaker, work: Work, how?: Serving): PendingReply;
  /** `work`'s result when it comes before somebody has to be told that it goes on. Rejects when it fails in time. */
  inTime<T>(work: Promise<T>): Promise<Deadlined<T>>;
  /** As who asked alone sees it; undefined where the outbox has shown it already. */
  render(reply: ViewedReply): Shown | undefined;
  /** Says the reply where the speaker wrote; that it will come, when it takes longer. Resolves in time, always. */
  answer(speaker: Speaker, pending: PendingReply): Promise<void>;
  /** Says it where the speaker wrote. */
  reply(speaker: Speaker, reply: ViewedReply): Promise<void>;
  /** Says something in the place of a message of ours there; where that cannot be changed, as one of its own. */
  sayAt(speaker: Speaker, activity: string, shown: Shown): Promise<void>;
  /** Says it to the speaker in their own chat, wherever they are. */
  replyInPerson(speaker: Speaker, reply: ViewedReply): Promise<void>;
  send(place: Pick<Place, 'conversation' | 'serviceUrl'>, shown: Shown | undefined): Promise<void>;
  /** Puts something in the place of a message, for all who see it. */
  replace(
    at: Pick<Place, 'conversation' | 'serviceUrl'> & { readonly activity: string },
    shown: Shown,
  ): Promise<void>;
  /** Notes where and how somebody is reached. */
  remember(speaker: Speaker): Promise<void>;
  /** Lets work go on behind a given answer. */
  runBehind(work: Promise<unknown>): void;
  /** Ends what is under way, with a word to everybody who waits; resolves when that is said. */
  stop(): Promise<void>;
}

export interface ResponderDependencies {
  readonly world: World;
  readonly roles: Roles;
  readonly outgoing: Outgoing;
  readonly files: Transfers;
  /** What the time is measured by in which somebody is answered; the process's own timers when left out. */
  readonly after?: After;
}

export function createResponder(
  { world, roles, outgoing, files, after }: ResponderDependencies,
  homeTenant: string,
): Responder {
  const background = createBackground(world.log);
  const dates = new DateFormats();
  const noteWhere = createConversationMemory(world.store, homeTenant);
  const home = { tenant: homeTenant, botId: undefined };
  const reach = createReach({ store: world.store, outgoing, home, log: world.log });
  const remember: Responder['remember'] = (speaker) => noteWhere(speaker, world.clock.now());

  const viewFor: Responder['viewFor'] = ({ locale, timeZone, person }, caller) => ({
    reader: {
      locale,
      timeZone,
      id: person.id,
      name: person.name,
      ...(caller && {
        administers: actorFor(world, person, caller, undefined).isAdmin,
        owns: resourcesOfOwner(world, caller),
      }),
    },
    words: wordsFor(locale),
    now: world.clock.now(),
    dates,
    resources: world.policy.resources,
    ownMail: world.letters !== undefined,
    ...(caller && {
      askable: world.policy.resources.filter((one) => actorFor(world, person, caller, one).mayAsk),
    }),
    admins: roles.knownAdmins(),
  });

  const renderFor: Responder['render'] = ({ reply, view }) => render(reply, view);

  /** A channel that asks us to wait is waited for; who is not reached in the end finds it in the log. */
  const deliver = (place: Parameters<Responder['send']>[0], shown: Shown): Promise<string | undefined> => {
    const { stopping } = background;
    let latest: Promise<string | undefined> | undefined;
    const once = (): Promise<string | undefined> => {
      latest = outgoing.send(place, asMessage(shown));
      return latest;
    };
    if (stopping.aborted) return once();
    const delivered = createRetry(stopping, 'keeps-trying').run(once);
    // Who has to stop sends nothing again, but what is on its way arrives.
    return delivered.catch((error: unknown) => {
      if (error instanceof Stopped && latest !== undefined) return latest;
      throw error;
    });
  };

  const send: Responder['send'] = async (place, shown) => {
    if (shown !== undefined) await deliver(place, shown);
  };

  /** In a chat of several, a card is drawn for all of them. */
  const shownTo = ({ place }: Speaker, { reply, view }: ViewedReply): Shown | undefined => {
    const shared = place.type === 'personal' ? {} : ({ shared: true, refreshes: true } as const);
    return renderFor({ reply, view: { ...view, ...shared } });
  };

  const sayWhere: Responder['reply'] = async (speaker, said) => {
    for (const part of inParts(said)) await send(speaker.place, shownTo(speaker, part));
  };

  /** In the place of a message of ours; where that cannot be changed, as one of its own. */
  const sayAt = async (speaker: Speaker, activity: string, shown: Shown): Promise<void> => {
    const { conversation, serviceUrl } = speaker.place;
    try {
      await outgoing.replace({ conversation, serviceUrl, activity }, asMessage(shown));
    } catch (error) {
      if (!(error instanceof DeliveryError)) throw error;
      world.log.info({ conversation, err: error }, 'a message was not made the answer');
      await send(speaker.place, shown);
    }
  };

  /** Says what comes later in the place of the promise that it would, where that is a message. */
  const keepPromise = async (
    speaker: Speaker,
    said: ViewedReply,
    promise: string | undefined,
  ): Promise<void> => {
    if (promise === undefined || isInPlace(said.reply)) return sayWhere(speaker, said);
    const { replies, batches } = said.view.words;
    const [head, ...more] = inParts(said).map((part) => shownTo(speaker, part));
    if (head?.kind === 'file') {
      await sayAt(speaker, promise, { kind: 'text', text: batches.below });
      await send(speaker.place, head);
    } else await sayAt(speaker, promise, head ?? { kind: 'text', text: replies.sent });
    for (const part of more) await send(speaker.place, part);
  };

  return {
    world,
    roles,
    viewFor,
    serve: (speaker, work, how) =>
      serve({ world, roles, viewFor, remember, files, stopping: background.stopping }, speaker, work, how),
    inTime: (work) => withDeadline(work, PROMPT_MS, after),
    render: renderFor,
    async answer(speaker, pending) {
      const answered = withDeadline(pending.reply, PROMPT_MS, after).then((first) => {
        if (first.kind === 'done') return sayWhere(speaker, first.value);
        const { working } = viewFor(speaker).words.replies;
        const told = deliver(speaker.place, { kind: 'text', text: working });
        // Who could not be told waits all the same, and is told more when there is more.
        const promise = told.catch(() => undefined);
        pending.keepTrying(promise);
        background.run(pending.reply.then(async (said) => keepPromise(speaker, said, await promise)));
        return told.then(() => undefined);
      });
      background.run(answered);
      // A channel that is slow to take the answer must not think that we did not take the question.
      await withDeadline(
        answered.catch(() => undefined),
        PROMPT_MS + 500,
        after,
      );
    },
    reply: sayWhere,
    sayAt,
    async replyInPerson(speaker, said) {
      await reach(speaker.person.id, async (chat) => {
        for (const part of inParts(said)) await send(chat, renderFor(part));
      });
    },
    send,
    replace: (at, shown) => outgoing.replace(at, asMessage(shown)),
    remember,
    runBehind: background.run,
    stop: background.stop,
  };
}

/** Whether what was promised has become the answer already. */
const isInPlace = (reply: Reply): boolean =>
  reply.kind === 'asked-all'
    ? reply.results.some((one) => isInPlace(one.reply))
    : reply.kind === 'asked' && reply.inPlace === true;

/** A reply in the parts in which it is shown: what is asked back is a card of its own each time. */
export const inParts = ({ reply, view }: ViewedReply): readonly ViewedReply[] =>
  reply.kind === 'asked-all' && reply.results.some((one) => isQuestion(one.reply))
    ? reply.results.map((one) => ({ reply: one.reply, view }))
    : [{ reply, view }];
