import { distinctTargets, includesTarget, type Resource, withoutTargets } from './catalog.ts';
import { type Decision, events, type GrantCommand, notLive, refused } from './command.ts';
import { optional } from './evolve-parts.ts';
import { checkEnd, extensionNeedsApproval, requireGiver, requireReason, requireSponsor } from './policy.ts';
import { isNews, problemOf } from './problem.ts';
import type { AccessRecord } from './record.ts';
import { endsAt, leftInPlace, mayUndo, targetsToTake, undoneOf } from './record-queries.ts';
import type { Refusal } from './refusal.ts';
import { remindsAt } from './reminders.ts';
import { endOf, type Instant, plus, type Term } from './term.ts';

/** From acceptance to the end of access. Notes that come too late change nothing. */
export function decideGrant(record: AccessRecord, command: GrantCommand): Decision {
  const { at } = command;
  switch (command.type) {
    case 'note-grant-begun': {
      if (record.status !== 'granting') return events();
      const { begun = [], before = [] } = record;
      const targets = distinctTargets(begun, command.targets);
      if (targets.length === begun.length) return events();
      const { foreign, ours } = command;
      const fresh = withoutTargets(command.targets, begun);
      const seen = foreign === undefined ? withoutTargets(fresh, ours) : foreign;
      const notOurs = [...before, ...fresh.filter((target) => includesTarget(seen, target))];
      return events({
        type: 'grant-begun',
        at,
        targets,
        ...(notOurs.length > 0 && { before: notOurs }),
        ...(foreign === undefined && { unseen: true }),
      });
    }
    case 'note-granted': {
      if (record.status !== 'granting') return events();
      const { restoring } = record;
      const until = restoring === undefined ? endOf(record.request.term, at) : restoring.access.until;
      const { memberships } = command;
      const end = { ...optional('until', until), ...optional('reminders', command.reminders) };
      const granted = { type: 'granted', at, memberships, ...end } as const;
      if (until === undefined || at < until) return events(granted);
      // The date went by while the directory would not have it: what was just added goes again.
      const ours = memberships.filter(({ outcome }) => outcome !== 'there-before');
      const targets = ours.map(({ target }) => target);
      return events(granted, { type: 'removal-asked', at, cause: 'expired', targets });
    }
    case 'note-grant-failed':
      return record.status === 'granting' && isNews(record, command)
        ? events({ type: 'grant-failed', at, ...problemOf(command) })
        : events();
    case 'note-extension-approved': {
      const { until, person: by, approval, reason, together } = command;
      // Ended meanwhile, or lengthened as far already: there is nothing to add.
      const now = endsAt(record);
      if (now === undefined || (until !== undefined && until <= now)) return events();
      const said = by.id === record.request.sponsor.id ? {} : optional('reason', reason);
      const listed = together ? { together } : {};
      return events({ type: 'extended', at, by, ...withEnd(until), approval, ...said, ...listed });
    }
    case 'extend': {
      const end = newEnd(record, command);
      if (end.kind === 'refused') return end;
      if (extensionNeedsApproval(record.request, command.resource))
        return refused({ code: 'extension-needs-approval' });
      const said = optional('reason', command.reason);
      return events({ type: 'extended', at, by: command.by.person, ...withEnd(end.until), ...said });
    }
    case 'remind-end': {
      const due = record.status === 'granted' ? remindsAt(record) : undefined;
      const over = endsAt(record) ?? Number.POSITIVE_INFINITY;
      return due !== undefined && at >= due && at < over ? events({ type: 'end-reminded', at }) : events();
    }
    case 'answer-end': {
      const refusal = requireSponsor(record, command.by);
      if (refusal !== undefined) return refused(refusal);
      if (record.status !== 'granted') return refused({ code: 'not-granted' });
      if (record.until === undefined) return refused({ code: 'no-end' });
      const { answer } = command;
      // What was asked for is not taken back by a second thought.
      if (record.answered?.answer === answer || record.answered?.answer === 'longer') return events();
      return events({ type: 'end-answered', at, by: command.by.person, answer });
    }
    case 'remove': {
      const refusal = requireSponsor(record, command.by);
      if (refusal !== undefined) return refused(refusal);
      const said = optional('reason', command.reason);
      switch (record.status) {
        case 'granting':
        case 'granted': {
          const targets = targetsToTake(record);
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
    case 'remove-earlier': {
      if (!command.by.isAdmin) return refused({ code: 'not-admin' });
      const targets = leftInPlace(record);
      if (record.status !== 'ended' || targets.length === 0) return refused({ code: 'nothing-found' });
      if (record.taking !== undefined) return events();
      const said = optional('reason', command.reason);
      return events({ type: 'earlier-removal-asked', at, by: command.by.person, targets, ...said });
    }
    case 'undo-removal':
      return undoRemoval(record, command);
    case 'note-restored':
      return record.status === 'granted' && command.targets.length > 0
        ? events({ type: 'membership-restored', at, targets: command.targets })
        : events();
    case 'expire':
      return record.status === 'granted' && record.until !== undefined && at >= record.until
        ? events({ type: 'removal-asked', at, cause: 'expired', targets: targetsToTake(record) })
        : events();
    case 'note-removed':
      if (record.status === 'ended' && record.taking !== undefined)
        return events({ type: 'removed', at, memberships: command.memberships, earlier: true });
      return record.status === 'removing'
        ? events({ type: 'removed', at, memberships: command.memberships })
        : events();
    case 'note-removal-failed':
      return record.status === 'removing' && isNews(record, command)
        ? events({ type: 'removal-failed', at, ...problemOf(command) })
        : events();
  }
}

/** By whoever removed it, and by who administers it; by the sponsor alone where the partner gave it up. */
function undoRemoval(
  record: AccessRecord,
  { at, by, reason }: Extract<GrantCommand, { type: 'undo-removal' }>,
): Decision {
  const undone = undoneOf(record);
  if (undone !== undefined) return refused({ code: 'already-undone', ...undone });
  if (record.status !== 'ended' || record.undoable === undefined || at > record.undoable.until)
    return refused({ code: 'undo-over' });
  const theirs = mayUndo(record, by.person.id);
  if (!theirs && !by.administers) return refused({ code: 'not-your-removal', ...optional('by', record.by) });
  const unsaid = theirs ? undefined : requireReason(reason);
  if (unsaid !== undefined) return refused(unsaid);
  return events({ type: 'removal-undone', at, by: by.person, ...optional('reason', reason) });
}

export type NewEnd =
  | Extract<Decision, { kind: 'refused' }>
  /** Absent: none at all. */
  | { readonly kind: 'end'; readonly from: Instant; readonly until?: Instant };

const withEnd = (until: Instant | undefined) => (until === undefined ? {} : { until });

/**
 * When access would end if it were lengthened. A length counts from the present end; a date is taken as it stands,
 * unless it would make access shorter.
 */
export function newEnd(
  record: AccessRecord,
  { by, at, term, resource }: Omit<Extract<GrantCommand, { type: 'extend' }>, 'type'>,
): NewEnd {
  const refuse = (refusal: Refusal): NewEnd => ({ kind: 'refused', refusal });
  const refusal = requireGiver(record, by);
  return refusal === undefined ? laterEnd(record, term, resource, at) : refuse(refusal);
}

/** How long access is made to last longer where nobody says. */
export function usualTerm({ request }: AccessRecord, { duration }: Resource): Term {
  const usual = request.term.kind === 'for' ? request.term.duration : duration;
  return { kind: 'for', duration: usual ?? { amount: 90, unit: 'd' } };
}

/** As `newEnd`, whoever it is that asks. */
export function laterEnd(record: AccessRecord, term: Term, resource: Resource, at: Instant): NewEnd {
  const refuse = (refusal: Refusal): NewEnd => ({ kind: 'refused', refusal });
  if (record.status !== 'granted') return refuse({ code: 'not-granted' });
  const { until: from } = record;
  if (from === undefined) return refuse({ code: 'no-end' });
  const until = term.kind === 'for' ? plus(from, term.duration) : endOf(term, at);
  const late = checkEnd(until, resource, at);
  if (late !== undefined) return refuse(late);
  if (until !== undefined && until <= from) return refuse({ code: 'not-longer', until: from });
  return { kind: 'end', from, ...withEnd(until) };
}
