import { optional } from './evolve-parts.ts';
import type { Notice } from './notice.ts';
import { PACED } from './pace.ts';
import type { AccessEvent, AccessRecord, Person } from './record.ts';
import { undoneOf } from './record-queries.ts';

/** Why a link could not be handed over: the chat of who is to have it cannot be reached. */
export const CHAT_CLOSED = 'chat-closed';

/** What administrators have to mend. */
export const FOR_ADMINISTRATORS: ReadonlySet<Notice> = new Set([
  'approvers-unreachable',
  'nobody-to-ask',
  'membership-restored',
  'earlier-removal-asked',
  'leftover-failed',
]);

/** When what a new address takes the place of gives way: what was not given yet at once, access once it is approved. */
export const REPLACING: ReadonlySet<AccessEvent['type']> = new Set([
  'requested',
  'approved',
  'approval-not-needed',
]);

/** Events that no card shows. */
export const QUIET: ReadonlySet<AccessEvent['type']> = new Set([
  'link-issued',
  'link-unused',
  'grant-begun',
  'invitee-reminded',
  'end-reminded',
  'acceptance-awaited',
  'leftover-begun',
  'attempt-refused',
  'review-asked',
  'reviewed',
  'review-silent',
  'sponsors-noted',
  'forgotten',
]);

/** Of an emergency each sponsor hears once, whatever it comes to, and no record of its own tells. */
export const isOfEmergency = (event: AccessEvent, record: AccessRecord): boolean =>
  ('cause' in event && event.cause === 'emergency') ||
  (event.type === 'removed' && record.status === 'ended' && record.cause === 'emergency');

/** What takes the memberships away: in an emergency, before all else. */
export const removalOf = (record: AccessRecord, events: readonly AccessEvent[]) =>
  events.some((event) => isOfEmergency(event, record)) ? 'remove-at-once' : 'remove-memberships';

/** What is told, of whom, and why they did it. */
interface Told {
  readonly notice?: Notice;
  readonly people?: readonly Person[];
  readonly reason?: string;
}

/** A chat that is closed is for its owner to open; everything else is a setting or a permission. */
export const forAdministrators = (event: AccessEvent): boolean =>
  (event.type === 'invitation-held-up' || event.type === 'grant-failed' || event.type === 'removal-failed') &&
  ![CHAT_CLOSED, PACED].includes(event.code);

/** Of whom a message speaks, and why they did it, where the record does not keep that. */
export function toldIn(event: AccessEvent, record: AccessRecord): Pick<Told, 'people' | 'reason'> {
  const { type } = event;
  if (type === 'approvers-unreachable') return { people: event.people };
  const undone = type === 'granted' ? undoneOf(record) : undefined;
  if (undone !== undefined) return { people: [undone.by] };
  if (
    type === 'resend-asked' ||
    type === 'extended' ||
    type === 'earlier-removal-asked' ||
    type === 'adopted'
  )
    return { people: [event.by], ...optional('reason', event.reason) };
  return {};
}

/** What a sponsor did themselves, or cannot mend, is not told to them. */
export const isOfSponsor = (event: AccessEvent, { request }: AccessRecord): boolean =>
  event.type === 'leftover-failed' ||
  (event.type === 'earlier-removal-asked' && event.by.id === request.sponsor.id);

/** Whoever wished for another sponsor, and who was it until then, hear what came of it; the first is spoken of. */
export function toldOfTransfer(event: AccessEvent, { request }: AccessRecord): Told | undefined {
  const told = (notice: Notice, of: Person, ...all: readonly Person[]) => {
    const others = [...new Map(all.map((one) => [one.id, one])).values()].filter(({ id }) => id !== of.id);
    return others.length === 0 ? undefined : { notice, people: [of, ...others] };
  };
  switch (event.type) {
    case 'transfer-accepted':
      return event.offeredBy && told('transfer-accepted', event.by, event.from, event.offeredBy);
    case 'transfer-declined': {
      const heard = event.offeredBy && told('transfer-declined', event.by, event.offeredBy, request.sponsor);
      return heard && { ...heard, ...optional('reason', event.comment) };
    }
    case 'transfer-over':
      return event.why === 'lapsed' && event.offeredBy
        ? { notice: 'transfer-lapsed', people: [event.offeredBy, event.offeredBy] }
        : undefined;
    default:
      return undefined;
  }
}
