import { createHash } from 'node:crypto';
import type { RecordId } from '../access/record.ts';

/**
 * Under which everything that belongs to one story is found: log lines, spans, the reference on a card or page, and the
 * events of its record. 32 hexadecimal digits, so that it is the story's trace id as well (W3C Trace Context).
 */
export type CorrelationId = string;

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Of what one activity asks for, however often it is delivered. */
export const correlationOfActivity = (activity: string): CorrelationId =>
  digest(activity).subarray(0, 16).toString('hex');

/** So many characters of base64url hold a correlation id. */
const LENGTH = 22;

/** As a part of a record's id. */
export const correlationPart = (activity: string): string =>
  digest(activity).subarray(0, 16).toString('base64url');

/** Of a record, and of what is owed for it: the id says it, so that nothing has to be read. */
export function correlationOf(record: RecordId): CorrelationId {
  const [, part = ''] = record.split('.', 2);
  if (!/^[\w-]{22,}$/u.test(part)) return correlationOfActivity(record);
  return Buffer.from(part.slice(0, LENGTH), 'base64url').subarray(0, 16).toString('hex');
}
