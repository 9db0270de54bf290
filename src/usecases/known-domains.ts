import { isKnownDomain, isPublicMail, nearMiss } from '../access/look-alike.ts';
import type { World } from './ports.ts';

/** One note lists the newest domains, to compare with; each has a note of its own besides, which stays. */
const LIST = 'domains';
const MAX_DOMAINS_LISTED = 1_000;
const noteOf = (domain: string): string => `domain:${domain}`;

export interface KnownDomains {
  readonly isKnown: boolean;
  /** Which known one it is nearly, where it is none itself: the catalogue's, our own, the newest that were asked for. */
  readonly near?: string;
}

/** What is known of one domain after the other. */
export type AskDomains = (domain: string) => Promise<KnownDomains>;

/**
 * What is known of domains: one read of a note by its key for all of them, and one for each that does not stand there.
 * `own` are the tenant's; `beside` are more to be compared with. What it was told once it does not ask again.
 */
export function knownDomains(
  world: World,
  own: readonly string[],
  beside: (domain: string) => readonly string[] = () => [],
): AskDomains {
  const allowed = world.policy.resources.flatMap(({ domains }) => domains.allow);
  const told = new Map<string, Promise<KnownDomains>>();
  let list: Promise<readonly string[]> | undefined;
  const ask = async (domain: string): Promise<KnownDomains> => {
    list ??= listed(world);
    const all = [...own, ...allowed, ...(await list)];
    if (isKnownDomain(domain, all) || (await world.store.note(noteOf(domain))) !== undefined)
      return { isKnown: true };
    const near = nearMiss(domain, [...all, ...beside(domain)]);
    return { isKnown: false, ...(near !== undefined && { near }) };
  };
  return (domain) => {
    const answer = told.get(domain) ?? ask(domain);
    told.set(domain, answer);
    return answer;
  };
}

const listed = async (world: World): Promise<readonly string[]> =>
  ((await world.store.note(LIST)) ?? '').split(' ').filter(Boolean);

/** Somebody of this domain was asked for. Of two replicas that write at once, the next request puts back what one lost. */
export async function rememberDomain(world: World, domain: string): Promise<void> {
  if (isPublicMail(domain)) return;
  const before = await listed(world);
  if (before.includes(domain)) return;
  await world.store.saveNote(LIST, [domain, ...before].slice(0, MAX_DOMAINS_LISTED).join(' '));
  await world.store.saveNote(noteOf(domain), '');
}
