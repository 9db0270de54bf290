import { z } from 'zod';
import { query, read } from './call.ts';
import type { Graph } from './graph.ts';
import { bodyOf } from './pages.ts';

const organizationSchema = z.object({ value: z.array(z.object({ displayName: z.string().nullish() })) });

/** What the tenant calls itself; undefined where it has no name. One call. */
export async function companyName(graph: Graph): Promise<string | undefined> {
  const call = read(`/organization${query({ $select: 'id,displayName' })}`, 'User.Read.All');
  const [tenant] = bodyOf(organizationSchema, await graph.expect(call), call).value;
  return tenant?.displayName ?? undefined;
}
