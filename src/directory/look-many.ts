import { z } from 'zod';
import type { ObjectId } from '../access/catalog.ts';
import { type Account, DirectoryError, type Looked } from '../usecases/ports.ts';
import { accountOf, userSchema } from './account.ts';
import { type Answers, ask, type Question } from './ask-many.ts';
import { deletedAccountOf, deletedCall, deletedSchema } from './deleted.ts';
import type { Graph } from './graph.ts';
import type { LookSettings } from './look.ts';
import { askOwnDomains } from './own-domains.ts';
import { accountsCall, searchFor } from './people.ts';

const everyAddress = {
  otherMails: z.array(z.string()).nullish(),
  proxyAddresses: z.array(z.string()).nullish(),
};
const accountSchema = userSchema.extend(everyAddress);
const goneSchema = deletedSchema.extend(everyAddress);

function addressesOf({
  mail,
  userPrincipalName,
  otherMails,
  proxyAddresses,
}: z.infer<typeof accountSchema>): readonly string[] {
  const proxies = (proxyAddresses ?? []).map((one) => one.replace(/^smtp:/iu, ''));
  const all = [mail, userPrincipalName, ...(otherMails ?? []), ...proxies];
  return all.flatMap((one) => (one ? [one.toLowerCase()] : []));
}

/** An address stands in five places, one that was deleted in two. */
const ACCOUNTS: Question<z.infer<typeof accountSchema>> = {
  most: 3,
  callFor: (some) => searchFor(some),
  schema: accountSchema,
  keysOf: addressesOf,
};
const DELETED: Question<z.infer<typeof goneSchema>> = {
  most: 7,
  callFor: (some) => deletedCall(...some),
  schema: goneSchema,
  keysOf: addressesOf,
};
const BY_ID: Question<z.infer<typeof userSchema>> = {
  most: 15,
  callFor: accountsCall,
  schema: userSchema,
  keysOf: ({ id }) => [id.toLowerCase()],
};

/**
 * Who has each of these addresses, and who had it and was deleted, in as few requests as may be. An address that the
 * directory will not look for has the error in its place; where it tells nothing at all, that is thrown.
 */
export async function lookMany(
  graph: Graph,
  { optional, own }: LookSettings,
  all: readonly string[],
): Promise<ReadonlyMap<string, Looked | DirectoryError>> {
  const [ownDomains, accounts, deleted] = await Promise.all([
    askOwnDomains(graph, own),
    ask(graph, ACCOUNTS, all),
    optional.mayAsk('deleted')
      ? ask(graph, DELETED, all, (call, reply) => optional.heard('deleted', call, reply)).catch(nothing)
      : nothing(),
  ]);
  const told = (address: string): Looked | DirectoryError => {
    const found = accounts.get(address) ?? [];
    if (found instanceof DirectoryError) return found;
    const gone = deleted.get(address) ?? [];
    const known = gone instanceof DirectoryError ? [] : gone;
    return { accounts: found.map(accountOf), deleted: known.map(deletedAccountOf), ownDomains };
  };
  return new Map(all.map((address) => [address, told(address)]));
}

/** What is only good to know keeps nothing from being told. */
function nothing(reason?: unknown): Answers<never> {
  if (reason === undefined || reason instanceof DirectoryError) return new Map<string, readonly never[]>();
  throw reason;
}

/** Many accounts by their ids; who is gone is left out. Throws DirectoryError. */
export async function accountsById(
  graph: Graph,
  ids: readonly ObjectId[],
): Promise<ReadonlyMap<ObjectId, Account>> {
  const accounts = new Map<ObjectId, Account>();
  for (const [id, found] of await ask(graph, BY_ID, ids)) {
    if (found instanceof DirectoryError) throw found;
    for (const user of found) accounts.set(id, accountOf(user));
  }
  return accounts;
}
