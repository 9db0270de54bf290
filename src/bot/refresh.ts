import type { AccessRecord } from '../access/record.ts';
import type { CardAction } from '../cards/actions.ts';
import { approvalCard } from '../cards/approval-card.ts';
import type { Card } from '../cards/card.ts';
import { journeyCard } from '../cards/journey-card.ts';
import { smallCard } from '../cards/small-card.ts';
import type { View } from '../cards/view.ts';
import { messageFor } from '../usecases/pay/messages.ts';
import { actorFor, type Caller, resourceOf } from '../usecases/roles.ts';
import { mayWellDecide } from '../usecases/waiting.ts';
import { accountsOf } from './accounts.ts';
import { colleague, rolesHeld } from './desk.ts';
import type { Speaker } from './speaker.ts';
import type { Turns } from './turns.ts';

/** What a card asks for by itself when somebody sees it. */
export type Refresh = Extract<CardAction, { verb: 'refresh-approval' | 'refresh-journey' }>;

export const isRefresh = (verb: unknown): boolean => typeof verb === 'string' && verb.startsWith('refresh-');

/**
 * The reader's own view of a card that is before them: a card in every case, since a refresh that fails breaks the
 * card that is there. It tells no more than is known without the directory; what it lets somebody click is
 * authorised when it is clicked.
 */
export async function refreshed(turns: Turns, speaker: Speaker, asked: Refresh | undefined): Promise<Card> {
  const { log } = turns.world;
  const say = turns.view(speaker).words.replies.refresh;
  if (asked === undefined) return smallCard(say.unknown);
  try {
    const drawn = await turns.inTime(draw(turns, speaker, asked));
    if (drawn.kind === 'done') return drawn.value;
    drawn.value.catch((error: unknown) => log.warn({ err: error, record: asked.id }, 'card not refreshed'));
  } catch (error) {
    log.warn({ err: error, record: asked.id }, 'card not refreshed');
  }
  return smallCard(say.later);
}

async function draw(turns: Turns, speaker: Speaker, { verb, id }: Refresh): Promise<Card> {
  const { world, roles } = turns;
  const say = turns.view(speaker).words.replies.refresh;
  const record = (await world.store.load(id))?.record;
  if (record === undefined) return smallCard(say.unknown);
  const caller = colleague(roles.lastKnown(speaker.person.id));
  const decides = await decidesAsFarAsKnown(turns, record, speaker, caller);
  if (!(await mayLook(turns, record, speaker, caller)) && decides !== true) return smallCard(say.hidden);
  const base = turns.view(speaker, caller);
  const view: View = {
    ...base,
    reader: { ...base.reader, ...(decides === false && { decides }) },
    accounts: await accountsOf(world.store, [record], base.admins),
    ...(speaker.place.type !== 'personal' && { refreshes: true }),
  };
  if (verb === 'refresh-journey') return journeyCard(record, view);
  const message = await messageFor(world, 'approval', record);
  return message.kind === 'approval' ? approvalCard(message, view) : journeyCard(record, view);
}

/** Who asked, whoever may ask about partners, and whoever has the card before them anyway. */
async function mayLook(
  { world }: Turns,
  record: AccessRecord,
  { person, place }: Speaker,
  caller: Caller | undefined,
): Promise<boolean> {
  if (record.request.sponsor.id === person.id) return true;
  const held = caller && rolesHeld({ world, speaker: { person }, caller });
  if (held?.asks || held?.approves || held?.administers) return true;
  const here = baseOf(place.conversation);
  const [approvals, postings] = await Promise.all([
    world.store.conversation('approvals'),
    world.store.postings(record.id),
  ]);
  // A card can be seen before it is noted where it was put.
  const places = [record.request.origin, approvals, ...postings];
  return places.some((one) => one !== undefined && baseOf(one.conversation) === here);
}

/** Undefined where only the directory could tell. */
async function decidesAsFarAsKnown(
  { world }: Turns,
  record: AccessRecord,
  { person }: Speaker,
  caller: Caller | undefined,
): Promise<boolean | undefined> {
  if (record.status !== 'requested') return undefined;
  if (await mayWellDecide(world, record, person.id)) return true;
  if (caller === undefined) return undefined;
  const actor = actorFor(world, person, caller, resourceOf(world, record.request.resource));
  return actor.mayApprove || actor.isAdmin ? undefined : false;
}

/** The channel in which a thread is. */
const baseOf = (conversation: string): string => conversation.split(';messageid=', 1)[0] ?? conversation;
