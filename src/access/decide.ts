import { type Command, type Decision, refused } from './command.ts';
import { decideConsultation } from './decide-consultation.ts';
import { decideCutOff } from './decide-cut-off.ts';
import { decideForget } from './decide-forget.ts';
import { decideGrant } from './decide-grant.ts';
import { decideInvitation } from './decide-invitation.ts';
import { decideLeftover } from './decide-leftover.ts';
import { decidePartner } from './decide-partner.ts';
import { decideRequest } from './decide-request.ts';
import { decideReview } from './decide-review.ts';
import { decideStage } from './decide-stage.ts';
import { decideTransfer } from './decide-transfer.ts';
import { decideWithdrawal } from './decide-withdrawal.ts';
import { requireReason, requireReasonFor } from './policy.ts';
import type { AccessRecord } from './record.ts';

/** What a command comes to for a record (undefined: there is none yet). Pure. */
export function decide(record: AccessRecord | undefined, command: Command): Decision {
  if (command.type === 'request') return decideRequest(record, command);
  if (record === undefined) return refused({ code: 'nothing-found' });
  switch (command.type) {
    case 'approve':
    case 'reject':
    case 'take-up':
      return decideStage(record, command);
    case 'note-asked':
    case 'note-unreachable':
    case 'remind-approvers':
    case 'ask-alternates':
    case 'lapse':
      return decideConsultation(record, command);
    case 'cancel':
      return withReason(record, command, decideWithdrawal(record, command));
    case 'give-way':
    case 'revoke':
      return decideWithdrawal(record, command);
    case 'issue-link':
    case 'drop-link':
    case 'note-invited':
    case 'note-invitation-held-up':
    case 'note-invitation-refused':
    case 'remind-invitee':
    case 'await-acceptance':
    case 'note-bounced':
    case 'expire-invitation':
    case 'withdraw-invitation':
    case 'note-account-gone':
    case 'accept':
      return decideInvitation(record, command);
    case 'wish':
    case 'complain':
    case 'leave':
    case 'agree':
    case 'decline':
    case 'note-terms-awaited':
      return decidePartner(record, command);
    case 'cut-off':
      return decideCutOff(record, command);
    case 'note-leftover':
    case 'begin-leftover':
    case 'note-blocked':
    case 'note-announced':
    case 'note-deleted':
    case 'keep-leftover':
    case 'note-leftover-failed':
    case 'restore-account':
    case 'note-account-restored':
      return decideLeftover(record, command);
    case 'ask-review':
    case 'review':
    case 'close-review':
    case 'remove-inactive':
      return decideReview(record, command);
    case 'offer-transfer':
    case 'pass-on':
    case 'accept-transfer':
    case 'decline-transfer':
    case 'end-transfer':
    case 'note-sponsors':
      return decideTransfer(record, command);
    case 'forget':
      return decideForget(record, command);
    case 'resend':
      return withReason(record, command, decideInvitation(record, command));
    case 'extend':
    case 'remove':
    case 'remove-earlier':
      return withReason(record, command, decideGrant(record, command));
    case 'note-grant-begun':
    case 'note-granted':
    case 'undo-removal':
    case 'note-restored':
    case 'note-grant-failed':
    case 'note-extension-approved':
    case 'remind-end':
    case 'answer-end':
    case 'expire':
    case 'note-removed':
    case 'note-removal-failed':
      return decideGrant(record, command);
  }
}

/**
 * What a sponsor does with what they asked for; whoever does it for them says why, where there is something to do. What
 * was there before us was nobody's to ask for, so whoever takes it says why.
 */
type OwnersCommand = Extract<
  Command,
  { readonly type: 'cancel' | 'resend' | 'extend' | 'remove' | 'remove-earlier' }
>;

function withReason(record: AccessRecord, command: OwnersCommand, decision: Decision): Decision {
  if (decision.kind === 'refused' || decision.events.length === 0) return decision;
  const { type, by, reason } = command;
  const refusal = type === 'remove-earlier' ? requireReason(reason) : requireReasonFor(record, by, reason);
  return refusal === undefined ? decision : refused(refusal);
}
