import { extend as extendAccess } from '../../usecases/extend.ts';
import { parseTerm } from '../parse/parse-term.ts';
import { extendReply, originOf } from '../partner/meant.ts';
import { type Action, onOwnRecord, onRecord } from './action.ts';

export const extend: Action<'extend'> = onRecord(async (context, stored, { v, term: typed, reason }) => {
  const { world, speaker, caller } = context;
  const { person, activity, timeZone } = speaker;
  const term = typed === undefined ? undefined : parseTerm(typed, timeZone, world.clock.now());
  if (typed !== undefined && term === undefined)
    return { kind: 'refused', refusal: { code: 'term-malformed', input: typed } };
  const by = { person, caller, activity, origin: originOf(context), seen: v };
  const asked = { ...by, ...(term && { term }), ...(reason && { reason }) };
  return extendReply(context, await extendAccess(world, stored, asked), typed);
});

/** Asked whether it goes on: it ends as it was meant to. */
export const keep: Action<'keep'> = onOwnRecord((record) => ({ kind: 'kept', record }));
