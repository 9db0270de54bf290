import { z } from 'zod';
import { DirectoryError, type Looked } from '../usecases/ports.ts';
import { accountOf, userSchema } from './account.ts';
import { type Sent, sendMany } from './bulk.ts';
import type { Call } from './call.ts';
import { deletedAccountOf, deletedCall, deletedSchema } from './deleted.ts';
import { failureOf } from './failure.ts';
import type { Graph } from './graph.ts';
import type { LookSettings } from './look.ts';
import { askOwnDomains } from './own-domains.ts';
import { pagesOf } from './pages.ts';
import { searchFor } from './people.ts';
import { isOk, type Reply } from './reply.ts';

/** What is asked of many addresses, several to a call. */
interface Question<U extends Addressed> {
  /** A filter has at most fifteen alternatives: "Too many child clauses specified … Max allowed: 15". */
  readonly most: number;
  readonly callFor: (addresses: readonly string[]) => Call;
  readonly schema: z.ZodType<U>;
}

const everyAddress = {
  otherMails: z.array(z.string()).nullish(),
  proxyAddresses: z.array(z.string()).nullish(),
};
const accountSchema = userSchema.extend(everyAddress);
const goneSchema = deletedSchema.extend(everyAddress);
type Addressed = z.infer<typeof accountSchema>;

const ACCOUNTS: Question<Addressed> = { most: 3, callFor: (some) => searchFor(some), schema: accountSchema };
const DELETED: Question<z.infer<typeof goneSchema>> = {
  most: 7,
  callFor: (some) => deletedCall(...some),
  schema: goneSchema,
};

/** Of an advanced query, in characters. Source: Microsoft Graph, known issues, query parameters. */
const MAX_QUERY_LENGTH = 2048;

/** By address; the error where the directory does not take that one address. */
type Answers<U> = ReadonlyMap<string, readonly U[] | DirectoryError>;

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

async function ask<U extends Addressed>(
  graph: Graph,
  question: Question<U>,
  all: readonly string[],
  refused?: (call: Call, reply: Reply) => void,
): Promise<Answers<U>> {
  const groups = grouped(all, question);
  const sent = sendMany(
    graph,
    groups.map((addresses) => question.callFor(addresses)),
  );
  const answers = new Map<string, readonly U[] | DirectoryError>();
  const again: string[] = [];
  await Promise.all(
    sent.map(async (one, at) => {
      const addresses = groups[at] ?? [];
      const users = await usersOf(graph, question, one, refused);
      const shared = users instanceof DirectoryError ? undefined : shareOut(users, addresses);
      if (shared !== undefined) for (const [address, its] of shared) answers.set(address, its);
      else if (addresses.length > 1) again.push(...addresses);
      else for (const address of addresses) answers.set(address, users);
    }),
  );
  if (again.length === 0) return answers;
  return new Map([...answers, ...(await ask(graph, { ...question, most: 1 }, again, refused))]);
}

/** As many addresses to a call as it may carry; long ones go by themselves. */
function grouped<U extends Addressed>(
  all: readonly string[],
  { most, callFor }: Question<U>,
): readonly (readonly string[])[] {
  const groups: (readonly string[])[] = [];
  for (let at = 0; at < all.length; at += most) {
    const some = all.slice(at, at + most);
    const fits = callFor(some).path.length <= MAX_QUERY_LENGTH;
    groups.push(...(fits ? [some] : some.map((address) => [address])));
  }
  return groups;
}

/** Everybody whom a call found; the error where it is not taken as it is. Throws what has nothing to do with this call alone. */
async function usersOf<U extends Addressed>(
  graph: Graph,
  { schema }: Question<U>,
  { call, reply }: Sent,
  refused?: (call: Call, reply: Reply) => void,
): Promise<readonly U[] | DirectoryError> {
  const got = await reply;
  // By itself it is asked for as patiently as any other call.
  const passing = got.status === 429 || got.status >= 500;
  if (!isOk(got) && !passing) {
    refused?.(call, got);
    const failure = failureOf(call, got, graph.now());
    if (got.status === 400) return failure;
    throw failure;
  }
  const users: U[] = [];
  for await (const page of pagesOf(graph, call, schema, passing ? undefined : got)) users.push(...page);
  return users;
}

/**
 * Who belongs to which of the addresses; undefined where somebody seems to belong to none, since the directory compares
 * more loosely than we do.
 */
function shareOut<U extends Addressed>(
  users: readonly U[],
  addresses: readonly string[],
): ReadonlyMap<string, readonly U[]> | undefined {
  const [only, ...more] = addresses;
  if (only !== undefined && more.length === 0) return new Map([[only, distinct(users)]]);
  const shared = new Map<string, U[]>(addresses.map((address) => [address, []]));
  for (const user of distinct(users)) {
    const lists = addressesOf(user).flatMap((address) => {
      const list = shared.get(address);
      return list === undefined ? [] : [list];
    });
    if (lists.length === 0) return undefined;
    for (const list of lists) list.push(user);
  }
  return shared;
}

const distinct = <U extends Addressed>(users: readonly U[]): readonly U[] => [
  ...new Map(users.map((user) => [user.id, user])).values(),
];

/** All that somebody is found by, each once. */
function addressesOf({ mail, userPrincipalName, otherMails, proxyAddresses }: Addressed): readonly string[] {
  const proxies = (proxyAddresses ?? []).map((one) => one.replace(/^smtp:/iu, ''));
  const all = [mail, userPrincipalName, ...(otherMails ?? []), ...proxies];
  return [...new Set(all.flatMap((one) => (one ? [one.toLowerCase()] : [])))];
}
