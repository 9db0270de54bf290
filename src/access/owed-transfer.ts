import { optional } from './evolve-parts.ts';
import type { Notice } from './notice.ts';
import type { NewErrand } from './owed.ts';
import type { AccessEvent, AccessRecord, Person } from './record.ts';

/** Whoever wished for another sponsor, and who was it until then, hear what came of it; the first is spoken of. */
export function toldOfTransfer(
  event: AccessEvent,
  { request }: AccessRecord,
): Pick<NewErrand, 'notice' | 'people' | 'reason'> | undefined {
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
