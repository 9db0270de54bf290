import { DateTime } from 'luxon';
import type { Term } from '../../access/term.ts';

/** A term as somebody would type it; `timeZone`: theirs. */
export function termEntry(term: Term, timeZone: string): { readonly term: string } {
  switch (term.kind) {
    case 'for':
      return { term: `${term.duration.amount}${term.duration.unit}` };
    case 'until':
      return { term: DateTime.fromMillis(term.at - 1, { zone: timeZone }).toFormat('yyyy-MM-dd') };
    case 'forever':
      return { term: 'forever' };
  }
}
