import type { AccessRecord, RecordId } from '../../access/record.ts';
import type { View } from '../../cards/view.ts';
import { actorFor, type Caller, resourceOf } from '../../usecases/roles.ts';
import { seesRecord } from '../../usecases/see-record.ts';
import { mayWellDecide } from '../../usecases/waiting.ts';
import { colleague } from '../authorize.ts';
import type { Speaker } from '../channel/speaker.ts';
import { accountsOf } from '../respond/accounts.ts';
import { withDeadline } from '../respond/deadline.ts';
import type { Responder } from '../respond/respond.ts';

/** A record with its reader's own view of it; or the sentence that they see instead. */
export type RefreshView =
  | { readonly kind: 'seen'; readonly record: AccessRecord; readonly view: View }
  | { readonly kind: 'unseen'; readonly instead: string };

/** Who is not answered by the directory sooner is known as it said last, in milliseconds. */
const LOOK_WITHIN_MS = 1_000;

/** What a reader may see is their roles' of the last minute; what the view lets them click is authorised at the click. */
export async function refreshView(
  responder: Responder,
  speaker: Speaker,
  id: RecordId,
): Promise<RefreshView> {
  const { world } = responder;
  const { unknown, hidden } = responder.viewFor(speaker).words.replies.refresh;
  const [stored, caller] = await Promise.all([world.store.load(id), callerInTime(responder, speaker)]);
  if (stored === undefined) return { kind: 'unseen', instead: unknown };
  const { record } = stored;
  if (!(await mayLook(responder, record, speaker, caller))) return { kind: 'unseen', instead: hidden };
  const base = responder.viewFor(speaker, caller);
  const decides = await decidesAsFarAsKnown(responder, record, speaker, caller);
  const view: View = {
    ...base,
    reader: { ...base.reader, ...(decides === false && { decides }) },
    accounts: await accountsOf(world.store, [record], base.admins),
    ...(speaker.place.type !== 'personal' && { refreshes: true }),
  };
  return { kind: 'seen', record, view };
}

async function callerInTime({ roles, world }: Responder, { person }: Speaker): Promise<Caller | undefined> {
  const asked = roles.caller(person.id);
  try {
    const first = await withDeadline(asked, LOOK_WITHIN_MS);
    if (first.kind === 'done') return colleague(first.value);
    asked.catch(() => undefined);
  } catch (error) {
    world.log.info({ err: error, by: person.id }, 'a card is refreshed by what was known of its reader');
  }
  return colleague(roles.lastKnown(person.id));
}

/** Who sees the record, and whoever has the card before them anyway, in a conversation of several. */
async function mayLook(
  { world }: Responder,
  record: AccessRecord,
  { person, place }: Speaker,
  caller: Caller | undefined,
): Promise<boolean> {
  if (record.request.sponsor.id === person.id) return true;
  if (caller !== undefined && (await seesRecord(world, record, { person, caller }))) return true;
  if (place.type === 'personal') return false;
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
  const { mayBeAsked } = actorFor(world, person, caller, resourceOf(world, record.request.resource));
  return mayBeAsked ? undefined : false;
}

/** The channel in which a thread is. */
const channelOf = (conversation: string): string => conversation.split(';messageid=', 1)[0] ?? conversation;
