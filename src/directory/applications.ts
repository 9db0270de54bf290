import { z } from 'zod';
import type { ObjectId, Target } from '../access/catalog.ts';
import { type Call, query, read, segment } from './call.ts';
import type { Graph } from './graph.ts';
import { bodyOf } from './pages.ts';
import { isGone } from './people.ts';
import { isOk } from './reply.ts';

const FIELDS = 'id,displayName,appRoles';
const idSchema = z.object({ id: z.string().min(1) });

export const applicationCall = (app: ObjectId): Call =>
  read(`/servicePrincipals/${segment(app)}${query({ $select: FIELDS })}`, 'Application.Read.All');

/** The files of the old portal, and administrators, name applications by their AppID. */
export const applicationByAppId = (appId: string): Call =>
  read(`/servicePrincipals(appId='${segment(appId)}')${query({ $select: FIELDS })}`, 'Application.Read.All');

/** The object that an application is here, whichever of its two ids a target names; remembered. */
export interface Applications {
  /** A target that names the object. One that cannot be looked up stays as it is. */
  settle<T extends Target>(graph: Graph, target: T): Promise<T>;
}

export function knownApplications(): Applications {
  const known = new Map<string, ObjectId>();
  const lookUp = async (graph: Graph, app: ObjectId): Promise<ObjectId | undefined> => {
    for (const call of [applicationCall(app), applicationByAppId(app)]) {
      const reply = await graph.send(call);
      if (isOk(reply)) return bodyOf(idSchema, reply, call).id.toLowerCase();
      if (!isGone(reply)) return undefined;
    }
    return undefined;
  };
  return {
    async settle(graph, target) {
      if (target.kind !== 'app') return target;
      const id = known.get(target.app) ?? (await lookUp(graph, target.app));
      if (id === undefined) return target;
      known.set(target.app, id);
      return { ...target, app: id };
    },
  };
}
