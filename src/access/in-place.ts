import type { AccessEvent } from './event.ts';
import { optional } from './evolve-parts.ts';
import type { Notice } from './notice.ts';
import type { Person } from './request.ts';

/** Who is to hear of what was done in their name: they, and who did it. */
export interface InPlace {
  readonly notice: Notice;
  readonly people: readonly Person[];
  readonly reason?: string;
}

/** A decision by a stand-in, or what they took back of it: whoever is away hears of it. */
export function inPlaceOf(event: AccessEvent): InPlace | undefined {
  switch (event.type) {
    case 'approved':
    case 'stage-approved':
      return event.for && { notice: 'approved-for-you', people: [event.for, event.by] };
    case 'rejected':
      return event.for && { notice: 'rejected-for-you', people: [event.for, event.by] };
    case 'cancelled':
    case 'removal-asked':
      if (event.for === undefined || event.by === undefined) return undefined;
      return {
        notice: 'revoked-for-you',
        people: [event.for, event.by],
        ...optional('reason', event.reason),
      };
    default:
      return undefined;
  }
}
