import { receiveApprovals } from '../../partner/receive-approvals.ts';
import type { Action } from '../action.ts';

/** An administrator knows who else reads the channel, and says why. */
export const approvalsHere: Action<'approvals-here'> = (context, { guests, reason }) =>
  receiveApprovals(context, reason, { guests });
