import { leftInPlace } from '../../access/record-queries.ts';
import { ownerActs } from '../../usecases/act.ts';
import { isAdmin } from '../../usecases/roles.ts';
import { refuseOn } from '../authorize.ts';
import { finishRemoval } from '../partner/finish-removal.ts';
import { type Action, onOwnRecord, onRecord } from './action.ts';

/** Asks first: nothing is taken away by one click. */
export const remove: Action<'remove'> = onOwnRecord((record) => ({ kind: 'confirm-removal', record }));

export const removeConfirm: Action<'remove-confirm'> = onRecord(async (context, stored, { reason }) => {
  const { world, speaker, caller } = context;
  const action = { type: 'remove', ...(reason && { reason }) } as const;
  const asked = await ownerActs(world, stored, action, { person: speaker.person, caller });
  if (asked.kind === 'refused')
    return asked.refusal.code === 'reason-needed'
      ? { kind: 'confirm-removal', record: stored.record }
      : { kind: 'refused', refusal: asked.refusal };
  return { kind: 'removal', record: await finishRemoval(context, asked.record) };
});

/** What was there before us, in a step of its own: an administrator says why. */
export const removeEarlier: Action<'remove-earlier'> = onRecord(async (context, stored, data) => {
  const { world, speaker, caller } = context;
  const { record } = stored;
  if (!isAdmin(world, caller))
    return refuseOn(context, record, 'remove-earlier', {
      code: 'not-yours',
      sponsor: record.request.sponsor,
    });
  const reason = data.reason?.trim() ?? '';
  if (reason === '' && leftInPlace(record).length > 0) return { kind: 'confirm-earlier-removal', record };
  const by = { person: speaker.person, caller };
  const asked = await ownerActs(world, stored, { type: 'remove-earlier', reason }, by);
  if (asked.kind === 'refused') return { kind: 'refused', refusal: asked.refusal };
  return { kind: 'removal', record: await finishRemoval(context, asked.record) };
});

export const dismiss: Action<'dismiss'> = onOwnRecord((record) => ({ kind: 'kept', record }));
