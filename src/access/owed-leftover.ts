import { ANNOUNCED_MS, deletionAt, type LeftoverEvent } from './leftover.ts';
import { dayIn, hourOf } from './local-day.ts';
import type { Notice } from './notice.ts';
import type { AccessEvent, AccessRecord } from './record.ts';
import { isAccess } from './record-queries.ts';
import type { Instant } from './term.ts';

export type LeftoverErrand =
  | 'find-leftover'
  | 'block-account'
  | 'block-at-once'
  | 'announce-deletion'
  | 'delete-account'
  | 'restore-account';

/** At this hour of the day, in UTC, all are announced that are to be deleted on the same day. */
const ANNOUNCING_HOUR = 8;

const OVER: ReadonlySet<AccessEvent['type']> = new Set(['removed', 'cancelled', 'invitation-withdrawn']);

/**
 * What an end owes beside its own work: word to the partner whose time was over, and a look at what is left to the
 * account, as soon as the end is final.
 */
export function owedByEnd(
  record: AccessRecord,
  events: readonly AccessEvent[],
): readonly (readonly [kind: 'find-leftover' | 'tell-ended', notBefore?: Instant])[] {
  if (record.status !== 'ended' || !events.some(({ type }) => OVER.has(type))) return [];
  const { account, request, undoable, changedAt } = record;
  if (account === undefined || !isAccess(record)) return [];
  const isTold = record.outcome === 'expired' && request.found.kind !== 'employee';
  const isLookedAt = request.found.kind === 'nobody';
  return [
    ...(isTold ? [['tell-ended'] as const] : []),
    ...(isLookedAt
      ? [['find-leftover', undoable === undefined ? changedAt : undoable.until + 1] as const]
      : []),
  ];
}

/** What somebody is told of it by a message of its own; of a deletion administrators hear on one card for a day. */
export const noticeOfLeftover = ({ type }: LeftoverEvent): Notice | undefined =>
  type === 'leftover-failed' || type === 'account-restored' ? type : undefined;

/** What a step towards blocking or deleting an account leads to, and when. */
export function owedByLeftover(
  record: AccessRecord,
  event: LeftoverEvent,
): readonly (readonly [kind: LeftoverErrand, notBefore?: Instant])[] {
  const planned = record.status === 'ended' ? record.leftover?.delete : undefined;
  switch (event.type) {
    case 'block-asked':
      return [['block-at-once']];
    case 'leftover-found': {
      const { block, delete: deletion } = event;
      return [
        ...(block === undefined ? [] : [['block-account', block] as const]),
        ...(deletion === undefined ? [] : [['announce-deletion', announcedFor(deletion)] as const]),
      ];
    }
    case 'deletion-announced':
      return planned === undefined ? [] : [['delete-account', deletionAt(planned, event.at)]];
    case 'restore-asked':
      return [['restore-account']];
    case 'leftover-begun':
    case 'account-blocked':
    case 'account-deleted':
    case 'leftover-kept':
    case 'leftover-failed':
    case 'account-restored':
      return [];
  }
}

/** All of one day become due at the same instant, so that one message can tell of them. */
const announcedFor = (deletion: Instant): Instant =>
  hourOf(dayIn(deletion - ANNOUNCED_MS, 'UTC'), ANNOUNCING_HOUR, 'UTC');

const OF_LEFTOVERS = {
  'block-asked': true,
  'leftover-found': true,
  'leftover-begun': true,
  'account-blocked': true,
  'deletion-announced': true,
  'account-deleted': true,
  'leftover-kept': true,
  'leftover-failed': true,
  'restore-asked': true,
  'account-restored': true,
} satisfies Record<LeftoverEvent['type'], true>;

export const isLeftover = (event: AccessEvent): event is LeftoverEvent =>
  Object.hasOwn(OF_LEFTOVERS, event.type);
