import { type Decision, events, refused } from './command.ts';
import { optional } from './evolve-parts.ts';
import { isDue, isRestorable, isRestored, type Leftover } from './leftover.ts';
import type { LeftoverCommand } from './leftover-command.ts';
import { isNews, problemOf } from './problem.ts';
import type { AccessRecord } from './record.ts';
import type { Instant } from './term.ts';

/** What becomes of an account whose holder is left with nothing. Notes that come too late change nothing. */
export function decideLeftover(record: AccessRecord, command: LeftoverCommand): Decision {
  const { at } = command;
  if (command.type === 'restore-account') {
    if (!command.by.isAdmin) return refused({ code: 'not-admin' });
    const leftover = record.status === 'ended' ? record.leftover : undefined;
    if (leftover?.restoring !== undefined) return events();
    if (!isRestorable(leftover, at)) return refused({ code: 'nothing-to-restore' });
    return events({ type: 'restore-asked', at, by: command.by.person });
  }
  if (record.status !== 'ended' && record.status !== 'removing') return events();
  if (record.account === undefined) return events();
  if (record.status === 'removing' && command.type === 'note-leftover') return events();
  const { leftover } = record;
  switch (command.type) {
    case 'note-leftover': {
      const { block, delete: deletion } = command;
      if (leftover !== undefined) return laterDeletion(leftover, at, deletion);
      if (block === undefined && deletion === undefined) return events();
      return events({
        type: 'leftover-found',
        at,
        ...optional('block', block),
        ...optional('delete', deletion),
      });
    }
    case 'begin-leftover':
      return isDue(leftover, command.step, at) && !leftover?.begun?.includes(command.step)
        ? events({ type: 'leftover-begun', at, step: command.step })
        : events();
    case 'note-blocked':
      return isDue(leftover, 'block', at) && leftover?.begun?.includes('block')
        ? events({ type: 'account-blocked', at })
        : events();
    case 'note-announced':
      if (leftover?.delete === undefined || leftover.announcedAt !== undefined) return events();
      if (leftover.kept !== undefined || leftover.restoring !== undefined) return events();
      return events({ type: 'deletion-announced', at });
    case 'note-deleted':
      return isDue(leftover, 'delete', at) && leftover?.begun?.includes('delete')
        ? events({ type: 'account-deleted', at })
        : events();
    case 'keep-leftover':
      return leftover === undefined || leftover.kept !== undefined
        ? events()
        : events({ type: 'leftover-kept', at, why: command.why });
    case 'note-leftover-failed':
      return leftover !== undefined && isNews(leftover, command)
        ? events({ type: 'leftover-failed', at, step: command.step, ...problemOf(command) })
        : events();
    case 'note-account-restored':
      return leftover?.restoring !== undefined && leftover.restoredAt === undefined
        ? events({ type: 'account-restored', at })
        : events();
  }
}

/** Who was cut off is blocked already; that they are to be deleted as well is for the resource's rule. */
function laterDeletion(leftover: Leftover, at: Instant, deletion: Instant | undefined): Decision {
  const isSettled = leftover.kept !== undefined || leftover.delete !== undefined || isRestored(leftover);
  if (leftover.asked === undefined || isSettled || deletion === undefined) return events();
  return events({ type: 'leftover-found', at, delete: deletion });
}
