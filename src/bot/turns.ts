import { randomBytes } from 'node:crypto';
import type { View } from '../cards/view.ts';
import { DirectoryError, type World } from '../usecases/ports.ts';
import type { Roles } from '../usecases/roles.ts';
import { wordsFor } from '../words/index.ts';
import { admit, type Desk, directoryReply } from './desk.ts';
import { inTime } from './in-time.ts';
import type { Outgoing } from './outgoing.ts';
import { asMessage, render, type Shown } from './render.ts';
import type { Reply } from './reply.ts';
import type { Place, Speaker } from './speaker.ts';

/** What is done in turns: somebody's business is served, and answered in time whatever goes wrong in it. */
export interface Turns {
  readonly world: World;
  view(speaker: Pick<Speaker, 'locale' | 'timeZone' | 'person'>): View;
  /** A reply in the speaker's eyes; undefined where the outbox has shown it already. */
  draw(reply: Reply, speaker: Speaker): Shown | undefined;
  /** The speaker's business, whatever goes wrong in it: a reply in any case. */
  serve(speaker: Speaker, work: (desk: Desk) => Promise<Reply>): Promise<Reply>;
  /** Says the reply where the speaker wrote; that it will come, when it takes longer. */
  answer(speaker: Speaker, work: Promise<Reply>): Promise<void>;
  say(place: Pick<Place, 'conversation' | 'serviceUrl'>, shown: Shown | undefined): Promise<void>;
  /** Lets work go on behind a given answer. */
  follow(work: Promise<unknown>): void;
  forged(desk: Desk, verb: unknown): Reply;
  /** Resolves when what goes on behind given answers is done. */
  idle(): Promise<void>;
}

export function createTurns(world: World, roles: Roles, outgoing: Outgoing): Turns {
  const behind = new Set<Promise<unknown>>();

  const view: Turns['view'] = ({ locale, timeZone, person }) => ({
    reader: { locale, timeZone, id: person.id },
    words: wordsFor(locale),
    resources: world.policy.resources,
  });
  const draw: Turns['draw'] = (reply, speaker) => render(reply, view(speaker), speaker.person.name);
  const say: Turns['say'] = async (place, shown) => {
    if (shown !== undefined) await outgoing.send(place, asMessage(shown));
  };
  const follow: Turns['follow'] = (work) => {
    const followed = work
      .catch((error: unknown) => world.log.error({ err: error }, 'an answer was not delivered'))
      .finally(() => behind.delete(followed));
    behind.add(followed);
  };

  return {
    world,
    view,
    draw,
    say,
    follow,
    async serve(speaker, work) {
      try {
        const desk = await admit(world, roles, speaker);
        return 'kind' in desk ? desk : await work(desk);
      } catch (error) {
        if (error instanceof DirectoryError) return directoryReply(error);
        const reference = randomBytes(4).toString('hex');
        world.log.error({ err: error, reference, by: speaker.person.id }, 'a command failed');
        return { kind: 'fault', reference };
      }
    },
    async answer(speaker, work) {
      const tell = async (reply: Reply): Promise<void> => {
        for (const one of each(reply)) await say(speaker.place, draw(one, speaker));
      };
      const first = await inTime(work);
      if (first.kind === 'done') return tell(first.value);
      follow(first.value.then(tell));
      await say(speaker.place, draw({ kind: 'working' }, speaker));
    },
    forged(desk, verb) {
      world.log.warn(
        { by: desk.speaker.person.id, verb: String(verb).slice(0, 40) },
        'click with data that no card of ours sends',
      );
      return { kind: 'stale-card' };
    },
    async idle() {
      while (behind.size > 0) await Promise.allSettled(behind);
    },
  };
}

/** Removals of several records are asked about one by one, each with a card of its own. */
const each = (reply: Reply): readonly Reply[] =>
  reply.kind === 'asked-all' && reply.results.some((one) => one.reply.kind === 'confirm-removal')
    ? reply.results.map((one) => one.reply)
    : [reply];
