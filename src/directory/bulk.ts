import { DirectoryError } from '../usecases/ports.ts';
import { BATCH_SIZE, sendBatch } from './batch.ts';
import type { Call } from './call.ts';
import { failure, failureOf } from './failure.ts';
import type { Graph } from './graph.ts';
import type { Reply } from './reply.ts';

/** Batches under way at once: enough to fill the quota of invitations where a batch takes seconds. */
const PARALLEL = 4;
/** A call that Graph throttles so often is given back. */
const MOST_TIMES = 10;

/**
 * Sends writes that do not depend on each other, as many to a request as the quotas let through. What is throttled
 * was not done, and goes again; whatever else happens to a call is its outcome. In the calls' order.
 */
export async function sendMany(
  graph: Graph,
  calls: readonly Call[],
): Promise<readonly (Reply | DirectoryError)[]> {
  const outcomes = new Map<Call, Reply | DirectoryError>();
  const times = new Map<Call, number>();
  const queue = [...calls];

  const settle = (call: Call, outcome: Reply | DirectoryError): void => {
    const again = outcome instanceof DirectoryError ? outcome.code === 'throttled' : outcome.status === 429;
    const tried = (times.get(call) ?? 0) + 1;
    times.set(call, tried);
    if (again && tried < MOST_TIMES) queue.push(call);
    else outcomes.set(call, outcome);
  };

  async function worker(): Promise<void> {
    for (let some = queue.splice(0, BATCH_SIZE); some.length > 0; some = queue.splice(0, BATCH_SIZE)) {
      try {
        const count = await graph.admit(some);
        queue.unshift(...some.splice(count));
        for (const { call, reply } of await sendTogether(graph, some)) settle(call, reply);
      } catch (error) {
        if (!(error instanceof DirectoryError)) throw error;
        for (const call of some) settle(call, error);
      }
    }
  }

  await Promise.all(Array.from({ length: PARALLEL }, worker));
  const missing = failure('unexpected', { acted: true, message: 'a call has no outcome' });
  return calls.map((call) => outcomes.get(call) ?? missing);
}

async function sendTogether(graph: Graph, calls: readonly Call[]) {
  const [only] = calls;
  if (calls.length > 1 || !only) return sendBatch(graph, calls, true);
  return [{ call: only, reply: await graph.send(only, true) }];
}

/** A reply as `read` understands it, or the error that it, or its absence, comes to. */
export function outcomeOf<T>(
  call: Call,
  outcome: Reply | DirectoryError,
  now: number,
  read: (reply: Reply) => T,
): T | DirectoryError {
  if (outcome instanceof DirectoryError) return outcome;
  try {
    return read(outcome);
  } catch (error) {
    return error instanceof DirectoryError ? error : failureOf(call, outcome, now);
  }
}
