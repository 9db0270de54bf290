import { leftInPlace, mayUndo } from '../../access/record-queries.ts';
import { ownerActs } from '../../usecases/act.ts';
import { withSince } from '../../usecases/asked-since.ts';
import { restoreAccount } from '../../usecases/leftover/restore.ts';
import { isAdmin } from '../../usecases/roles.ts';
import { refuseOn, requireStake } from '../authorize.ts';
import { confirmRemoval } from '../partner/confirm-removal.ts';
import { finishWork } from '../partner/finish-work.ts';
import { type Action, onOwnRecord, onRecord } from './action.ts';

/** Asks first: nothing is taken away by one click. */
export const remove: Action<'remove'> = onOwnRecord((record, context) => confirmRemoval(context, record));

export const removeConfirm: Action<'remove-confirm'> = onRecord(async (context, stored, { reason }) => {
  const { world, speaker, caller } = context;
  const action = { type: 'remove', ...(reason && { reason }) } as const;
  const asked = await ownerActs(world, stored, action, { person: speaker.person, caller });
  if (asked.kind === 'refused')
    return asked.refusal.code === 'reason-needed'
      ? confirmRemoval(context, stored.record)
      : { kind: 'refused', refusal: asked.refusal };
  return { kind: 'removal', record: await finishWork(context, asked.record, 'remove-memberships') };
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
  return { kind: 'removal', record: await finishWork(context, asked.record, 'remove-memberships') };
});

/** For a while, by whoever removed it; whoever administers says why. */
export const undo: Action<'undo'> = onRecord(async (context, stored, { reason }, verb) => {
  const { world, speaker, caller } = context;
  const { record } = stored;
  const isTheirs = record.status === 'ended' && mayUndo(record, speaker.person.id);
  const stranger = isTheirs ? undefined : requireStake(context, record);
  if (stranger !== undefined) return refuseOn(context, record, verb, stranger);
  const action = { type: 'undo-removal', ...(reason && { reason }) } as const;
  const asked = await ownerActs(world, stored, action, { person: speaker.person, caller });
  if (asked.kind === 'refused')
    return asked.refusal.code === 'reason-needed'
      ? { kind: 'why', record, asked: { verb } }
      : { kind: 'refused', refusal: asked.refusal };
  return { kind: 'journey', record: await finishWork(context, asked.record, 'grant') };
});

/** The account of a guest that we blocked or deleted, or are about to, as it was. */
export const restore: Action<'restore-account'> = onRecord(async (context, stored, _data, verb) => {
  const { world, speaker, caller } = context;
  const { record } = stored;
  if (!isAdmin(world, caller))
    return refuseOn(context, record, verb, { code: 'not-yours', sponsor: record.request.sponsor });
  const asked = await restoreAccount(world, stored, { person: speaker.person, caller });
  if (asked.kind === 'refused') return { kind: 'refused', refusal: asked.refusal };
  return {
    kind: 'done',
    what: 'restored',
    record: await finishWork(context, asked.record, 'restore-account'),
  };
});

/** Back to where the question came from: the account of a removal that left something in place, else the record's card. */
export const dismiss: Action<'dismiss'> = onOwnRecord(async (record, { world }) =>
  leftInPlace(record).length > 0
    ? { kind: 'removal', record, lead: 'kept' }
    : { ...(await withSince(world, record)), lead: 'kept' },
);
