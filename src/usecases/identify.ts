import { createHash } from 'node:crypto';
import type { BatchId } from '../access/batch/batch.ts';
import type { InquiryId } from '../access/handover.ts';
import type { RecordId, TokenHash } from '../access/record.ts';
import { DAY_MS } from '../access/term.ts';
import { correlationPart } from './correlation.ts';
import type { World } from './ports.ts';

const digest = (text: string): string => createHash('sha256').update(text).digest('base64url');

/**
 * The id of the record that one activity asks for. The same activity delivered twice names the same record,
 * so that it has one effect; the part before the dot is shared by all records of an address, what follows begins with
 * the correlation id of the activity.
 */
export function recordIdFor(address: string, resource: string, activity: string): RecordId {
  const own = digest(`${activity}\n${address}\n${resource}`).slice(0, 11);
  return `${digest(address).slice(0, 16)}.${correlationPart(activity)}${own}`;
}

/** The id of the list that one activity brings, the same when it is delivered twice. */
export const batchIdFor = (activity: string): BatchId => digest(`list\n${activity}`).slice(0, 22);

/**
 * Whether an activity is ours to act upon. Where the same one reaches two replicas at once, it is so on one alone: for
 * what would be done twice, because neither the record nor a card's version tells the second time from the first.
 */
export const claimActivity = (
  { store, clock }: Pick<World, 'store' | 'clock'>,
  activity: string,
): Promise<boolean> => store.acquireLease(`activity:${digest(activity).slice(0, 22)}`, clock.now(), DAY_MS);

/** 32 random bytes need no salt: a plain SHA-256 is enough (OWASP ASVS 5.0, 6.5.2). */
export const hashOf = (token: string): TokenHash => digest(token);

/** The id of what people are asked about together, the same whenever the same is to be asked. */
export const inquiryIdFor = (what: string): InquiryId => digest(`inquiry\n${what}`).slice(0, 22);
