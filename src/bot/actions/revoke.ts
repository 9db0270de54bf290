import { requireSight } from '../authorize.ts';
import { revokeFor } from '../partner/revoke-approval.ts';
import { type Action, onRecord } from './action.ts';

/** Asks why first. */
export const revoke: Action<'revoke'> = onRecord((context, { record }) =>
  revokeFor(context, record, undefined),
);

export const revokeConfirm: Action<'revoke-confirm'> = onRecord((context, stored, { reason }) =>
  revokeFor(context, stored.record, reason, stored),
);

export const dismissRevoke: Action<'dismiss-revoke'> = onRecord(async (context, { record }) => {
  const refusal = await requireSight(context, record);
  return refusal === undefined ? { kind: 'approval', record, lead: 'kept' } : { kind: 'refused', refusal };
});
