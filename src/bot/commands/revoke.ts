import type { AccessRecord } from '../../access/record.ts';
import { hasApproved } from '../../access/record-queries.ts';
import type { RecordRef } from '../../usecases/change.ts';
import { revoke } from '../../usecases/revoke.ts';
import { type CommandContext, refuseOn } from '../authorize.ts';
import type { TypedCommand } from '../parse/parse-command.ts';
import type { Reply } from '../respond/reply.ts';
import { finishRemoval } from './finish-removal.ts';
import { resourceNamed } from './invite.ts';
import { about, nothingFound } from './partner.ts';

/** `revoke EMAIL because REASON`: straight away where the reason is there, else it is asked for. */
export const revokeTyped = (
  context: CommandContext,
  typed: Extract<TypedCommand, { kind: 'revoke' }>,
): Promise<Reply> =>
  about(context, typed.address, async (partner) => {
    const wanted = typed.resource === undefined ? undefined : resourceNamed(context, typed.resource);
    if (typed.resource !== undefined && wanted === undefined) {
      const known = context.world.policy.resources.map(({ id }) => id);
      return { kind: 'refused', refusal: { code: 'unknown-resource', input: typed.resource, known } };
    }
    const there = partner.records.filter(
      ({ request }) => wanted === undefined || request.resource === wanted.id,
    );
    const own = there.filter((record) => hasApproved(record, context.speaker.person.id));
    const record = own.find(({ status }) => status !== 'ended') ?? own[0];
    if (record !== undefined) return revokeFor(context, record, typed.reason);
    const [newest] = there;
    return newest === undefined
      ? nothingFound(partner)
      : refuseOn(context, newest, 'revoke', { code: 'not-your-approval' });
  });

export async function revokeFor(
  context: CommandContext,
  record: AccessRecord,
  said: string | undefined,
  ref: RecordRef = record.id,
): Promise<Reply> {
  const { world, speaker, caller } = context;
  const reason = said?.trim() ?? '';
  if (!hasApproved(record, speaker.person.id))
    return refuseOn(context, record, 'revoke', { code: 'not-your-approval' });
  if (reason === '') return { kind: 'confirm-revoke', record };
  const outcome = await revoke(world, ref, { person: speaker.person, caller, reason });
  if (outcome.kind === 'refused') return { kind: 'refused', refusal: outcome.refusal };
  return { kind: 'revoked', record: await finishRemoval(context, outcome.record) };
}
