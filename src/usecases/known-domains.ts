import { isKnownDomain, isPublicMail } from '../access/look-alike.ts';
import type { World } from './ports.ts';

/** One note lists the newest domains, to compare with; each has a note of its own besides, which stays. */
const LIST = 'domains';
const MAX_DOMAINS_LISTED = 1_000;
const noteOf = (domain: string): string => `domain:${domain}`;

export interface KnownDomains {
  readonly isKnown: boolean;
  /** The catalogue's, our own, and the newest that were asked for. */
  readonly all: readonly string[];
}

/** What is known of a domain, by one read of a note by its key, or two. `own` are the tenant's. */
export async function knownDomains(
  world: World,
  domain: string,
  own: readonly string[],
): Promise<KnownDomains> {
  const allowed = world.policy.resources.flatMap(({ domains }) => domains.allow);
  const all = [...own, ...allowed, ...(await listed(world))];
  const isKnown = isKnownDomain(domain, all) || (await world.store.note(noteOf(domain))) !== undefined;
  return { isKnown, all };
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
