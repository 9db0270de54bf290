import type { AccessRecord } from '../../access/record.ts';
import { accountOf, isAccess, isLive } from '../../access/record-queries.ts';
import { seesRecord } from '../../usecases/see-record.ts';
import type { CommandContext } from '../authorize.ts';
import type { Reply } from '../respond/reply.ts';

/** The question whether to take access away, beside what the partner keeps of what the speaker may see. */
export async function confirmRemoval(
  { world, speaker, caller }: CommandContext,
  record: AccessRecord,
): Promise<Extract<Reply, { kind: 'confirm-removal' }>> {
  const account = accountOf(record);
  const all = account === undefined ? [] : await world.store.byAccount(account);
  const others = all
    .map((stored) => stored.record)
    .filter((one) => one.id !== record.id && isLive(one) && isAccess(one));
  const by = { person: speaker.person, caller };
  const seen = await Promise.all(others.map((one) => seesRecord(world, one, by)));
  const keeps = others.filter((_one, i) => seen[i]).map(({ request }) => request.resource);
  return { kind: 'confirm-removal', record, keeps, hidden: others.length > keeps.length };
}
