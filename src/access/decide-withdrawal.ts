import type { Target } from './catalog.ts';
import { type Decision, events, notLive, refused, type WithdrawalCommand } from './command.ts';
import { requireSponsor } from './policy.ts';
import type { AccessRecord, Person } from './record.ts';
import { hasApproved, targetsToTake } from './record-queries.ts';
import type { Instant } from './term.ts';

/** Taking back: the request, by whoever asked; the approval, by whoever gave it. */
export function decideWithdrawal(record: AccessRecord, command: WithdrawalCommand): Decision {
  if (command.type === 'give-way') {
    const { at, person, reason, targets } = command;
    return takenBack(record, { at, by: person, reason, targets, cause: 'asked' }) ?? events();
  }
  const { at } = command;
  const by = command.by.person;
  if (command.type === 'cancel') {
    const refusal = requireSponsor(record, command.by);
    if (refusal !== undefined) return refused(refusal);
    switch (record.status) {
      case 'requested':
      case 'inviting':
      case 'invited':
      case 'invitation-expired':
        return events({ type: 'cancelled', at, by });
      case 'granting':
      case 'granted':
        return refused({ code: 'already-granted' });
      case 'removing':
      case 'ended':
        return notLive(record);
    }
  }
  if (!hasApproved(record, by.id)) return refused({ code: 'not-your-approval' });
  const { reason, targets } = command;
  return takenBack(record, { at, by, reason, targets, cause: 'revoked' }) ?? notLive(record);
}

interface TakingBack {
  readonly at: Instant;
  readonly by: Person;
  readonly reason: string;
  readonly targets: readonly Target[];
  readonly cause: 'revoked' | 'asked';
}

/** What is not given yet is cancelled, what is given is removed; undefined where it is over or being removed. */
function takenBack(
  record: AccessRecord,
  { at, by, reason, targets, cause }: TakingBack,
): Decision | undefined {
  switch (record.status) {
    case 'requested':
    case 'inviting':
    case 'invited':
    case 'invitation-expired':
      return events({ type: 'cancelled', at, by, reason });
    case 'granting':
    case 'granted':
      return events({
        type: 'removal-asked',
        at,
        by,
        cause,
        targets: targetsToTake(record, targets),
        reason,
      });
    case 'removing':
    case 'ended':
      return undefined;
  }
}
