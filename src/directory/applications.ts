import { z } from 'zod';
import type { ObjectId, Target } from '../access/catalog.ts';
import { type Call, query, read, segment } from './call.ts';
import { failureOf } from './failure.ts';
import type { Graph } from './graph.ts';
import { bodyOf } from './pages.ts';
import { isGone } from './people.ts';
import { isOk, type Reply } from './reply.ts';

const FIELDS = 'id,appId,displayName,appRoles';
const idsSchema = z.object({ id: z.string().min(1), appId: z.string().nullish() });

export const applicationCall = (app: ObjectId): Call =>
  read(`/servicePrincipals/${segment(app)}${query({ $select: FIELDS })}`, 'Application.Read.All');

/** The files of the old portal, and administrators, name applications by their AppID. */
export const applicationByAppId = (appId: string): Call =>
  read(`/servicePrincipals(appId='${segment(appId)}')${query({ $select: FIELDS })}`, 'Application.Read.All');

/** What an application is called here. */
interface Ids {
  readonly id: ObjectId;
  readonly appId?: string;
}

/** The two ids of an application, whichever of them is named; remembered. */
export interface Applications {
  /** A target that names the object. One that cannot be looked up stays as it is. */
  settle<T extends Target>(graph: Graph, target: T): Promise<T>;
  /** By the id that was given, all that the application has; one that is not here, or that we may not read, is left out. */
  idsOf(graph: Graph, apps: readonly ObjectId[]): Promise<ReadonlyMap<ObjectId, readonly string[]>>;
}

type LookedUp =
  | { readonly kind: 'known'; readonly ids: Ids }
  | { readonly kind: 'unknown'; readonly call: Call; readonly reply: Reply };

export function knownApplications(): Applications {
  const known = new Map<string, Ids>();
  const lookUp = async (graph: Graph, app: ObjectId): Promise<LookedUp> => {
    const before = known.get(app);
    if (before !== undefined) return { kind: 'known', ids: before };
    const asked = async (call: Call): Promise<LookedUp> => {
      const reply = await graph.send(call);
      if (!isOk(reply)) return { kind: 'unknown', call, reply };
      const { id, appId } = bodyOf(idsSchema, reply, call);
      const ids = { id: id.toLowerCase(), ...(appId && { appId: appId.toLowerCase() }) };
      known.set(app, ids);
      return { kind: 'known', ids };
    };
    const byId = await asked(applicationCall(app));
    return byId.kind === 'unknown' && isGone(byId.reply) ? asked(applicationByAppId(app)) : byId;
  };
  return {
    async settle(graph, target) {
      if (target.kind !== 'app') return target;
      const found = await lookUp(graph, target.app);
      return found.kind === 'known' ? { ...target, app: found.ids.id } : target;
    },
    async idsOf(graph, apps) {
      const all = await Promise.all(apps.map(async (app) => [app, await lookUp(graph, app)] as const));
      return new Map(
        all.flatMap(([app, found]) => {
          if (found.kind === 'known') return [[app, Object.values(found.ids)] as const];
          const { call, reply } = found;
          if (!isGone(reply) && reply.status !== 403) throw failureOf(call, reply, graph.now());
          return [];
        }),
      );
    },
  };
}
