import type { CommandName } from '../../words/en/commands.ts';
import { approvals } from './approvals.ts';
import { approvalsHere } from './approvals-here.ts';
import { approvalsQuiet } from './approvals-quiet.ts';
import { auditHere } from './audit-here.ts';
import { bulk } from './bulk.ts';
import { cancel } from './cancel.ts';
import { catalogue } from './catalogue.ts';
import { change } from './change.ts';
import type { Command, Offered } from './command.ts';
import { delegate } from './delegate.ts';
import { delegations } from './delegations.ts';
import { doctor } from './doctor.ts';
import { drift } from './drift.ts';
import { exporting } from './export.ts';
import { extend } from './extend.ts';
import { forget } from './forget.ts';
import { help } from './help.ts';
import { history } from './history.ts';
import { invite } from './invite.ts';
import { language } from './language.ts';
import { list } from './list.ts';
import { mayIInvite } from './may-i-invite.ts';
import { pace } from './pace.ts';
import { remove } from './remove.ts';
import { resend } from './resend.ts';
import { resources } from './resources.ts';
import { reviews } from './reviews.ts';
import { revoke } from './revoke.ts';
import { status } from './status.ts';
import { transfer } from './transfer.ts';
import { whoHadAccess } from './who-had-access.ts';
import { whoami } from './whoami.ts';

/** All there are, in the order in which help tells of them. */
export const COMMANDS: { readonly [Name in CommandName]: Command } = {
  invite,
  status,
  list,
  remove,
  resend,
  cancel,
  extend,
  change,
  transfer,
  reviews,
  history,
  'may I invite': mayIInvite,
  resources,
  approvals,
  'approvals quiet': approvalsQuiet,
  revoke,
  delegate,
  'approvals here': approvalsHere,
  'audit here': auditHere,
  pace,
  delegations,
  drift,
  doctor,
  catalogue,
  whoami,
  language,
  help,
  bulk,
  'who had access to': whoHadAccess,
  forget,
  export: exporting,
};

export const commandList: readonly Command[] = Object.values(COMMANDS);

/** What somebody is told that they can type. */
export const offeredTo = (held: Readonly<Record<Offered, boolean>>): readonly CommandName[] =>
  commandList
    .filter(({ roles }) => roles.some((role) => role === 'everybody' || held[role]))
    .map(({ name }) => name);
