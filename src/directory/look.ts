import { z } from 'zod';
import type { ObjectId } from '../access/catalog.ts';
import { type Account, DirectoryError, type Look, type LookPart } from '../usecases/ports.ts';
import { accountOf, lastSignInOf, userSchema } from './account.ts';
import { type Answered, BATCH_SIZE, sendBatch } from './batch.ts';
import type { Call } from './call.ts';
import { contactsCall, contactsOf } from './contacts.ts';
import { deletedCall, deletedOf } from './deleted.ts';
import { failureOf } from './failure.ts';
import type { Graph } from './graph.ts';
import type { Optional } from './optional.ts';
import type { OwnDomains } from './own-domains.ts';
import { bodyOf } from './pages.ts';
import { accountCall, everybody, search } from './people.ts';
import { isOk, type Reply } from './reply.ts';
import type { RoleAssignable } from './role-assignable.ts';

type What = LookPart | 'own-domains';

export interface LookSettings {
  readonly optional: Optional;
  readonly own: OwnDomains;
  readonly roleAssignable: RoleAssignable;
}

/** Accounts by id that are read besides. */
const MAX_MORE_ACCOUNTS = 5;

/** All that is told about an address, in one `$batch`; only the search for its accounts has to succeed. */
export async function look(
  graph: Graph,
  { optional, own, roleAssignable }: LookSettings,
  address: string,
  parts: readonly LookPart[],
  more: readonly ObjectId[] = [],
  groups: readonly ObjectId[] = [],
): Promise<Look> {
  const users = search(address);
  const all: readonly (readonly [What, Call])[] = [
    ['deleted', deletedCall(address)],
    ['contacts', contactsCall(address)],
    ['last-sign-in', search(address, 'id,signInActivity', 'AuditLog.Read.All')],
    ['own-domains', own.call],
  ];
  const asked = all.filter(
    ([what]) =>
      (what === 'own-domains' ? own.known() === undefined : parts.includes(what)) && optional.mayAsk(what),
  );
  const byId = more.slice(0, MAX_MORE_ACCOUNTS).map(accountCall);
  const before = [users, ...asked.map(([, call]) => call), ...byId];
  const kinds = roleAssignable.calls(groups).slice(0, BATCH_SIZE - before.length);
  const calls = [...before, ...kinds];
  const [first, ...others] = calls.length > 1 ? await batched(graph, calls) : [];

  roleAssignable.keep(kinds, others);
  const told = new Map<What, Reply>();
  for (const [what, call] of asked) {
    const reply = others.find((one) => one.call === call)?.reply;
    if (reply && isOk(reply)) told.set(what, reply);
    else if (reply) optional.heard(what, call, reply);
  }
  const tell = <T>(what: What, read: (call: Call, reply: Reply) => T, otherwise: T): T => {
    const [, call] = all.find(([one]) => one === what) ?? [];
    const reply = told.get(what);
    return call && reply ? read(call, reply) : otherwise;
  };
  const signIns = tell('last-sign-in', signInsOf, new Map());
  const accounts = [...(await accountsOf(graph, users, first)), ...known(others, byId)];
  return {
    accounts: [...new Map(accounts.map((one) => [one.id, one])).values()].map((account) => {
      const lastSignIn = signIns.get(account.id);
      return lastSignIn === undefined ? account : { ...account, lastSignIn };
    }),
    deleted: tell('deleted', deletedOf, []),
    contacts: tell('contacts', contactsOf, []),
    ownDomains: tell('own-domains', (_call, reply) => own.keep(reply), own.known() ?? []),
  };
}

/** What is only good to know does not keep the search from being made: without batches it goes alone. */
async function batched(graph: Graph, calls: readonly Call[]): Promise<readonly Answered[]> {
  try {
    return await sendBatch(graph, calls);
  } catch (error) {
    if (!(error instanceof DirectoryError) || error.retryAfterMs !== undefined) throw error;
    return [];
  }
}

/** The search's answer; what may pass is asked for again by itself, as patiently as any other call. */
async function accountsOf(graph: Graph, users: Call, first?: Answered): Promise<readonly Account[]> {
  if (first === undefined || first.reply.status === 429 || first.reply.status >= 500)
    return everybody(graph, users);
  if (!isOk(first.reply)) throw failureOf(users, first.reply, graph.now());
  return everybody(graph, users, first.reply);
}

/** Accounts that were read by their ids; who is gone, or cannot be read just now, is left out. */
const known = (answers: readonly Answered[], calls: readonly Call[]): readonly Account[] =>
  answers.flatMap(({ call, reply }) =>
    calls.includes(call) && isOk(reply) ? [accountOf(bodyOf(userSchema, reply, call))] : [],
  );

const signInsSchema = z.object({ value: z.array(userSchema.pick({ id: true, signInActivity: true })) });

function signInsOf(call: Call, reply: Reply): ReadonlyMap<ObjectId, number> {
  const { value } = bodyOf(signInsSchema, reply, call);
  return new Map(
    value.flatMap((user) => {
      const at = lastSignInOf(user);
      return at === undefined ? [] : [[user.id.toLowerCase(), at] as const];
    }),
  );
}
