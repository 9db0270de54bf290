import { type Approvers, type Belonging, type Resource, stagesOf } from '../access/catalog.ts';
import { decide } from '../access/decide.ts';
import { type Actor, actorOf, type Offices } from '../access/policy.ts';
import type { Person, Request } from '../access/record.ts';
import type { Refusal } from '../access/refusal.ts';

/** What a request would meet under some rules. */
export type Ruling =
  | { readonly kind: 'unknown-resource' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'at-once' }
  /** Stage by stage. */
  | { readonly kind: 'asks'; readonly deciders: readonly Approvers[] };

/** A request that other rules would have treated otherwise. */
export interface Difference {
  readonly request: Request;
  readonly before: Ruling;
  readonly after: Ruling;
}

export interface Replayed {
  readonly requests: number;
  /** Of them, those that today's rules would refuse as well. */
  readonly refusedAnyway: number;
  /** In the order of the requests. */
  readonly differences: readonly Difference[];
}

export const isRefused = ({ kind }: Ruling): boolean => kind === 'refused' || kind === 'unknown-resource';

/** What requests are held against. */
export interface Rules {
  readonly before: readonly Resource[];
  readonly after: readonly Resource[];
  readonly offices: Offices;
  /** Where somebody belongs now; undefined for who has left, whose right to ask is then not held against them. */
  readonly belonging: (person: Person) => Promise<Belonging | undefined>;
}

/** An invitation's life makes no difference to whether it may be asked for. */
const TTL_MS = 1;

/** Holds each request against both rules, by the very decision that one takes when it is asked. Pure but for `rules`. */
export async function replay(requests: AsyncIterable<Request>, rules: Rules): Promise<Replayed> {
  const differences: Difference[] = [];
  let count = 0;
  let refusedAnyway = 0;
  for await (const request of requests) {
    count += 1;
    const one = await rules.belonging(request.sponsor);
    const [before, after] = [rules.before, rules.after].map((resources) =>
      rule(request, resources, one, rules.offices),
    ) as [Ruling, Ruling];
    if (isRefused(before) && isRefused(after)) refusedAnyway += 1;
    else if (keyOf(before) !== keyOf(after)) differences.push({ request, before, after });
  }
  return { requests: count, refusedAnyway, differences };
}

function rule(
  request: Request,
  resources: readonly Resource[],
  one: Belonging | undefined,
  offices: Offices,
): Ruling {
  const resource = resources.find(({ id }) => id === request.resource);
  if (resource === undefined) return { kind: 'unknown-resource' };
  const { sponsor, at } = request;
  const actor = actorOf(sponsor, one ?? { id: sponsor.id, groups: new Set() }, resource, offices);
  const by: Actor = one === undefined ? { ...actor, mayAsk: true } : actor;
  const decision = decide(undefined, { type: 'request', at, by, resource, request, ttlMs: TTL_MS });
  if (decision.kind === 'refused') return decision;
  const waits = decision.events.every(({ type }) => type !== 'approval-not-needed');
  return waits
    ? { kind: 'asks', deciders: stagesOf(resource).map(({ approvers }) => approvers) }
    : { kind: 'at-once' };
}

/** Equal for what would feel the same to whoever asked. */
const keyOf = (ruling: Ruling): string => JSON.stringify(ruling.kind === 'refused' ? [ruling.kind] : ruling);
