import { extend as extendAccess } from '../../usecases/extend.ts';
import { extendReply, originOf } from '../partner/meant.ts';
import { type Action, onOwnRecord, onRecord } from './action.ts';

export const extend: Action<'extend'> = onRecord(async (context, stored, { v }) => {
  const { world, speaker, caller } = context;
  const by = { person: speaker.person, caller, activity: speaker.activity, origin: originOf(context) };
  return extendReply(context, await extendAccess(world, stored, { ...by, seen: v }));
});

/** Asked whether it goes on: it ends as it was meant to. */
export const keep: Action<'keep'> = onOwnRecord((record) => ({ kind: 'kept', record }));
