import type { InquiryId } from './inquiry.ts';
import type { AccessRecord, Person } from './record.ts';
import { accountOf } from './record-queries.ts';
import { DAY_MS, type Instant } from './term.ts';

/** Why another sponsor is asked for: somebody asked for it, or the sponsor has left. */
export const TRANSFER_CAUSES = ['asked', 'sponsor-left'] as const;
export type TransferCause = (typeof TRANSFER_CAUSES)[number];

/** How an offer ended without a yes. `passed-on`: others are asked; `back`: the sponsor is there again. */
export const TRANSFER_ENDS = ['lapsed', 'passed-on', 'back'] as const;
export type TransferEnd = (typeof TRANSFER_ENDS)[number];

/** An offer to look after a partner, which waits for a yes. Until then the sponsor stays who it is. */
export interface Transfer {
  readonly at: Instant;
  readonly inquiry: InquiryId;
  readonly cause: TransferCause;
  /** Any of them may accept. */
  readonly people: readonly Person[];
  /** Who asked for it; absent: the sponsor left. */
  readonly by?: Person;
}

/** How long an offer stands, in milliseconds. */
export const TRANSFER_LIFE_MS = 7 * DAY_MS;

/** Whether another sponsor can be found for it: it was approved, and is not over. */
export const isTransferable = (record: AccessRecord): boolean =>
  record.status !== 'requested' && record.status !== 'removing' && record.status !== 'ended';

/** Whom an offer names who may accept it: nobody looks after their own access. */
export const takersOf = (record: AccessRecord, people: readonly Person[]): readonly Person[] =>
  people.filter(({ id }) => id !== accountOf(record));

/** To whom falls what is meant for the sponsor: those who were asked in their place once they had left. */
export const standsInForSponsor = ({ request, transfer }: AccessRecord): readonly Person[] =>
  transfer?.cause === 'sponsor-left' ? transfer.people : [request.sponsor];
