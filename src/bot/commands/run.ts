import { delegationsNow } from '../../usecases/delegation.ts';
import { type CommandContext, rolesHeld } from '../authorize.ts';
import type { TypedCommand } from '../parse/parse-command.ts';
import type { Reply } from '../respond/reply.ts';
import { approvals } from './approvals.ts';
import { approvalsHere } from './approvals-here.ts';
import { changeTyped } from './change.ts';
import { delegateTyped } from './delegate.ts';
import { inviteTyped } from './invite.ts';
import { list } from './list.ts';
import { mayI } from './may-i.ts';
import { act, extendBy, history, remove, status } from './partner.ts';
import { revokeTyped } from './revoke.ts';

/** One typed command to its reply. */
export async function run(context: CommandContext, command: TypedCommand): Promise<Reply> {
  switch (command.kind) {
    case 'invite':
      return inviteTyped(context, command);
    case 'remove':
      return remove(context, command.address, command.resource);
    case 'extend':
      return extendBy(context, command.address, command.term);
    case 'status':
      return status(context, command.address);
    case 'history':
      return history(context, command.address);
    case 'resend':
    case 'cancel':
      return act(context, command.kind, command.address);
    case 'change':
      return changeTyped(context, command);
    case 'list':
      return list(context, command);
    case 'may-i':
      return mayI(context, command);
    case 'approvals':
      return approvals(context);
    case 'revoke':
      return revokeTyped(context, command);
    case 'delegate':
      return delegateTyped(context, command);
    case 'delegations':
      return { kind: 'delegations', delegations: await delegationsNow(context.world) };
    case 'approvals-here':
      return approvalsHere(context);
    case 'resources':
      return { kind: 'resources' };
    case 'whoami':
      return { kind: 'whoami', roles: rolesHeld(context) };
    case 'help':
    case 'hello':
      return { kind: 'help', roles: rolesHeld(context) };
    case 'bulk':
    case 'export':
      return { kind: 'not-available', command: command.kind };
    case 'incomplete':
      return { kind: 'incomplete', command: command.command };
    case 'unknown':
      return {
        kind: 'unknown-command',
        text: command.text,
        ...(command.nearest !== undefined && { nearest: command.nearest }),
      };
  }
}
