import type { z } from 'zod';
import { DirectoryError } from '../usecases/ports.ts';
import { type Sent, sendMany } from './bulk.ts';
import type { Call } from './call.ts';
import { failureOf } from './failure.ts';
import type { Graph } from './graph.ts';
import { pagesOf } from './pages.ts';
import { isOk, type Reply } from './reply.ts';

interface Keyed {
  readonly id: string;
}

/** What is asked of many keys, such as addresses, several to a call. */
export interface Question<U extends Keyed> {
  /** A filter has at most fifteen alternatives: "Too many child clauses specified … Max allowed: 15". */
  readonly most: number;
  readonly callFor: (keys: readonly string[]) => Call;
  readonly schema: z.ZodType<U>;
  /** All that somebody is found by, in lower case. */
  readonly keysOf: (user: U) => readonly string[];
}

/** Of an advanced query, in characters. Source: Microsoft Graph, known issues, query parameters. */
const MAX_QUERY_LENGTH = 2048;

/** By key; the error where the directory does not take that one. */
export type Answers<U> = ReadonlyMap<string, readonly U[] | DirectoryError>;

/**
 * Asks in as few requests as may be. What is not taken together, and whoever seems to belong to none of the keys, is
 * asked for one by one. Throws where the directory tells nothing at all; `refused` hears of an answer that says no.
 */
export async function ask<U extends Keyed>(
  graph: Graph,
  question: Question<U>,
  all: readonly string[],
  refused?: (call: Call, reply: Reply) => void,
): Promise<Answers<U>> {
  const groups = grouped(all, question);
  const sent = sendMany(
    graph,
    groups.map((keys) => question.callFor(keys)),
  );
  const answers = new Map<string, readonly U[] | DirectoryError>();
  const again: string[] = [];
  await Promise.all(
    sent.map(async (one, at) => {
      const keys = groups[at] ?? [];
      const users = await usersOf(graph, question, one, refused);
      const shared = users instanceof DirectoryError ? undefined : shareOut(users, keys, question);
      if (shared !== undefined) for (const [key, its] of shared) answers.set(key, its);
      else if (keys.length > 1) again.push(...keys);
      else for (const key of keys) answers.set(key, users);
    }),
  );
  if (again.length === 0) return answers;
  return new Map([...answers, ...(await ask(graph, { ...question, most: 1 }, again, refused))]);
}

/** As many keys to a call as it may carry; long ones go by themselves. */
function grouped<U extends Keyed>(
  all: readonly string[],
  { most, callFor }: Question<U>,
): readonly (readonly string[])[] {
  const groups: (readonly string[])[] = [];
  for (let at = 0; at < all.length; at += most) {
    const some = all.slice(at, at + most);
    const fits = callFor(some).path.length <= MAX_QUERY_LENGTH;
    groups.push(...(fits ? [some] : some.map((key) => [key])));
  }
  return groups;
}

/** Everybody whom a call found; the error where it is not taken as it is. Throws what has nothing to do with this call alone. */
async function usersOf<U extends Keyed>(
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
 * Who belongs to which of the keys; undefined where somebody seems to belong to none, since the directory compares more
 * loosely than we do.
 */
function shareOut<U extends Keyed>(
  users: readonly U[],
  keys: readonly string[],
  { keysOf }: Question<U>,
): ReadonlyMap<string, readonly U[]> | undefined {
  const distinct = [...new Map(users.map((user) => [user.id, user])).values()];
  const [only, ...more] = keys;
  if (only !== undefined && more.length === 0) return new Map([[only, distinct]]);
  const shared = new Map<string, U[]>(keys.map((key) => [key, []]));
  for (const user of distinct) {
    const lists = [...new Set(keysOf(user))].flatMap((key) => {
      const list = shared.get(key);
      return list === undefined ? [] : [list];
    });
    if (lists.length === 0) return undefined;
    for (const list of lists) list.push(user);
  }
  return shared;
}
