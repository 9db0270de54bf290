import type { ButtonVerb, Click } from '../../cards/actions.ts';
import { auditFile } from '../audit/audit-file.ts';
import type { CommandContext } from '../authorize.ts';
import { driftFile, driftPage, driftSettle } from '../drift/actions.ts';
import { cutOff, cutOffLook } from '../emergency/cut-off.ts';
import {
  inquiryAccept,
  inquiryDecline,
  inquiryKeep,
  inquiryKeepActive,
  inquiryRemove,
  inquiryRows,
} from '../inquiries/clicks.ts';
import type { Reply } from '../respond/reply.ts';
import type { Action } from './action.ts';
import { approvalsHere, auditHere } from './administer/place-here.ts';
import { takeCatalogue } from './administer/take-catalogue.ts';
import { again } from './again.ts';
import {
  batchApprovalRows,
  batchApprove,
  batchCard,
  batchConfirm,
  batchDrop,
  batchGoOn,
  batchPause,
  batchProblems,
  batchReject,
  batchResults,
  batchRows,
  batchStop,
  batchTakeUp,
} from './batch.ts';
import { changeAddress, changeConfirm } from './change-address.ts';
import { approve, decideMany, reject, takeUp } from './decide.ts';
import { extend, keep } from './extend.ts';
import { cancelRequest, copyLink, resend } from './invitation.ts';
import { dismiss, remove, removeConfirm, removeEarlier, restore, undo } from './remove.ts';
import { dismissDeed, dismissRequest, request } from './request.ts';
import { dismissRevoke, revoke, revokeConfirm } from './revoke.ts';
import { runLine } from './run-line.ts';
import { approvalsPage, details, listPage, openApproval, showPartner } from './show.ts';

/** What each button does; which there are, and what they send, stands in cards/actions.ts. */
export const ACTIONS: { readonly [V in ButtonVerb]: Action<V> } = {
  request,
  'dismiss-request': dismissRequest,
  'dismiss-deed': dismissDeed,
  approve,
  reject,
  'take-up': takeUp,
  'decide-many': decideMany,
  'approvals-page': approvalsPage,
  'open-approval': openApproval,
  revoke,
  'revoke-confirm': revokeConfirm,
  'dismiss-revoke': dismissRevoke,
  details,
  'list-page': listPage,
  'show-partner': showPartner,
  again,
  'cancel-request': cancelRequest,
  resend,
  'copy-link': copyLink,
  'change-address': changeAddress,
  'change-confirm': changeConfirm,
  extend,
  'run-line': runLine,
  keep,
  remove,
  'remove-confirm': removeConfirm,
  'remove-earlier': removeEarlier,
  undo,
  dismiss,
  'restore-account': restore,
  'batch-rows': batchRows,
  'batch-confirm': batchConfirm,
  'batch-problems': batchProblems,
  'batch-results': batchResults,
  'batch-card': batchCard,
  'batch-drop': batchDrop,
  'batch-pause': batchPause,
  'batch-go-on': batchGoOn,
  'batch-stop': batchStop,
  'batch-approval-rows': batchApprovalRows,
  'batch-approve': batchApprove,
  'batch-reject': batchReject,
  'batch-take-up': batchTakeUp,
  'audit-file': auditFile,
  'take-catalogue': takeCatalogue,
  'inquiry-keep': inquiryKeep,
  'inquiry-remove': inquiryRemove,
  'inquiry-keep-active': inquiryKeepActive,
  'inquiry-rows': inquiryRows,
  'inquiry-accept': inquiryAccept,
  'inquiry-decline': inquiryDecline,
  'approvals-here': approvalsHere,
  'audit-here': auditHere,
  'cut-off': cutOff,
  'cut-off-look': cutOffLook,
  'drift-page': driftPage,
  'drift-settle': driftSettle,
  'drift-file': driftFile,
};

/** One click to its reply. */
export const act = <V extends ButtonVerb>(context: CommandContext, click: Click<V>): Promise<Reply> =>
  ACTIONS[click.verb](context, click.data, click.verb);
