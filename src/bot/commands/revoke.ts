import { approversOf } from '../../access/keys.ts';
import type { AccessRecord } from '../../access/record.ts';
import { revoke } from '../../usecases/revoke.ts';
import { type Desk, refuseOn } from '../desk.ts';
import type { TypedCommand } from '../parse-command.ts';
import type { Reply } from '../reply.ts';
import { resourceNamed } from './invite.ts';
import { about, nothingFound } from './partner.ts';
import { takenAway } from './taken-away.ts';

/** `revoke EMAIL because REASON`: straight away where the reason is there, else it is asked for. */
export const revokeTyped = (desk: Desk, typed: Extract<TypedCommand, { kind: 'revoke' }>): Promise<Reply> =>
  about(desk, typed.address, async (partner) => {
    const wanted = typed.resource === undefined ? undefined : resourceNamed(desk, typed.resource);
    if (typed.resource !== undefined && wanted === undefined) {
      const known = desk.world.policy.resources.map(({ id }) => id);
      return { kind: 'refused', refusal: { code: 'unknown-resource', input: typed.resource, known } };
    }
    const there = partner.records.filter(
      ({ request }) => wanted === undefined || request.resource === wanted.id,
    );
    const own = there.filter((record) => approversOf(record).some(({ id }) => id === desk.speaker.person.id));
    const record = own.find(({ status }) => status !== 'ended') ?? own[0];
    if (record !== undefined) return revokeFor(desk, record, typed.reason);
    const [newest] = there;
    return newest === undefined
      ? nothingFound(partner)
      : refuseOn(desk, newest, 'revoke', { code: 'not-your-approval' });
  });

export async function revokeFor(desk: Desk, record: AccessRecord, said: string | undefined): Promise<Reply> {
  const { world, speaker, caller } = desk;
  const reason = said?.trim() ?? '';
  if (!approversOf(record).some(({ id }) => id === speaker.person.id))
    return refuseOn(desk, record, 'revoke', { code: 'not-your-approval' });
  if (reason === '') return { kind: 'confirm-revoke', record };
  const outcome = await revoke(world, record.id, { person: speaker.person, caller, reason });
  if (outcome.kind === 'refused') return { kind: 'refused', refusal: outcome.refusal };
  return { kind: 'revoked', record: await takenAway(desk, outcome.record) };
}
