import { randomBytes } from 'node:crypto';
import type { View } from '../../cards/view.ts';
import { DirectoryError, type World } from '../../usecases/ports.ts';
import { actorFor, type Caller, type Roles } from '../../usecases/roles.ts';
import { wordsFor } from '../../words/index.ts';
import { admit, type CommandContext, directoryReply } from '../authorize.ts';
import { createConversationMemory, openChat } from '../channel/conversation-references.ts';
import type { Outgoing } from '../channel/outgoing.ts';
import type { Place, Speaker } from '../channel/speaker.ts';
import { accountsIn } from './accounts.ts';
import { PROMPT_MS, withDeadline } from './deadline.ts';
import { asMessage, render, type Shown } from './render.ts';
import type { Reply } from './reply.ts';
import { createRetry, type Retry, retryingDirectory, Stopped } from './retry.ts';

/** What there is to say, and with whose eyes it is seen. */
export interface Served {
  readonly reply: Reply;
  readonly view: View;
}

/** Somebody's business under way. */
export interface Business {
  /** Never rejects: whatever goes wrong, there is a reply. */
  readonly done: Promise<Served>;
  /** The person was told that it goes on: from now on it sits out what passes. */
  told(): void;
}

type Work = (context: CommandContext) => Promise<Reply>;
type TurnedAway = () => Promise<void>;

/** What is done in turns: somebody's business is served, and answered in time whatever goes wrong in it. */
export interface Responder {
  readonly world: World;
  readonly roles: Roles;
  view(reader: Pick<Speaker, 'locale' | 'timeZone' | 'person'>, caller?: Caller): View;
  /** `turnedAway` is told of who is no colleague, and so is not served. */
  serve(speaker: Speaker, work: Work, turnedAway?: TurnedAway): Business;
  /** A reply in the parts in which it is shown: what asks something back is a card of its own. */
  parts(served: Served): readonly Served[];
  /** As the speaker alone sees it; undefined where the outbox has shown it already. */
  draw(served: Served, speaker: Speaker): Shown | undefined;
  /** Says the reply where the speaker wrote; that it will come, when it takes longer. Resolves in time, always. */
  answer(speaker: Speaker, business: Business): Promise<void>;
  /** Says it where the speaker wrote. */
  tell(speaker: Speaker, served: Served): Promise<void>;
  /** Says what comes later than its HTTP answer. */
  tellLater(speaker: Speaker, business: Business): void;
  say(place: Pick<Place, 'conversation' | 'serviceUrl'>, shown: Shown | undefined): Promise<void>;
  /** Says it to the speaker in their own chat, wherever they are. */
  sayInPerson(speaker: Speaker, served: Served): Promise<void>;
  /** Notes where and how somebody is reached. */
  noted(speaker: Speaker): Promise<void>;
  /** Lets work go on behind a given answer. */
  follow(work: Promise<unknown>): void;
  /** Ends what is under way, with a word to everybody who waits; resolves when that is said. */
  stop(): Promise<void>;
}

export function createResponder(
  { world, roles, outgoing }: { readonly world: World; readonly roles: Roles; readonly outgoing: Outgoing },
  homeTenant: string,
): Responder {
  const behind = new Set<Promise<unknown>>();
  const stopping = new AbortController();
  const { resources } = world.policy;
  const remember = createConversationMemory(world.store, homeTenant);
  const noted = (speaker: Speaker): Promise<void> => remember(speaker, world.clock.now());

  const view: Responder['view'] = ({ locale, timeZone, person }, caller) => ({
    reader: {
      locale,
      timeZone,
      id: person.id,
      ...(caller && { administers: actorFor(world, person, caller, undefined).isAdmin }),
    },
    words: wordsFor(locale),
    resources,
    ownMail: world.letters !== undefined,
    ...(caller && { askable: resources.filter((one) => actorFor(world, person, caller, one).mayAsk) }),
    admins: roles.knownAdmins(),
  });
  const draw: Responder['draw'] = ({ reply, view: seen }, speaker) =>
    render(reply, seen, speaker.person.name);
  const follow: Responder['follow'] = (work) => {
    const followed = work
      .catch((error: unknown) => world.log.error({ err: error }, 'an answer was not delivered'))
      .finally(() => behind.delete(followed));
    behind.add(followed);
  };
  /** A channel that asks us to wait is waited for; who is not reached in the end finds it in the log. */
  const say: Responder['say'] = async (place, shown) => {
    if (shown === undefined) return;
    const send = () => outgoing.send(place, asMessage(shown));
    await (stopping.signal.aborted ? send() : createRetry(stopping.signal, true).run(send));
  };
  /** In a chat of several, a card is drawn for all of them. */
  async function tell(speaker: Speaker, served: Served): Promise<void> {
    const shared = speaker.place.type === 'personal' ? {} : ({ shared: true, refreshes: true } as const);
    for (const { reply, view: seen } of parts(served))
      await say(speaker.place, draw({ reply, view: { ...seen, ...shared } }, speaker));
  }

  async function run(speaker: Speaker, retry: Retry, work: Work, turnedAway?: TurnedAway): Promise<Served> {
    const asked = { ...world, directory: retryingDirectory(world.directory, retry) };
    let seen = view(speaker);
    try {
      const [context] = await Promise.all([
        admit(asked, roles, speaker, retry),
        noted(speaker).catch((error: unknown) =>
          world.log.warn({ err: error, by: speaker.person.id }, 'where somebody is was not noted'),
        ),
      ]);
      if ('kind' in context) {
        await turnedAway?.();
        return { reply: context, view: seen };
      }
      seen = view(speaker, context.caller);
      const reply = await work(context);
      return {
        reply,
        view: { ...seen, accounts: await accountsIn(reply, speaker.place, world.store, seen.admins ?? []) },
      };
    } catch (error) {
      if (error instanceof Stopped) return { reply: { kind: 'says', sentence: 'stopping' }, view: seen };
      if (error instanceof DirectoryError) return { reply: directoryReply(error), view: seen };
      const reference = randomBytes(4).toString('hex');
      world.log.error({ err: error, reference, by: speaker.person.id }, 'a command failed');
      return { reply: { kind: 'fault', reference }, view: seen };
    }
  }

  const tellLater: Responder['tellLater'] = (speaker, business) => {
    business.told();
    follow(business.done.then((served) => tell(speaker, served)));
  };
  const working = (speaker: Speaker): Shown | undefined =>
    draw({ reply: { kind: 'says', sentence: 'working' }, view: view(speaker) }, speaker);

  return {
    world,
    roles,
    view,
    parts,
    draw,
    tell,
    say,
    async sayInPerson(speaker, served) {
      const home = { tenant: homeTenant, botId: undefined };
      const chat = await openChat(world.store, outgoing, speaker.person.id, home);
      for (const one of parts(served)) await say(chat, draw(one, speaker));
    },
    noted,
    follow,
    serve(speaker, work, turnedAway) {
      const retry = createRetry(stopping.signal);
      return { done: run(speaker, retry, work, turnedAway), told: () => retry.told() };
    },
    async answer(speaker, business) {
      const said = withDeadline(business.done).then((first) => {
        if (first.kind === 'done') return tell(speaker, first.value);
        tellLater(speaker, business);
        return say(speaker.place, working(speaker));
      });
      follow(said);
      // A channel that is slow to take the answer must not think that we did not take the question.
      await withDeadline(
        said.catch(() => undefined),
        PROMPT_MS + 500,
      );
    },
    tellLater,
    async stop() {
      stopping.abort();
      while (behind.size > 0) await Promise.allSettled(behind);
    },
  };
}

/** Replies that ask something back. */
export const ASKING: ReadonlySet<Reply['kind']> = new Set(['confirm-removal', 'choose', 'warning']);

/** What is asked about several records or addresses is asked one by one, each with a card of its own. */
const parts = ({ reply, view }: Served): readonly Served[] =>
  reply.kind === 'asked-all' && reply.results.some((one) => ASKING.has(one.reply.kind))
    ? reply.results.map((one) => ({ reply: one.reply, view }))
    : [{ reply, view }];
