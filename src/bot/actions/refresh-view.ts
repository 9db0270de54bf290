import type { AccessRecord, RecordId } from '../../access/record.ts';
import type { View } from '../../cards/view.ts';
import { actorFor, type Caller, resourceOf } from '../../usecases/roles.ts';
import { mayWellDecide } from '../../usecases/waiting.ts';
import { colleague, rolesHeld } from '../authorize.ts';
import type { Speaker } from '../channel/speaker.ts';
import { accountsOf } from '../respond/accounts.ts';
import type { Responder } from '../respond/respond.ts';

/** A record with its reader's own view of it; or the sentence that they see instead. */
export type RefreshView =
  | { readonly kind: 'seen'; readonly record: AccessRecord; readonly view: View }
  | { readonly kind: 'unseen'; readonly instead: string };

/**
 * The view of a refresh tells no more than is known without the directory; what it lets somebody click is authorised
 * when it is clicked.
 */
export async function refreshView(
  responder: Responder,
  speaker: Speaker,
  id: RecordId,
): Promise<RefreshView> {
  const { world, roles } = responder;
  const { unknown, hidden } = responder.viewFor(speaker).words.replies.refresh;
  const record = (await world.store.load(id))?.record;
  if (record === undefined) return { kind: 'unseen', instead: unknown };
  const caller = colleague(roles.lastKnown(speaker.person.id));
  const decides = await decidesAsFarAsKnown(responder, record, speaker, caller);
  if (decides !== true && !(await mayLook(responder, record, speaker, caller)))
    return { kind: 'unseen', instead: hidden };
  const base = responder.viewFor(speaker, caller);
  const view: View = {
    ...base,
    reader: { ...base.reader, ...(decides === false && { decides }) },
    accounts: await accountsOf(world.store, [record], base.admins),
    ...(speaker.place.type !== 'personal' && { refreshes: true }),
  };
  return { kind: 'seen', record, view };
}

/** Who asked, whoever may ask about partners, and whoever has the card before them anyway. */
async function mayLook(
  { world }: Responder,
  record: AccessRecord,
  { person, place }: Speaker,
  caller: Caller | undefined,
): Promise<boolean> {
  if (record.request.sponsor.id === person.id) return true;
  const held = caller && rolesHeld({ world, speaker: { person }, caller });
  if (held?.asks || held?.approves || held?.administers) return true;
  const here = channelOf(place.conversation);
  const [approvals, postings] = await Promise.all([
    world.store.conversation('approvals'),
    world.store.postings(record.id),
  ]);
  // A card can be seen before it is noted where it was put.
  const places = [record.request.origin, approvals, ...postings];
  return places.some((one) => one !== undefined && channelOf(one.conversation) === here);
}

/** Undefined where only the directory could tell. */
async function decidesAsFarAsKnown(
  { world }: Responder,
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
const channelOf = (conversation: string): string => conversation.split(';messageid=', 1)[0] ?? conversation;
