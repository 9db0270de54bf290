import type {
  AccessRecord,
  Granted,
  Invited,
  Inviting,
  Request,
  Requested,
} from '../../src/access/record.ts';
import { approvalCard } from '../../src/cards/approval-card.ts';
import type { Card } from '../../src/cards/card.ts';
import { changeCard } from '../../src/cards/change-card.ts';
import { historyCard } from '../../src/cards/history-card.ts';
import { inviteForm } from '../../src/cards/invite-form.ts';
import { journeyCard } from '../../src/cards/journey-card.ts';
import { refusalWords, type View } from '../../src/cards/view.ts';

interface Parts {
  readonly view: View;
  readonly approver: View;
  readonly asked: Requested;
  readonly invited: Invited;
  readonly granted: Granted;
  readonly base: Omit<Inviting, 'status'>;
  readonly fill: (short: string, length: number) => string;
}

/** What an invitation can be, and how it is mended afterwards. */
export function invitationSamples(parts: Parts): Readonly<Record<string, Card>> {
  const { view, approver, asked, invited, granted, base, fill } = parts;
  const { address } = asked.request;
  const written = fill('Hello Anna, here is the access that we spoke of.', 1000);
  const long = written.length === 1000;
  const request: Request = {
    ...asked.request,
    invitedAs: 'member',
    delivery: 'link',
    cc: long ? address : 'ben@partner.com',
    personalMessage: written,
    replaces: { record: 'r', address: long ? address : 'anna@old-employer.com', account: 'guest' },
  };
  const strict = view.resources.map((one) => ({ ...one, justification: 'required' as const }));
  const held = (problem: string, permission?: string): AccessRecord => ({
    ...base,
    status: 'inviting',
    problem,
    ...(permission !== undefined && { permission }),
  });
  return {
    'form-options': inviteForm(
      {
        entries: {
          addresses: 'anna@partner.com',
          delivery: 'own',
          personalMessage: written,
          cc: fill('ben', 254),
        },
        errors: { cc: refusalWords({ code: 'address-malformed', input: 'ben' }, view) },
      },
      { ...view, ownMail: true },
    ),
    'approval-options': approvalCard({ record: { ...asked, request }, earlier: [] }, approver),
    change: changeCard({ record: invited, entries: {}, errors: {} }, view),
    'change-errors': changeCard(
      {
        record: granted,
        entries: {
          address: long ? fill('anna@partner', 254) : address,
          reason: fill('They changed companies', 500),
        },
        errors: { address: refusalWords({ code: 'same-address' }, view) },
      },
      { ...view, resources: strict },
    ),
    'history-invitation': historyCard(
      {
        address,
        records: [
          {
            record: granted,
            events: [
              { type: 'requested', at: request.at, by: request.sponsor, request },
              {
                type: 'invitation-held-up',
                at: request.at,
                code: 'permission-missing',
                permission: 'Mail.Send',
              },
              { type: 'resend-asked', at: request.at, by: request.sponsor, delivery: 'link' },
              {
                type: 'invited',
                at: request.at,
                account: 'guest',
                expiresAt: request.at,
                mailed: false,
                delivery: 'link',
              },
            ],
          },
        ],
      },
      view,
    ),
    'journey-link': journeyCard({ ...invited, mailed: false, delivery: 'link', request }, view),
    'journey-own': journeyCard({ ...invited, delivery: 'own' }, view),
    'journey-bounced': journeyCard({ ...invited, delivery: 'own', bouncedAt: request.at }, view),
    'journey-held-up': journeyCard(held('permission-missing', 'User.Invite.All'), view),
    'journey-chat-closed': journeyCard(held('chat-closed'), view),
  };
}
