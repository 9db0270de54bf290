import type { Instant } from '../access/term.ts';
import { DirectoryError } from '../usecases/ports.ts';
import { type Answered, BATCH_SIZE, isUnsent, sendBatch } from './batch.ts';
import type { Call } from './call.ts';
import type { Graph } from './graph.ts';
import type { Reply } from './reply.ts';

/** Batches under way at once: enough to fill the quota of invitations where a batch takes seconds. */
const MAX_BATCHES_AT_ONCE = 4;
/** A call that Graph throttles so often is given back. */
const MAX_THROTTLED_TIMES = 10;

export interface BulkOptions {
  /** What is not sent before this instant is not sent at all, and rejected as `throttled`, not acted. */
  readonly before?: Instant | undefined;
  /** The call to send in the stead of one that was answered so; undefined: the answer stands. */
  readonly instead?: (call: Call, reply: Reply) => Call | undefined;
  /** Whether an answer is that of all calls that are still to be sent, which are then not sent. */
  readonly forAll?: (reply: Reply) => boolean;
}

/** A call that is on its way. */
export interface Sent {
  readonly call: Call;
  readonly reply: Promise<Reply>;
}

interface Job {
  call: Call;
  times: number;
  /** It was not tried because of its batch: it goes by itself. */
  alone: boolean;
  readonly told: PromiseWithResolvers<Reply>;
}

/**
 * Sends writes that do not depend on each other, as many to a request as the quotas let through. What is throttled
 * was not done, and goes again; whatever else happens to a call is its outcome, told as soon as it is known: the
 * reply, or a DirectoryError where there is none. In the calls' order.
 */
export function sendMany(
  graph: Graph,
  calls: readonly Call[],
  { before, instead, forAll }: BulkOptions = {},
): readonly Sent[] {
  const jobs = calls.map(
    (call): Job => ({ call, times: 0, alone: false, told: Promise.withResolvers<Reply>() }),
  );
  const queue = [...jobs];
  let last: Reply | undefined;

  /** Puts a throttled call back, as long as there is hope. */
  function again(job: Job, throttled: boolean): boolean {
    job.times += 1;
    const hope = throttled && job.times < MAX_THROTTLED_TIMES;
    if (hope) queue.push(job);
    return hope;
  }

  function answered(job: Job, reply: Reply): void {
    const other = instead?.(job.call, reply);
    if (other !== undefined) queue.push(Object.assign(job, { call: other }));
    else if (!job.alone && isUnsent(reply)) queue.push(Object.assign(job, { alone: true }));
    else if (!again(job, reply.status === 429)) job.told.resolve(reply);
    if (forAll?.(reply)) last = reply;
    if (last !== undefined) unsent(queue.splice(0), last);
  }

  /** What one was answered, all that were not sent are. */
  function unsent(rest: readonly Job[], reply: Reply): void {
    for (const { told } of rest) told.resolve(reply);
  }

  async function send(some: Job[]): Promise<void> {
    const count = await graph.admit(callsOf(some), before);
    queue.unshift(...some.splice(count));
    if (last !== undefined) return unsent(some, last);
    try {
      const replies = await sendTogether(graph, callsOf(some));
      for (const [at, { reply }] of replies.entries()) if (some[at]) answered(some[at], reply);
    } catch (error) {
      const throttled = error instanceof DirectoryError && error.code === 'throttled';
      for (const job of some) if (!again(job, throttled)) job.told.reject(error);
    }
  }

  /** As many as go together; who has to go alone does. */
  function next(): Job[] {
    const until = queue.findIndex(({ alone }) => alone);
    return queue.splice(0, until < 0 ? BATCH_SIZE : Math.min(Math.max(until, 1), BATCH_SIZE));
  }

  async function worker(): Promise<void> {
    for (let some = next(); some.length > 0; some = next()) {
      // What may not be sent at all, or not in time.
      await send(some).catch((error: unknown) => {
        for (const { told } of some) told.reject(error);
      });
    }
  }

  for (let at = 0; at < MAX_BATCHES_AT_ONCE; at++) void worker();
  return jobs.map(({ call, told }) => ({ call, reply: told.promise }));
}

const callsOf = (jobs: readonly Job[]): readonly Call[] => jobs.map(({ call }) => call);

async function sendTogether(graph: Graph, calls: readonly Call[]): Promise<readonly Answered[]> {
  const [only] = calls;
  if (calls.length > 1 || !only) return sendBatch(graph, calls, true);
  return [{ call: only, reply: await graph.send(only, true) }];
}
