import { noApprovalOf } from '../../access/decide-withdrawal.ts';
import type { AccessRecord } from '../../access/record.ts';
import { hasApproved } from '../../access/record-queries.ts';
import type { RecordRef } from '../../usecases/change.ts';
import { revoke } from '../../usecases/revoke.ts';
import { type CommandContext, refuseOn } from '../authorize.ts';
import type { Reply } from '../respond/reply.ts';
import { finishWork } from './finish-work.ts';

/** Straight away where the reason is there, else it is asked for. */
export async function revokeFor(
  context: CommandContext,
  record: AccessRecord,
  said: string | undefined,
  ref: RecordRef = record.id,
): Promise<Reply> {
  const { world, speaker, caller } = context;
  const reason = said?.trim() ?? '';
  if (!hasApproved(record, speaker.person.id))
    return refuseOn(context, record, 'revoke', noApprovalOf(record));
  if (reason === '') return { kind: 'confirm-revoke', record };
  const outcome = await revoke(world, ref, { person: speaker.person, caller, reason });
  if (outcome.kind === 'refused') return { kind: 'refused', refusal: outcome.refusal };
  return { kind: 'revoked', record: await finishWork(context, outcome.record, 'remove-memberships') };
}
