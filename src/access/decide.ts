import { type Command, type Decision, refused } from './command.ts';
import { decideConsultation } from './decide-consultation.ts';
import { decideGrant } from './decide-grant.ts';
import { decideInvitation } from './decide-invitation.ts';
import { decidePartner } from './decide-partner.ts';
import { decideRequest } from './decide-request.ts';
import { decideStage } from './decide-stage.ts';
import { decideWithdrawal } from './decide-withdrawal.ts';
import type { AccessRecord } from './record.ts';

/** What a command comes to for a record (undefined: there is none yet). Pure. */
export function decide(record: AccessRecord | undefined, command: Command): Decision {
  if (command.type === 'request') return decideRequest(record, command);
  if (record === undefined) return refused({ code: 'nothing-found' });
  switch (command.type) {
    case 'approve':
    case 'reject':
      return decideStage(record, command);
    case 'note-asked':
    case 'note-unreachable':
    case 'remind-approvers':
    case 'ask-alternates':
    case 'lapse':
      return decideConsultation(record, command);
    case 'cancel':
    case 'give-way':
    case 'revoke':
      return decideWithdrawal(record, command);
    case 'issue-link':
    case 'drop-link':
    case 'note-invited':
    case 'note-invitation-held-up':
    case 'note-invitation-refused':
    case 'expire-invitation':
    case 'note-guest-gone':
    case 'resend':
    case 'accept':
      return decideInvitation(record, command);
    case 'wish':
    case 'leave':
      return decidePartner(record, command);
    case 'note-grant-begun':
    case 'note-granted':
    case 'note-restored':
    case 'remove-earlier':
    case 'note-grant-failed':
    case 'note-extension-approved':
    case 'extend':
    case 'remind-end':
    case 'remove':
    case 'expire':
    case 'note-removed':
    case 'note-removal-failed':
      return decideGrant(record, command);
  }
}
