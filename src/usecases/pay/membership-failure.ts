import type { Problem } from '../../access/problem.ts';
import { MAX_UNKNOWN_MS } from '../account-gone.ts';
import { change } from '../change.ts';
import { type Claim, type DirectoryCode, DirectoryError, type World } from '../ports.ts';
import { problemToNote } from '../unknown-answer.ts';
import { backoff, type Payment, postponed } from './payment.ts';

/** A problem that only an administrator can mend is tried again this often, in milliseconds. */
export const MENDING_MS = 600_000;

/** What passes within minutes, or somebody has to look at this one account. */
const OF_ACCOUNT: ReadonlySet<DirectoryCode> = new Set(['not-replicated', 'pending-guest']);

/**
 * A pending guest is "not yet"; what passes is tried again; what does not, or is about this account alone and has not
 * passed for long, is told, and tried again rarely.
 */
export async function postponedByError(
  world: World,
  claim: Claim,
  what: 'grant' | 'removal',
  error: unknown,
): Promise<Payment> {
  if (!(error instanceof DirectoryError)) throw error;
  const lasts = world.clock.now() - claim.owedAt >= MAX_UNKNOWN_MS;
  if (OF_ACCOUNT.has(error.code) && lasts)
    return postponedByProblem(world, claim, what, { code: error.code }, MENDING_MS);
  if (error.code === 'pending-guest') return postponed(error.retryAfterMs ?? 30_000);
  if (error.retryAfterMs !== undefined)
    return postponed(Math.max(error.retryAfterMs, backoff(claim.attempts)));
  const problem = await problemToNote(world, claim.errand.record, error);
  return postponedByProblem(world, claim, what, problem, MENDING_MS);
}

export async function postponedByProblem(
  world: World,
  claim: Claim,
  what: 'grant' | 'removal',
  problem: Problem,
  ms: number,
): Promise<Payment> {
  const type = what === 'grant' ? 'note-grant-failed' : 'note-removal-failed';
  await change(world, claim.errand.record, { type, at: world.clock.now(), ...problem });
  return postponed(ms);
}
