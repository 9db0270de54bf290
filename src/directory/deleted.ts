import { z } from 'zod';
import type { Instant } from '../access/term.ts';
import type { Account } from '../usecases/ports.ts';
import { ACCOUNT_FIELDS, accountOf, userSchema } from './account.ts';
import { literal, query, read } from './call.ts';
import type { Graph } from './graph.ts';
import { pagesOf } from './pages.ts';

export interface DeletedAccount {
  readonly account: Account;
  /** Restorable, with its memberships, for 30 days from here. */
  readonly deletedAt?: Instant;
}

const deletedSchema = userSchema.extend({ deletedDateTime: z.string().nullish() });

/** Who was deleted lately and had this address. Their principal name was changed on deletion: it is not searched. */
export async function deleted(graph: Graph, address: string): Promise<readonly DeletedAccount[]> {
  const at = literal(address);
  const options = {
    $filter: `mail eq ${at} or otherMails/any(m:m eq ${at})`,
    $select: `${ACCOUNT_FIELDS},deletedDateTime`,
    $count: 'true',
  };
  const call = {
    ...read(`/directory/deletedItems/graph.user${query(options)}`, 'User.Read.All'),
    // Filters over deleted objects are answered from an index only, which has to be asked for.
    headers: { ConsistencyLevel: 'eventual' },
  };
  const found: DeletedAccount[] = [];
  for await (const page of pagesOf(graph, call, deletedSchema)) {
    for (const user of page) {
      const deletedAt = Date.parse(user.deletedDateTime ?? '');
      found.push({ account: accountOf(user), ...(Number.isNaN(deletedAt) ? {} : { deletedAt }) });
    }
  }
  return found;
}
