import { z } from 'zod';
import type { DeletedAccount } from '../usecases/ports.ts';
import { ACCOUNT_FIELDS, accountOf, userSchema } from './account.ts';
import { type Call, literal, query, read } from './call.ts';
import { bodyOf } from './pages.ts';
import type { Reply } from './reply.ts';

const deletedSchema = userSchema.extend({ deletedDateTime: z.string().nullish() });

/** Who was deleted lately and had this address. Their principal name was changed on deletion: it is not searched. */
export function deletedCall(address: string): Call {
  const at = literal(address);
  const options = {
    $filter: `mail eq ${at} or otherMails/any(m:m eq ${at})`,
    $select: `${ACCOUNT_FIELDS},deletedDateTime`,
    $count: 'true',
  };
  return {
    ...read(`/directory/deletedItems/graph.user${query(options)}`, 'User.Read.All'),
    // Filters over deleted objects are answered from an index only, which has to be asked for.
    headers: { ConsistencyLevel: 'eventual' },
  };
}

/** One page is enough: nobody is deleted a hundred times in 30 days. */
export function deletedOf(call: Call, reply: Reply): readonly DeletedAccount[] {
  const { value } = bodyOf(z.object({ value: z.array(deletedSchema) }), reply, call);
  return value.map((user) => {
    const deletedAt = Date.parse(user.deletedDateTime ?? '');
    return { account: accountOf(user), ...(Number.isNaN(deletedAt) ? {} : { deletedAt }) };
  });
}
