import { z } from 'zod';
import type { ObjectId } from '../access/catalog.ts';
import { type Call, question, segment } from './call.ts';
import { bodyOf } from './pages.ts';
import type { Permission } from './permissions.ts';
import type { Reply } from './reply.ts';

/** Graph's limit of ids in one check. */
export const MAX_IDS = 20;

const idsSchema = z.object({ value: z.array(z.string()) });

/** Asks which of up to MAX_IDS ids hold the account, through other groups too: groups alone, or any objects. */
export function membershipCheck(
  account: ObjectId,
  how: 'checkMemberGroups' | 'checkMemberObjects',
  ids: readonly ObjectId[],
  ...permissions: readonly Permission[]
): Call {
  const body = how === 'checkMemberGroups' ? { groupIds: ids } : { ids };
  return question(`/users/${segment(account)}/${how}`, body, ...permissions);
}

/** The ids that hold it, in lower case. Throws DirectoryError where the answer is not one. */
export const holdingIds = (reply: Reply, call: Call): ReadonlySet<string> =>
  new Set(bodyOf(idsSchema, reply, call).value.map((id) => id.toLowerCase()));
