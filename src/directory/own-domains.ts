import { z } from 'zod';
import { query, read } from './call.ts';
import type { Graph } from './graph.ts';
import { pagesOf } from './pages.ts';

/** Domains are added to a tenant on purpose and seldom; in milliseconds. */
const KEEP_MS = 3_600_000;

const organizationSchema = z.object({
  verifiedDomains: z.array(z.object({ name: z.string().nullish() })).nullish(),
});

/** Asks for the tenant's verified domains, in lower case, at most once an hour. */
export function ownDomainsOf(graph: Graph): () => Promise<readonly string[]> {
  let known: { readonly domains: Promise<readonly string[]>; readonly until: number } | undefined;

  const fetchDomains = async (): Promise<readonly string[]> => {
    const call = read(`/organization${query({ $select: 'id,verifiedDomains' })}`, 'User.Read.All');
    const domains: string[] = [];
    for await (const page of pagesOf(graph, call, organizationSchema)) {
      for (const { verifiedDomains } of page) {
        for (const { name } of verifiedDomains ?? []) if (name) domains.push(name.toLowerCase());
      }
    }
    return domains;
  };

  return () => {
    if (known && known.until > graph.now()) return known.domains;
    const domains = fetchDomains();
    const fresh = { domains, until: graph.now() + KEEP_MS };
    known = fresh;
    // What could not be read is asked for again next time.
    domains.catch(() => {
      if (known === fresh) known = undefined;
    });
    return domains;
  };
}
