import type { GuestName } from '../access/address.ts';
import type { ObjectId } from '../access/catalog.ts';
import type { AccessRecord } from '../access/record.ts';
import { accountOf } from '../access/record-queries.ts';
import type { Account, Contact, DeletedAccount, LookPart, Stored, World } from './ports.ts';

/** Everything on record about one partner, and who the directory says they are. */
export interface Partner {
  readonly address: string;
  readonly records: readonly AccessRecord[];
  readonly accounts: readonly Account[];
  /** Accounts of the address that were deleted lately. */
  readonly deleted: readonly DeletedAccount[];
  /** Entries of the company's address book; nobody who could be given access. */
  readonly contacts: readonly Contact[];
}

/**
 * A partner by the address that somebody knows, which need not be the one we invited, nor the one that they have
 * now: what is on record under it, and under every account that the directory finds by it. Throws DirectoryError.
 */
export async function findPartner(
  world: World,
  address: string,
  parts: readonly LookPart[] = ['deleted'],
): Promise<Partner> {
  return (await found(world, address, parts, address)).partner;
}

/**
 * As `findPartner`, by the account name that this tenant gave to a guest; undefined for a name of another tenant's. The
 * address that it was made from is known by it even where the account has another one since. Throws DirectoryError.
 */
export async function findByGuestName(
  world: World,
  { upn, domain, address }: GuestName,
  parts: readonly LookPart[] = ['deleted'],
): Promise<Partner | undefined> {
  const { partner, ownDomains } = await found(world, address, parts, upn);
  const isOurs = ownDomains.includes(domain) || partner.accounts.some((one) => one.upn.toLowerCase() === upn);
  return isOurs ? partner : undefined;
}

async function found(
  world: World,
  address: string,
  parts: readonly LookPart[],
  by: string,
): Promise<{ readonly partner: Partner; readonly ownDomains: readonly string[] }> {
  const stored = await world.store.byAddress(address);
  const onRecord = [...new Set(stored.flatMap(({ record }) => accountOf(record) ?? []))];
  const { accounts, deleted, contacts, ownDomains } = await world.directory.look(by, parts, onRecord);
  const ids = new Set<ObjectId>([...accounts, ...deleted.map(({ account }) => account)].map(({ id }) => id));
  const records = await recordsOf(world, stored, [...ids]);
  return { partner: { address, records, accounts, deleted, contacts }, ownDomains };
}

/** What is on record under an address, and under the accounts that it leads to; the newest first. */
export async function recordsOf(
  { store }: Pick<World, 'store'>,
  stored: readonly Stored[],
  accounts: readonly ObjectId[],
): Promise<readonly AccessRecord[]> {
  const more = await Promise.all([...new Set(accounts)].map((id) => store.byAccount(id)));
  const records = new Map([...stored, ...more.flat()].map(({ record }) => [record.id, record]));
  return [...records.values()].sort((a, b) => b.request.at - a.request.at || (a.id < b.id ? -1 : 1));
}
