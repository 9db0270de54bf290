import { distinctTargets } from './catalog.ts';
import { type Decision, events, type GrantCommand, notLive, refused } from './command.ts';
import { checkEnd, requireGiver, requireSponsor } from './policy.ts';
import { isNews, problemOf } from './problem.ts';
import type { AccessRecord } from './record.ts';
import { endsAt, remindsAt, targetsToTake } from './record-queries.ts';
import { endOf, plus } from './term.ts';

/** From acceptance to the end of access. Notes that come too late change nothing. */
export function decideGrant(record: AccessRecord, command: GrantCommand): Decision {
  const { at } = command;
  switch (command.type) {
    case 'note-grant-begun': {
      if (record.status !== 'granting') return events();
      const { begun = [] } = record;
      const targets = distinctTargets(begun, command.targets);
      return targets.length > begun.length ? events({ type: 'grant-begun', at, targets }) : events();
    }
    case 'note-granted': {
      if (record.status !== 'granting') return events();
      const until = endOf(record.request.term, at);
      const { memberships } = command;
      const end = until === undefined ? {} : { until };
      const granted = { type: 'granted', at, memberships, ...end } as const;
      if (until === undefined || at < until) return events(granted);
      // The date went by while the directory would not have it: what was just added goes again.
      const targets = memberships.map(({ target }) => target);
      return events(granted, { type: 'removal-asked', at, cause: 'expired', targets });
    }
    case 'note-grant-failed':
      return record.status === 'granting' && isNews(record, command)
        ? events({ type: 'grant-failed', at, ...problemOf(command) })
        : events();
    case 'extend':
      return decideExtension(record, command);
    case 'remind-end': {
      const due = remindsAt(record);
      const over = endsAt(record) ?? Number.POSITIVE_INFINITY;
      return due !== undefined && at >= due && at < over ? events({ type: 'end-reminded', at }) : events();
    }
    case 'remove': {
      const refusal = requireSponsor(record, command.by);
      if (refusal !== undefined) return refused(refusal);
      const said = command.reason === undefined ? {} : { reason: command.reason };
      switch (record.status) {
        case 'granting':
        case 'granted': {
          const targets = targetsToTake(record, command.targets);
          return events({
            type: 'removal-asked',
            at,
            by: command.by.person,
            cause: 'asked',
            targets,
            ...said,
          });
        }
        case 'requested':
        case 'inviting':
        case 'invited':
        case 'invitation-expired':
          return events({ type: 'cancelled', at, by: command.by.person, ...said });
        case 'removing':
        case 'ended':
          return notLive(record);
      }
    }
    case 'expire':
      return record.status === 'granted' && record.until !== undefined && at >= record.until
        ? events({ type: 'removal-asked', at, cause: 'expired', targets: record.held })
        : events();
    case 'note-removed':
      return record.status === 'removing'
        ? events({ type: 'removed', at, memberships: command.memberships })
        : events();
    case 'note-removal-failed':
      return record.status === 'removing' && isNews(record, command)
        ? events({ type: 'removal-failed', at, ...problemOf(command) })
        : events();
  }
}

/** Longer access counts from the present end; a date is taken as it stands, unless it would make access shorter. */
function decideExtension(record: AccessRecord, command: Extract<GrantCommand, { type: 'extend' }>): Decision {
  const refusal = requireGiver(record, command.by);
  if (refusal !== undefined) return refused(refusal);
  if (record.status !== 'granted') return refused({ code: 'not-granted' });
  if (record.until === undefined) return refused({ code: 'no-end' });
  const { term, at } = command;
  const until = term.kind === 'for' ? plus(record.until, term.duration) : endOf(term, at);
  const late = checkEnd(until, command.resource, at);
  if (late !== undefined) return refused(late);
  if (until !== undefined && until <= record.until)
    return refused({ code: 'not-longer', until: record.until });
  return events({
    type: 'extended',
    at,
    by: command.by.person,
    ...(until === undefined ? {} : { until }),
  });
}
