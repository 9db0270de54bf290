import { optional } from './evolve-parts.ts';
import { PACED } from './pace.ts';
import type { AccessEvent, AccessRecord, Person } from './record.ts';
import { undoneOf } from './record-queries.ts';

/** Why a link could not be handed over: the chat of who is to have it cannot be reached. */
export const CHAT_CLOSED = 'chat-closed';

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
]);

/** Of whom a message speaks, and why they did it. */
interface SaidOf {
  readonly people?: readonly Person[];
  readonly reason?: string;
}

/** A chat that is closed is for its owner to open; everything else is a setting or a permission. */
export const forAdministrators = (event: AccessEvent): boolean =>
  event.type === 'invitation-held-up' && event.code !== CHAT_CLOSED && event.code !== PACED;

/** Of whom a message speaks, and why they did it, where the record does not keep that. */
export function saidIn(event: AccessEvent, record: AccessRecord): SaidOf {
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
