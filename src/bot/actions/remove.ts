import { ownerActs } from '../../usecases/act.ts';
import { finishRemoval } from '../commands/finish-removal.ts';
import { type Action, onOwnRecord, onRecord } from './action.ts';

/** Asks first: nothing is taken away by one click. */
export const remove: Action<'remove'> = onOwnRecord((record) => ({ kind: 'confirm-removal', record }));

export const removeConfirm: Action<'remove-confirm'> = onRecord(async (context, stored) => {
  const { world, speaker, caller } = context;
  const asked = await ownerActs(world, stored, { type: 'remove' }, { person: speaker.person, caller });
  if (asked.kind === 'refused') return { kind: 'refused', refusal: asked.refusal };
  return { kind: 'removal', record: await finishRemoval(context, asked.record) };
});

export const dismiss: Action<'dismiss'> = onOwnRecord((record) => ({ kind: 'kept', record }));
