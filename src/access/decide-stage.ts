import { type Decision, events, refused, type StageCommand } from './command.ts';
import { openInvitation } from './decide-request.ts';
import type { AccessRecord, Person, Requested } from './record.ts';
import { isOwn, lastDay, stageOf, takenUpAt } from './record-queries.ts';
import type { Refusal } from './refusal.ts';
import type { Instant } from './term.ts';

/** An approver decides a stage, or looks at it: the first decision counts, and none on what is their own. */
export function decideStage(record: AccessRecord, command: StageCommand): Decision {
  const { by, at, comment } = command;
  if (isOwn(record, by.person.id)) return refused({ code: 'self-approval' });
  if (!by.mayApprove) return refused({ code: 'not-approver' });
  if (record.status !== 'requested') return refused(alreadyDecided(record));
  const earlier = record.passed?.[command.stage];
  if (earlier !== undefined)
    return refused({ code: 'already-decided', by: earlier.by, at: earlier.at, decision: 'approved' });
  // Never for somebody who may not decide themselves, because it is theirs.
  if (command.for !== undefined && isOwn(record, command.for.id)) return refused({ code: 'self-approval' });
  if (command.type === 'take-up') return takeUp(record, by.person, at);
  const verdict = {
    at,
    by: by.person,
    ...(comment !== undefined && { comment }),
    ...(command.for && { for: command.for }),
  };
  if (command.type === 'reject') return events({ type: 'rejected', ...verdict });
  if (at >= lastDay(record.request)) return refused({ code: 'term-past' });
  const stage = stageOf(record);
  if (stage + 1 < command.stages) return events({ type: 'stage-approved', stage, ...verdict });
  return events({ type: 'approved', ...verdict }, ...openInvitation(record.request, at, command.ttlMs));
}

/** For an hour it is one person's; who has it already changes nothing by saying so again. */
function takeUp(record: Requested, by: Person, at: Instant): Decision {
  const taken = takenUpAt(record, at);
  if (taken === undefined) return events({ type: 'taken-up', at, by, stage: stageOf(record) });
  return taken.by.id === by.id ? events() : refused({ code: 'taken-up', ...taken });
}

/** Who was first, and with what. */
function alreadyDecided(record: Exclude<AccessRecord, Requested>): Refusal {
  if (record.status === 'ended') {
    switch (record.outcome) {
      case 'rejected':
      case 'cancelled':
        return {
          code: 'already-decided',
          ...(record.by && { by: record.by }),
          at: record.changedAt,
          decision: record.outcome,
        };
      case 'lapsed':
        return { code: 'already-decided', at: record.changedAt, decision: 'lapsed' };
      case 'removed':
      case 'expired':
      case 'refused':
        break;
    }
  }
  const { approval } = record;
  if (approval?.kind === 'approved')
    return { code: 'already-decided', by: approval.by, at: approval.at, decision: 'approved' };
  return { code: 'already-decided', at: approval?.at ?? record.changedAt, decision: 'not-needed' };
}
