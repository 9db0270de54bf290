import type { AccessRecord, Person } from './record.ts';
import { accountOf } from './record-queries.ts';
import { DAY_MS } from './term.ts';

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
