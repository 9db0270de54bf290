import { z } from 'zod';
import type { DeletedAccount } from '../usecases/ports.ts';
import { ACCOUNT_FIELDS, accountOf, userSchema } from './account.ts';
import { type Call, literal, query, read } from './call.ts';
import { bodyOf } from './pages.ts';
import type { Reply } from './reply.ts';

export const deletedSchema = userSchema.extend({ deletedDateTime: z.string().nullish() });

const placesOf = (address: string): readonly string[] => [
  `mail eq ${literal(address)}`,
  `otherMails/any(m:m eq ${literal(address)})`,
];

/** Who was deleted lately and had one of these. Their principal name was changed on deletion: it is not searched. */
export function deletedCall(...addresses: readonly string[]): Call {
  const options = {
    $filter: addresses.flatMap(placesOf).join(' or '),
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
  return value.map(deletedAccountOf);
}

export function deletedAccountOf(user: z.infer<typeof deletedSchema>): DeletedAccount {
  const deletedAt = Date.parse(user.deletedDateTime ?? '');
  return { account: accountOf(user), ...(Number.isNaN(deletedAt) ? {} : { deletedAt }) };
}
