import type { AdminAct, CutOffWhom } from '../../access/admin-act.ts';
import { type BatchRow, isConfirmed, isToSend, partsOf, ROWS_A_PART } from '../../access/batch/batch.ts';
import type { Actor } from '../../access/policy.ts';
import { inTurnOf, TURN_TAKEN_MS } from '../account-turn.ts';
import { openBatches } from '../batch/lately.ts';
import { change } from '../change.ts';
import { DirectoryError, type World } from '../ports.ts';
import { take } from '../shared-memberships.ts';
import { unexplained } from './unexplained.ts';
import { isAbout, recordsOf } from './whom.ts';

type CuttingOff = Extract<AdminAct, { kind: 'cut-off' }>;

/**
 * Ends all that is on record of a partner, or of a domain: what waits is withdrawn, what is given is owed to be taken
 * before all other work, accounts of ours are owed to be blocked. Doing it twice changes nothing. Throws DirectoryError
 * where the directory does not say what else is theirs; the rest is done by then.
 */
export async function cutOff(world: World, act: CuttingOff): Promise<void> {
  const { whom, earlier, at: since, reason = '' } = act;
  // First, so that none of them comes on record behind our back.
  await closeRows(world, whom);
  const by = administering(act);
  for await (const { id } of recordsOf(world, whom)) {
    const at = world.clock.now();
    await change(world, id, { type: 'cut-off', at, by, reason, since, ...(earlier && { earlier }) });
  }
  if (earlier && whom.kind === 'partner')
    for (const account of whom.accounts) await takeUnexplained(world, account);
}

const administering = ({ by: person }: CuttingOff): Actor => ({
  person,
  ...{ mayAsk: false, mayApprove: false, mayBeAsked: false, isAuditor: false },
  isAdmin: true,
  administers: true,
});

/** Memberships that no record of ours explains; in the account's turn, since others may be at it. */
async function takeUnexplained(world: World, account: string): Promise<void> {
  const done = await inTurnOf(world, account, async () => {
    await take(world, { id: '', account }, await unexplained(world, account));
    return true;
  });
  if (done === undefined) throw new DirectoryError('unavailable', { retryAfterMs: TURN_TAKEN_MS });
}

/** Rows of lists under way that are not on record yet never come there. */
async function closeRows(world: World, whom: CutOffWhom): Promise<void> {
  for (const { id } of await openBatches(world)) {
    const found = await world.store.batch(id);
    if (found === undefined || !isConfirmed(found.batch) || found.batch.actions !== undefined) continue;
    for (let part = Math.floor(found.batch.next / ROWS_A_PART); part < partsOf(found.batch); part++)
      await closePart(world, id, part, whom);
  }
}

const MAX_TRIES = 20;

async function closePart({ store }: World, id: string, part: number, whom: CutOffWhom): Promise<void> {
  const closed = (row: BatchRow): BatchRow =>
    isToSend(row) && isAbout(whom, row.address) ? { ...row, refused: 'cut-off' } : row;
  for (let tried = 0; tried < MAX_TRIES; tried++) {
    const found = await store.batchRows(id, part);
    const rows = found?.rows.map(closed);
    if (found === undefined || rows === undefined || rows.every((row, n) => row === found.rows[n])) return;
    if (await store.saveBatchRows(id, part, rows, found.version)) return;
  }
  throw new Error(`part ${part} of batch ${id} kept changing under ${MAX_TRIES} tries`);
}
