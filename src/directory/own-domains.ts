import { z } from 'zod';
import { cleanName } from '../access/clean-text.ts';
import { type Call, query, read } from './call.ts';
import type { Graph } from './graph.ts';
import { bodyOf } from './pages.ts';
import type { Reply } from './reply.ts';

/** Domains are added to a tenant on purpose and seldom; in milliseconds. */
const CACHED_MS = 3_600_000;

const organizationSchema = z.object({
  value: z.array(
    z.object({
      displayName: z.string().nullish(),
      verifiedDomains: z.array(z.object({ name: z.string().nullish() })).nullish(),
    }),
  ),
});

/** The tenant's verified domains, in lower case, asked for at most once an hour. */
export interface OwnDomains {
  readonly call: Call;
  /** Undefined when it is time to ask. */
  known(): readonly string[] | undefined;
  /** What an answer to `call` says, remembered. */
  keep(reply: Reply): readonly string[];
  /** What the tenant is called, by the last answer. */
  company(): string | undefined;
}

export function ownDomainsOf(now: () => number): OwnDomains {
  const call = read(`/organization${query({ $select: 'id,displayName,verifiedDomains' })}`, 'User.Read.All');
  let company: string | undefined;
  let kept: { readonly domains: readonly string[]; readonly until: number } | undefined;
  return {
    call,
    known: () => (kept && kept.until > now() ? kept.domains : undefined),
    keep(reply) {
      const { value } = bodyOf(organizationSchema, reply, call);
      const names = value.flatMap(({ verifiedDomains }) => verifiedDomains ?? []);
      const domains = names.flatMap(({ name }) => (name ? [name.toLowerCase()] : []));
      company = cleanName(value[0]?.displayName ?? '') ?? company;
      kept = { domains, until: now() + CACHED_MS };
      return domains;
    },
    company: () => company,
  };
}

export const askOwnDomains = async (graph: Graph, own: OwnDomains): Promise<readonly string[]> =>
  own.known() ?? own.keep(await graph.expect(own.call));

/** What the tenant is called; asked for with its domains. */
export async function askCompany(graph: Graph, own: OwnDomains): Promise<string | undefined> {
  await askOwnDomains(graph, own);
  return own.company();
}
