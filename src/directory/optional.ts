import type { Call } from './call.ts';
import type { Log } from './graph.ts';
import { missingOf } from './permissions.ts';
import { errorOf, type Reply, requestIdOf } from './reply.ts';

/** Permissions and licences come by an administrator's hand, seldom; in milliseconds. */
const CACHED_MS = 3_600_000;

/** What Graph will not tell us, so that it is not asked again and again; by what it is that is asked. */
export interface Optional {
  mayAsk(what: string): boolean;
  /** Notes a refusal that will last; any other failure passes. */
  heard(what: string, call: Call, reply: Reply): void;
}

/** For one process. Each refusal is told to the log once. */
export function optionalAnswers(now: () => number, log: Log): Optional {
  const refusedUntil = new Map<string, number>();
  const told = new Set<string>();
  return {
    mayAsk: (what) => (refusedUntil.get(what) ?? 0) <= now(),
    heard(what, call, reply) {
      const licence = /premium/i.test(`${errorOf(reply).code} ${errorOf(reply).message}`);
      if (reply.status !== 403 && !(reply.status === 400 && licence)) return;
      refusedUntil.set(what, now() + CACHED_MS);
      if (told.has(what)) return;
      told.add(what);
      const missing = licence
        ? { licence: 'Microsoft Entra ID P1' }
        : { permission: missingOf(call.permissions, reply.granted) };
      log.info({ what, ...missing, requestId: requestIdOf(reply) }, 'not known, for Graph does not tell us');
    },
  };
}
