import { inTurnOf, TURN_TAKEN_MS } from '../account-turn.ts';
import { DirectoryError, type World } from '../ports.ts';
import { take } from '../shared-memberships.ts';
import { type CutOffAct, endRecord } from './end-record.ts';
import { endRows } from './list-rows.ts';
import { unexplained } from './unexplained.ts';
import { recordsOf } from './whom.ts';

/**
 * Ends all that is on record of a partner, or of a domain: what waits is withdrawn, what is given is owed to be taken
 * before all other work, accounts of ours are owed to be blocked. Doing it twice changes nothing. Throws DirectoryError
 * where the directory does not say what else is theirs; the rest is done by then.
 */
export async function cutOff(world: World, act: CutOffAct): Promise<void> {
  const { whom, earlier } = act;
  // First, so that none of them comes on record behind our back.
  await endRows(world, whom);
  for await (const { id } of recordsOf(world, whom)) await endRecord(world, act, id);
  if (earlier && whom.kind === 'partner')
    for (const account of whom.accounts) await takeUnexplained(world, account);
}

/** Memberships that no record of ours explains; in the account's turn, since others may be at it. */
async function takeUnexplained(world: World, account: string): Promise<void> {
  const done = await inTurnOf(world, account, async () => {
    await take(world, { id: '', account }, await unexplained(world, account));
    return true;
  });
  if (done === undefined) throw new DirectoryError('unavailable', { retryAfterMs: TURN_TAKEN_MS });
}
