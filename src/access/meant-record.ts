import type { AccessRecord } from './record.ts';
import { isLive } from './record-queries.ts';

export type MeantRecord =
  | { readonly kind: 'one'; readonly record: AccessRecord }
  /** Several fit, and each is theirs to act on; the ids of their resources. */
  | { readonly kind: 'several'; readonly resources: readonly string[] }
  | { readonly kind: 'none' };

/**
 * Which of a partner's records somebody means, newest first: of those that fit what they want, the one that is theirs;
 * else the newest, which says why it does not fit.
 */
export function meantRecord(
  records: readonly AccessRecord[],
  fits: (record: AccessRecord) => boolean,
  isTheirs: (record: AccessRecord) => boolean,
): MeantRecord {
  const fitting = records.filter(fits);
  const theirs = fitting.filter(isTheirs);
  if (theirs.length > 1) return { kind: 'several', resources: theirs.map(({ request }) => request.resource) };
  const record = theirs[0] ?? fitting[0] ?? records.find(isLive) ?? records[0];
  return record === undefined ? { kind: 'none' } : { kind: 'one', record };
}
