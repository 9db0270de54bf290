import { requireSight } from '../authorize.ts';
import { list } from '../commands/list.ts';
import { type Action, onRecord } from './action.ts';

export const details: Action<'details'> = onRecord(async (context, { record }) => {
  const refusal = await requireSight(context, record);
  return refusal === undefined ? { kind: 'journey', record } : { kind: 'refused', refusal };
});

export const openApproval: Action<'open-approval'> = onRecord(async (context, { record }) => {
  const refusal = await requireSight(context, record);
  return refusal === undefined ? { kind: 'approval', record } : { kind: 'refused', refusal };
});

/** All that is live is the list without a filter. */
export const listPage: Action<'list-page'> = (context, { filter, whose, after }) =>
  list(context, { whose, ...(filter !== undefined && filter !== 'live' && { filter }) }, after);
