import type { Activity } from 'botbuilder';
import type { CardAction } from '../../cards/actions.ts';
import type { View } from '../../cards/view.ts';
import type { World } from '../../usecases/ports.ts';
import { click } from '../click.ts';
import type { Desk } from '../desk.ts';
import { inTime } from '../in-time.ts';
import type { Outgoing } from '../outgoing.ts';
import type { Answer } from '../receive.ts';
import { render, type Shown } from '../render.ts';
import type { Reply } from '../reply.ts';
import type { Speaker } from '../speaker.ts';
import { openForm, submitForm } from './dialog.ts';
import { search } from './search.ts';

/** What the compose box needs of the bot around it. */
export interface Counter {
  readonly world: World;
  readonly outgoing: Outgoing;
  readonly homeTenant: string;
  viewOf(speaker: Speaker): View;
  /** The speaker's business once they are admitted; whatever goes wrong in it, or keeps them out, is a reply. */
  serve<T>(speaker: Speaker, work: (desk: Desk) => Promise<T>): Promise<T | Reply>;
  /** Somebody sent what no card of ours sends. */
  forged(desk: Desk, verb: unknown): Reply;
  /** Goes on behind an answer that was given. */
  follow(work: Promise<unknown>): void;
}

/** One invoke of the compose box to its answer; undefined for what is none of its. */
export function composeBox(
  counter: Counter,
  { name, value }: Pick<Activity, 'name' | 'value'>,
  speaker: Speaker,
): Promise<Answer> | undefined {
  switch (name) {
    case 'composeExtension/query':
      return search(counter, speaker, value);
    case 'composeExtension/fetchTask':
      return openForm(counter, speaker, value);
    case 'composeExtension/submitAction':
      return submitForm(counter, speaker, value);
    default:
      return undefined;
  }
}

/**
 * A partner's card in somebody's message asks for its reader's own view. It never fails: who may see nothing more, and
 * whom the directory does not vouch for in time, sees what everybody sees.
 */
export async function refreshShared(
  { world, serve, viewOf }: Counter,
  speaker: Speaker,
  action: Extract<CardAction, { verb: 'refresh-partner' }>,
): Promise<Shown | undefined> {
  const first = await inTime(serve(speaker, (desk) => click(desk, action)));
  if (first.kind === 'late') first.value.catch(() => undefined);
  else if (first.value.kind === 'shared' || first.value.kind === 'stale-card')
    return render(first.value, viewOf(speaker), speaker.person.name);
  const record = (await world.store.load(action.id))?.record;
  const reply: Reply =
    record === undefined || action.v > record.seq
      ? { kind: 'stale-card' }
      : { kind: 'shared', record, seen: [] };
  return render(reply, viewOf(speaker), speaker.person.name);
}
