import { domainOf } from '../../access/address.ts';
import type { Resource } from '../../access/catalog.ts';
import { knownDomains } from '../known-domains.ts';
import { DirectoryError, type World } from '../ports.ts';
import { type GivenResource, privilegedResource } from '../privileged.ts';
import type { Sight } from '../who-is-it.ts';

/** What there is to see of many addresses, looked at together. */
export interface Sights {
  /** Whether the directory would not look for this address. */
  isHidden(address: string): boolean;
  see(world: World, address: string, resource: Resource): Promise<Sight>;
}

/** Domains of the list itself that others of it are compared with. */
const MAX_COMPARED = 100;

/** Each resource and each domain is asked about once, however many rows are about it. Throws DirectoryError. */
export async function sightsOf(world: World, addresses: readonly string[]): Promise<Sights> {
  const looks = await world.directory.lookMany(addresses);
  const given = new Map<string, Promise<GivenResource>>();
  const [own = []] = [...looks.values()].flatMap((look) =>
    look instanceof DirectoryError ? [] : [look.ownDomains],
  );
  const domains = knownDomains(world, own, moreFrequent(addresses));
  return {
    isHidden: (address) => looks.get(address) instanceof DirectoryError,
    async see(_world, address, resource) {
      const looked = looks.get(address);
      if (looked === undefined || looked instanceof DirectoryError)
        throw new Error('only what was looked at can be seen');
      const known = given.get(resource.id) ?? privilegedResource(world, resource);
      given.set(resource.id, known);
      return { looked, given: await known, domains };
    },
  };
}

/**
 * The list's own domains that more of its addresses have than this one: among fifty partners of one company, one that
 * is spelt a little differently is a slip, known company or not.
 */
function moreFrequent(addresses: readonly string[]): (domain: string) => readonly string[] {
  const counts = new Map<string, number>();
  for (const address of addresses) counts.set(domainOf(address), (counts.get(domainOf(address)) ?? 0) + 1);
  const frequent = [...counts]
    .filter(([, count]) => count > 1)
    .sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
    .slice(0, MAX_COMPARED);
  return (domain) => {
    const own = counts.get(domain) ?? 0;
    return frequent.filter(([, count]) => count > own).map(([one]) => one);
  };
}
