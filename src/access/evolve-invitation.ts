import { baseOf, optional } from './evolve-parts.ts';
import type { AccessEvent, AccessRecord } from './record.ts';
import { awaitsTerms } from './terms.ts';

type OfInvitation = Extract<AccessEvent, { type: 'invited' | 'invitation-expired' | 'resend-asked' }>;

/** The record with an invitation that went out, ran out, or is to go out anew; undefined for what cannot have been. */
export function withInvitation(record: AccessRecord, event: OfInvitation): AccessRecord | undefined {
  const common = baseOf(record, event.at);
  // What is sent anew leads to the terms; where they stand stays as it is.
  if (event.type === 'resend-asked' && awaitsTerms(record)) return { ...record, ...common };
  if (record.status !== 'inviting' && record.status !== 'invited' && record.status !== 'invitation-expired')
    return undefined;
  const { approval, links } = record;
  const approved = { ...common, approval, links };
  switch (event.type) {
    case 'invited':
      if (record.status !== 'inviting') return undefined;
      return {
        ...approved,
        status: 'invited',
        account: event.account,
        invitedAt: event.at,
        expiresAt: event.expiresAt,
        mailed: event.mailed,
        ...optional('delivery', event.delivery),
        ...optional('withdrawAt', event.withdrawAt),
      };
    case 'invitation-expired':
      if (record.status !== 'invited') return undefined;
      return {
        ...approved,
        status: 'invitation-expired',
        account: record.account,
        ...optional('wished', record.wished),
        ...optional('withdrawAt', record.withdrawAt),
      };
    case 'resend-asked':
      if (record.status === 'inviting') return undefined;
      return {
        ...approved,
        status: 'inviting',
        account: record.account,
        ...optional('delivery', event.delivery),
        handTo: event.by,
      };
  }
}
