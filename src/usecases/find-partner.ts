import type { AccessRecord } from '../access/record.ts';
import type { Account, World } from './ports.ts';

/** Everything on record about one partner, and who the directory says they are. */
export interface Partner {
  readonly address: string;
  readonly records: readonly AccessRecord[];
  readonly accounts: readonly Account[];
}

/**
 * A partner by the address that somebody knows, which need not be the one we invited: what is on record
 * under it, and under every account that the directory finds by it. Throws DirectoryError.
 */
export async function findPartner(world: World, address: string): Promise<Partner> {
  const [stored, accounts] = await Promise.all([
    world.store.byAddress(address),
    world.directory.find(address),
  ]);
  const more = await Promise.all(accounts.map(({ id }) => world.store.byAccount(id)));
  const records = new Map([...stored, ...more.flat()].map(({ record }) => [record.id, record]));
  const newestFirst = [...records.values()].sort((a, b) => b.request.at - a.request.at);
  return { address, records: newestFirst, accounts };
}
