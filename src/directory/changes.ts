import { z } from 'zod';
import { type DirectoryChanges, DirectoryError } from '../usecases/ports.ts';
import { type Call, query, read } from './call.ts';
import { failureOf } from './failure.ts';
import type { Graph } from './graph.ts';
import { bodyOf } from './pages.ts';
import { errorOf, isOk, type Reply } from './reply.ts';

const PERMISSION = 'User.Read.All';
/** Pages read in one go; what is left is read from the cursor next time. */
const MAX_PAGES = 50;

const pageSchema = z.object({
  value: z.array(
    z.object({
      id: z.string(),
      externalUserState: z.string().nullish(),
      accountEnabled: z.boolean().nullish(),
      '@removed': z.object({ reason: z.string().nullish() }).optional(),
    }),
  ),
  '@odata.nextLink': z.string().optional(),
  '@odata.deltaLink': z.string().optional(),
});
type Page = z.infer<typeof pageSchema>;

/**
 * What became of guests since `cursor`; without one, from now on. A cursor lives seven days; one that Graph no
 * longer knows starts over from now, and says so, since changes in between were missed.
 */
export async function changes(graph: Graph, cursor?: string): Promise<DirectoryChanges> {
  if (cursor === undefined) return { changed: [], cursor: await latest(graph), startedOver: true };
  const changed: DirectoryChanges['changed'][number][] = [];
  let at = cursor;
  for (let count = 0; count < MAX_PAGES; count++) {
    const call = follow(graph, at);
    const reply = await graph.send(call);
    if (isExpired(reply)) return { changed, cursor: await latest(graph), startedOver: true };
    if (!isOk(reply)) throw failureOf(call, reply, graph.now());
    const page = bodyOf(pageSchema, reply, call);
    for (const one of page.value) changed.push(...changeOf(one));
    at = linkOf(graph, page);
    if (page['@odata.nextLink'] === undefined) break;
  }
  return { changed, cursor: at, startedOver: false };
}

/** Each way in which Graph says that a token is too old: by its documentation 410, and 400 with one of these codes. */
const EXPIRED = /^(syncStateNotFound|syncStateInvalid|resyncRequired|Directory_ExpiredPageToken)$/i;

const isExpired = (reply: Reply): boolean =>
  reply.status === 410 || (reply.status === 400 && EXPIRED.test(errorOf(reply).code));

async function latest(graph: Graph): Promise<string> {
  const options = { $select: 'id,externalUserState,mail,accountEnabled', $deltatoken: 'latest' };
  const call = read(`/users/delta${query(options)}`, PERMISSION);
  return linkOf(graph, bodyOf(pageSchema, await graph.expect(call), call));
}

/** Links are opaque, and followed to Graph alone: our token would go wherever they lead. */
function follow(graph: Graph, link: string): Call {
  const call = graph.follow(link, [PERMISSION]);
  if (call) return call;
  throw new DirectoryError('unexpected', { message: 'a delta link leads to another host' });
}

function linkOf(graph: Graph, page: Page): string {
  const link = page['@odata.nextLink'] ?? page['@odata.deltaLink'];
  if (link === undefined) throw new DirectoryError('unexpected', { message: 'a delta page leads nowhere' });
  follow(graph, link);
  return link;
}

const STATES: Readonly<Record<string, 'accepted' | 'pending'>> = {
  accepted: 'accepted',
  pendingacceptance: 'pending',
};

function changeOf(one: Page['value'][number]): DirectoryChanges['changed'] {
  const id = one.id.toLowerCase();
  if (one['@removed']) return [{ id, state: 'removed' }];
  const state = STATES[one.externalUserState?.toLowerCase() ?? ''];
  const blocked = one.accountEnabled === false;
  if (state === undefined && !blocked) return [];
  return [{ id, ...(state && { state }), ...(blocked && { blocked }) }];
}
