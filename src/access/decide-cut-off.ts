import { type CutOffCommand, type Decision, events, refused } from './command.ts';
import { mayBeMadeByUs } from './cut-off.ts';
import { requireReason } from './policy.ts';
import type { AccessEvent, AccessRecord } from './record.ts';
import { leftInPlace, targetsToTake } from './record-queries.ts';

/**
 * An administrator cuts a partner off: what is there ends, whatever state it is in, and the account is blocked where we
 * may have made it. Done twice for the same word of theirs, it changes nothing.
 */
export function decideCutOff(record: AccessRecord, command: CutOffCommand): Decision {
  if (!command.by.isAdmin) return refused({ code: 'not-admin' });
  const unsaid = requireReason(command.reason);
  if (unsaid !== undefined) return refused(unsaid);
  return events(...ends(record, command), ...blocks(record, command));
}

function ends(record: AccessRecord, { at, by, reason, earlier }: CutOffCommand): readonly AccessEvent[] {
  const said = { at, by: by.person, reason, cause: 'emergency' } as const;
  switch (record.status) {
    case 'requested':
    case 'inviting':
    case 'invited':
    case 'invitation-expired':
      return [{ type: 'cancelled', ...said }];
    case 'granting':
    case 'granted': {
      const targets = targetsToTake(record);
      const before = earlier ? (record.before ?? []) : [];
      return [{ type: 'removal-asked', ...said, targets: [...targets, ...before] }];
    }
    case 'ended': {
      const targets = earlier && record.taking === undefined ? leftInPlace(record) : [];
      return targets.length === 0 ? [] : [{ type: 'earlier-removal-asked', ...said, targets }];
    }
    case 'removing':
      return [];
  }
}

/** Only a look at the account tells whether we made it; where somebody was known before, we certainly did not. */
function blocks(record: AccessRecord, { at, by, since }: CutOffCommand): readonly AccessEvent[] {
  if (!mayBeMadeByUs(record)) return [];
  const leftover = 'leftover' in record ? record.leftover : undefined;
  const isDone = leftover?.deletedAt !== undefined || (leftover?.asked?.at ?? -1) >= since;
  return isDone ? [] : [{ type: 'block-asked', at, by: by.person }];
}
