import { withSince } from '../../usecases/asked-since.ts';
import type { CommandContext } from '../authorize.ts';
import { requireSight } from '../authorize.ts';
import { listPage as showPage } from '../partner/list-page.ts';
import { partnerStands } from '../partner/stands.ts';
import { waiting } from '../partner/waiting.ts';
import { type Action, onRecord } from './action.ts';

export const details: Action<'details'> = onRecord(async (context, { record }, { from }) => {
  const refusal = await requireSight(context, record);
  if (refusal !== undefined) return { kind: 'refused', refusal };
  return { ...(await withSince(context.world, record)), ...(from && { from }) };
});

export const openApproval: Action<'open-approval'> = onRecord(async (context, { record }, { from }) => {
  const refusal = await requireSight(context, record);
  return refusal === undefined
    ? { kind: 'approval', record, ...(from && { from }) }
    : { kind: 'refused', refusal };
});

/** All that is live is the list without a filter. */
export const listPage: Action<'list-page'> = (context, { filter, page, opened: _opened, ...place }) =>
  showPage(context, { ...place, ...(filter !== undefined && filter !== 'live' && { filter }) }, page);

export const approvalsPage: Action<'approvals-page'> = async (context, { page, of }) =>
  waiting(context, { page, sponsor: await sponsorOf(context, of) });

/** Whose list of waiting requests it is, by one of them. */
export const sponsorOf = async ({ world }: CommandContext, of: string | undefined) =>
  of === undefined ? undefined : (await world.store.load(of))?.record.request.sponsor;

/** Where the partner of a record stands, with all that the reader may see of them. */
export const showPartner: Action<'show-partner'> = onRecord(async (context, { record }) => {
  const refusal = await requireSight(context, record);
  return refusal === undefined
    ? partnerStands(context, record.request.address)
    : { kind: 'refused', refusal };
});
