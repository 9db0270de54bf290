import { seesWithoutRole } from '../../../access/policy.ts';
import type { AccessRecord, RecordId } from '../../../access/record.ts';
import type { View } from '../../../cards/view.ts';
import { actorFor, type Caller, presentCaller, type RolesRead, resourceOf } from '../../../usecases/roles.ts';
import { seesRecord } from '../../../usecases/see-record.ts';
import { mayWellDecide } from '../../../usecases/waiting.ts';
import type { Speaker } from '../../channel/speaker.ts';
import { accountsOf } from '../../respond/accounts.ts';
import { withDeadline } from '../../respond/deadline.ts';
import type { Responder } from '../../respond/respond.ts';

/** A record with its reader's own view of it; or the sentence that they see instead. */
export type RefreshView =
  | { readonly kind: 'seen'; readonly record: AccessRecord; readonly view: View }
  | { readonly kind: 'unseen'; readonly instead: string };

/** Who is not answered by the directory sooner is known as it said last, in milliseconds. */
const LOOK_WITHIN_MS = 1_000;

/**
 * What a reader may see by a role is that role's of this moment; what is on record as theirs is shown as long as they
 * are served at all. What the view lets them click is authorised at the click.
 */
export async function refreshView(
  responder: Responder,
  speaker: Speaker,
  id: RecordId,
): Promise<RefreshView> {
  const { world } = responder;
  const { unknown, hidden } = responder.viewFor(speaker).words.replies.refresh;
  const stored = await world.store.load(id);
  if (stored === undefined) return { kind: 'unseen', instead: unknown };
  const { record } = stored;
  const known = await readerInTime(
    responder,
    speaker,
    seesWithoutRole(record, speaker.person.id) ? 'remembered' : 'current',
  );
  if (known.kind === 'outsider') return { kind: 'unseen', instead: hidden };
  const { caller } = known;
  if (!(await mayLook(responder, record, speaker, caller))) return { kind: 'unseen', instead: hidden };
  const base = responder.viewFor(speaker, caller);
  const decidesNot = await isKnownNotToDecide(responder, record, speaker, caller);
  const view: View = {
    ...base,
    reader: { ...base.reader, ...(decidesNot && { decides: false as const }) },
    accounts: await accountsOf(world.store, [record], base.admins),
    ...(speaker.place.type !== 'personal' && { refreshes: true }),
  };
  return { kind: 'seen', record, view };
}

/** Who reads, as far as the directory says so in time; nobody who is not served. */
type Reader =
  | { readonly kind: 'reader'; readonly caller: Caller | undefined }
  | { readonly kind: 'outsider' };

async function readerInTime(
  { roles, world }: Responder,
  { person }: Speaker,
  how: RolesRead,
): Promise<Reader> {
  const asked = roles.caller(person.id, how);
  const reader = (said: Caller | undefined): Reader => {
    const caller = presentCaller(said);
    return caller === undefined ? { kind: 'outsider' } : { kind: 'reader', caller };
  };
  try {
    const first = await withDeadline(asked, LOOK_WITHIN_MS);
    if (first.kind === 'done') return reader(first.value);
    asked.catch(() => undefined);
  } catch (error) {
    world.log.info({ err: error, by: person.id }, 'a card is refreshed by what was known of its reader');
  }
  const last = roles.lastKnown(person.id);
  return last === undefined ? { kind: 'reader', caller: undefined } : reader(last);
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

/** Of whom only the directory could tell it is not known. */
async function isKnownNotToDecide(
  { world }: Responder,
  record: AccessRecord,
  { person }: Speaker,
  caller: Caller | undefined,
): Promise<boolean> {
  if (record.status !== 'requested' || caller === undefined) return false;
  const actor = actorFor(world, person, caller, resourceOf(world, record.request.resource));
  return !actor.mayBeAsked && !(await mayWellDecide(world, record, actor));
}

/** The channel in which a thread is. */
const channelOf = (conversation: string): string => conversation.split(';messageid=', 1)[0] ?? conversation;
