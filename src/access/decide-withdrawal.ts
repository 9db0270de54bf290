import { type Decision, events, notLive, refused, type WithdrawalCommand } from './command.ts';
import { approversOf, targetsToTake } from './keys.ts';
import { refusesOwner } from './policy.ts';
import type { AccessRecord } from './record.ts';

/** Taking back: the request, by whoever asked; the approval, by whoever gave it. */
export function decideWithdrawal(record: AccessRecord, command: WithdrawalCommand): Decision {
  if (command.type === 'give-way') return giveWay(record, command);
  const { at } = command;
  const by = command.by.person;
  if (command.type === 'cancel') {
    const refusal = refusesOwner(record, command.by);
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
  const { reason } = command;
  if (!approversOf(record).some(({ id }) => id === by.id)) return refused({ code: 'not-your-approval' });
  switch (record.status) {
    case 'requested':
    case 'inviting':
    case 'invited':
    case 'invitation-expired':
      return events({ type: 'cancelled', at, by, reason });
    case 'granting':
    case 'granted': {
      const targets = targetsToTake(record, command.targets);
      return events({ type: 'removal-asked', at, by, cause: 'revoked', targets, reason });
    }
    case 'removing':
    case 'ended':
      return notLive(record);
  }
}

function giveWay(record: AccessRecord, command: Extract<WithdrawalCommand, { type: 'give-way' }>): Decision {
  const { at, person: by, reason } = command;
  switch (record.status) {
    case 'requested':
    case 'inviting':
    case 'invited':
    case 'invitation-expired':
      return events({ type: 'cancelled', at, by, reason });
    case 'granting':
    case 'granted': {
      const targets = targetsToTake(record, command.targets);
      return events({ type: 'removal-asked', at, by, cause: 'asked', targets, reason });
    }
    case 'removing':
    case 'ended':
      return events();
  }
}
