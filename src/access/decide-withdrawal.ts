import { type Decision, events, notLive, overAlready, refused, type WithdrawalCommand } from './command.ts';
import { optional } from './evolve-parts.ts';
import { requireSponsor } from './policy.ts';
import type { AccessRecord, Person } from './record.ts';
import { approvalsOf, targetsToTake } from './record-queries.ts';
import type { Refusal } from './refusal.ts';
import type { Instant } from './term.ts';

/** Taking back: the request, by whoever asked; the approval, by whoever gave it. */
export function decideWithdrawal(record: AccessRecord, command: WithdrawalCommand): Decision {
  if (command.type === 'give-way') {
    const { at, person, reason } = command;
    return takenBack(record, { at, by: person, reason, cause: 'asked' }) ?? events();
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
        return events({ type: 'cancelled', at, by, ...optional('reason', command.reason) });
      case 'granting':
      case 'granted':
        return refused({ code: 'already-granted', isIn: record.status === 'granted' });
      case 'removing':
      case 'ended':
        return notLive(record);
    }
  }
  const given = approvalsOf(record).find((verdict) => verdict.by.id === by.id);
  if (given === undefined) return refused(noApprovalOf(record));
  const { reason } = command;
  const taking = { at, by, reason, ...optional('for', given.for), cause: 'revoked' } as const;
  return takenBack(record, taking) ?? notLive(record);
}

/** Why who asks for it has no approval here to take back. */
export function noApprovalOf(record: AccessRecord): Refusal {
  if (record.status === 'ended' || record.status === 'removing') return overAlready(record);
  const isWaiting = record.status === 'requested' && approvalsOf(record).length === 0;
  return { code: isWaiting ? 'not-approved-yet' : 'not-your-approval' };
}

interface TakingBack {
  readonly at: Instant;
  readonly by: Person;
  readonly reason: string;
  readonly cause: 'revoked' | 'asked';
  readonly for?: Person;
}

/** What is not given yet is cancelled, what is given is removed; undefined where it is over or being removed. */
function takenBack(record: AccessRecord, { cause, ...said }: TakingBack): Decision | undefined {
  switch (record.status) {
    case 'requested':
    case 'inviting':
    case 'invited':
    case 'invitation-expired':
      return events({ type: 'cancelled', ...said });
    case 'granting':
    case 'granted':
      return events({ type: 'removal-asked', ...said, cause, targets: targetsToTake(record) });
    case 'removing':
    case 'ended':
      return undefined;
  }
}
