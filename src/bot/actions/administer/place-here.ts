import { placeHere } from '../../partner/place-here.ts';
import type { Action } from '../action.ts';

/** An administrator knows who else reads the channel, and says why. */
export const approvalsHere: Action<'approvals-here'> = (context, { guests, reason }) =>
  placeHere(context, 'approvals', { reason, confirmed: { guests } });

export const auditHere: Action<'audit-here'> = (context, { guests, reason }) =>
  placeHere(context, 'audit', { reason, confirmed: { guests } });
