import { optional } from './evolve-parts.ts';
import type { Notice } from './notice.ts';
import type { AccessEvent, AccessRecord, Person } from './record.ts';
import { undoneOf } from './record-queries.ts';

/** What is told, of whom, and why they did it. */
interface Told {
  readonly notice?: Notice;
  readonly people?: readonly Person[];
  readonly reason?: string;
}

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

/** What a sponsor did themselves is not told to them. */
export const isOfSponsor = (event: AccessEvent, { request }: AccessRecord): boolean =>
  event.type === 'earlier-removal-asked' && event.by.id === request.sponsor.id;

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
