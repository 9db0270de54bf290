import type { AccessRecord } from '../../access/record.ts';
import { approversOf } from '../../access/record-queries.ts';
import { revoke } from '../../usecases/revoke.ts';
import { type CommandContext, refuseOn } from '../authorize.ts';
import type { Reply } from '../respond/reply.ts';
import { finishRemoval } from './finish-removal.ts';

/** Straight away where the reason is there, else it is asked for. */
export async function revokeFor(
  context: CommandContext,
  record: AccessRecord,
  said: string | undefined,
): Promise<Reply> {
  const { world, speaker, caller } = context;
  const reason = said?.trim() ?? '';
  if (!approversOf(record).some(({ id }) => id === speaker.person.id))
    return refuseOn(context, record, 'revoke', { code: 'not-your-approval' });
  if (reason === '') return { kind: 'confirm-revoke', record };
  const outcome = await revoke(world, record.id, { person: speaker.person, caller, reason });
  if (outcome.kind === 'refused') return { kind: 'refused', refusal: outcome.refusal };
  return { kind: 'revoked', record: await finishRemoval(context, outcome.record) };
}
