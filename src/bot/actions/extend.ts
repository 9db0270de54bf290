import { extend as extendAccess } from '../../usecases/extend.ts';
import { doneReply } from '../commands/partner.ts';
import { type Action, onOwnRecord, onRecord } from './action.ts';

export const extend: Action<'extend'> = onRecord(async ({ world, speaker, caller }, stored, { v }) =>
  doneReply(await extendAccess(world, stored, { person: speaker.person, caller, seen: v }), 'extended'),
);

/** Asked whether it goes on: it ends as it was meant to. */
export const keep: Action<'keep'> = onOwnRecord((record) => ({ kind: 'kept', record }));
