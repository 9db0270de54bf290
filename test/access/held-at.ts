import type { AccessEvent } from '../../src/access/record.ts';
import type { Instant } from '../../src/access/term.ts';

/**
 * The model: a directory that somebody watches. A membership is there from the moment at which we said that it was
 * given, until the moment at which we said that it was taken; what it says in between is nothing to it.
 */
export function heldAt(history: readonly AccessEvent[], at: Instant): 'yes' | 'no' | 'unsure' {
  let held: 'yes' | 'no' | 'unsure' = 'no';
  for (const [i, event] of history.entries()) {
    if (event.at > at) break;
    if (event.type === 'granted' || event.type === 'adopted') held = 'yes';
    else if (event.type === 'removed' && !event.earlier) held = 'no';
    else if (event.type === 'account-gone') held = 'no';
    else if (event.type === 'grant-begun' && held === 'no') {
      const outcome = history.slice(i).find(({ type }) => OUTCOMES.has(type));
      held = outcome?.type === 'granted' ? 'no' : 'unsure';
    }
  }
  return held;
}
/** What a grant that was begun comes to. */
const OUTCOMES: ReadonlySet<AccessEvent['type']> = new Set(['granted', 'removed', 'account-gone']);
