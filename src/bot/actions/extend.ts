import type { AccessRecord } from '../../access/record.ts';
import { answerEnd } from '../../usecases/answer-end.ts';
import { endingFor } from '../../usecases/ending.ts';
import { type ExtendOutcome, extend as extendAccess } from '../../usecases/extend.ts';
import { payNow } from '../../usecases/pay/pay.ts';
import type { CommandContext } from '../authorize.ts';
import { refuseOn, requireStake } from '../authorize.ts';
import { termSaid } from '../parse/term-said.ts';
import { extendReply, originOf } from '../partner/meant.ts';
import type { Reply } from '../respond/reply.ts';
import { type Action, onRecord } from './action.ts';

export const extend: Action<'extend'> = onRecord(async (context, stored, { v, term: typed, reason, day }) => {
  const { world, speaker, caller } = context;
  const { person, activity } = speaker;
  const term = typed === undefined ? undefined : termSaid(context, typed);
  if (typed !== undefined && term === undefined)
    return { kind: 'refused', refusal: { code: 'term-malformed', input: typed } };
  const by = { person, caller, activity, origin: originOf(context), seen: v };
  const asked = { ...by, ...(term && { term }), ...(reason && { reason }) };
  const outcome = await extendAccess(world, stored, asked);
  return (await onEnding(context, stored.record, day, outcome)) ?? extendReply(context, outcome, typed);
});

/** Asked whether it goes on: it ends as it was meant to, and nobody is asked about that end again. */
export const keep: Action<'keep'> = onRecord(async (context, stored, { v, day }, verb) => {
  const { world, speaker, caller } = context;
  const refusal = requireStake(context, stored.record);
  if (refusal !== undefined) return refuseOn(context, stored.record, verb, refusal);
  const outcome = await answerEnd(world, stored, { person: speaker.person, caller, seen: v });
  const record = outcome.record ?? stored.record;
  return (await onEnding(context, record, day, outcome)) ?? { kind: 'kept', record };
});

/** The card that was clicked, as it is now; undefined where it was another, or is somebody else's. */
async function onEnding(
  { world, speaker }: CommandContext,
  { request: { sponsor } }: AccessRecord,
  day: string | undefined,
  outcome: ExtendOutcome,
): Promise<Reply | undefined> {
  if (day === undefined || sponsor.id !== speaker.person.id) return undefined;
  const ending = await endingFor(world, sponsor.id, day);
  if (ending === undefined) return undefined;
  if (outcome.kind === 'asked') await payNow(world, outcome.record.id, 'show');
  return { kind: 'ending', ending, ...(outcome.kind === 'refused' && { refusal: outcome.refusal }) };
}
