import { setTimeout as pause } from 'node:timers/promises';
import { type Fault, isHeld, takeFault } from '../quirks.ts';
import type { Call, Reply, Tenant } from './call.ts';
import { GraphError } from './errors.ts';
import { dispatch } from './routes.ts';
import type { Throttling } from './throttle.ts';

/** Thrown where the connection is to be cut instead of answered. */
export class Dropped extends Error {}

export interface RequestIds {
  readonly requestId: string;
  readonly clientRequestId: string;
}

/** One call to the directory, alone or from a batch: faults, quotas, the route, errors as replies. */
export async function perform(
  tenant: Tenant,
  throttling: Throttling,
  call: Call,
  ids: RequestIds,
): Promise<Reply> {
  return underFaults(tenant, call, ids, async () => {
    const headers = throttling.take(tenant, call);
    const made = dispatch(tenant, call);
    return { ...made, headers: { ...headers, ...made.headers } };
  });
}

/** Does what a call asks for, unless a fault is due; one that comes after it hides what was done. */
export async function underFaults(
  tenant: Tenant,
  call: Call,
  ids: RequestIds,
  act: () => Promise<Reply>,
): Promise<Reply> {
  while (isHeld(tenant.quirks, call.target)) await pause(10, undefined, { ref: false });
  const fault = takeFault(tenant.quirks, call.method, call.target);
  const attempt = async (step: () => Promise<Reply>): Promise<Reply> => {
    try {
      return await step();
    } catch (error) {
      if (error instanceof GraphError) return errorReply(tenant, error, ids);
      if (error instanceof Dropped) tenant.log({ method: call.method, path: call.target, status: 0 });
      throw error;
    }
  };
  let reply = await attempt(async () => {
    if (fault && fault.when !== 'after') await strike(fault);
    return act();
  });
  if (fault?.when === 'after') {
    const made = reply;
    reply = await attempt(async () => {
      await strike(fault);
      return made;
    });
  }
  tenant.log({ method: call.method, path: call.target, status: reply.status });
  return reply;
}

async function strike(fault: Fault): Promise<void> {
  if (fault.hang !== undefined) await pause(fault.hang, undefined, { ref: false });
  if (fault.drop) throw new Dropped();
  // A fault that only hangs is a delay.
  if (fault.status === undefined && fault.hang !== undefined) return;
  const status = fault.status ?? 500;
  throw new GraphError(
    status,
    fault.code ?? codeOf(status),
    fault.message ?? 'The sandbox was told to fail.',
    fault.headers ?? {},
  );
}

function codeOf(status: number): string {
  if (status === 429) return 'TooManyRequests';
  if (status === 503) return 'ServiceUnavailable';
  return status >= 500 ? 'InternalServerError' : 'Request_BadRequest';
}

export function errorReply(tenant: Pick<Tenant, 'now'>, error: GraphError, ids: RequestIds): Reply {
  return {
    status: error.status,
    headers: error.headers,
    body: {
      error: {
        code: error.code,
        message: error.message,
        innerError: {
          date: new Date(tenant.now()).toISOString().slice(0, 19),
          'request-id': ids.requestId,
          'client-request-id': ids.clientRequestId,
        },
      },
    },
  };
}
