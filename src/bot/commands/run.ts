import { delegationsNow } from '../../usecases/delegation.ts';
import { type Desk, rolesHeld } from '../desk.ts';
import type { TypedCommand } from '../parse-command.ts';
import type { Reply } from '../reply.ts';
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
export async function run(desk: Desk, command: TypedCommand): Promise<Reply> {
  switch (command.kind) {
    case 'invite':
      return inviteTyped(desk, command);
    case 'remove':
      return remove(desk, command.address, command.resource);
    case 'extend':
      return extendBy(desk, command.address, command.term);
    case 'status':
      return status(desk, command.address);
    case 'history':
      return history(desk, command.address);
    case 'resend':
    case 'cancel':
      return act(desk, command.kind, command.address);
    case 'change':
      return changeTyped(desk, command);
    case 'list':
      return list(desk, command);
    case 'may-i':
      return mayI(desk, command);
    case 'approvals':
      return approvals(desk);
    case 'revoke':
      return revokeTyped(desk, command);
    case 'delegate':
      return delegateTyped(desk, command);
    case 'delegations':
      return { kind: 'delegations', delegations: await delegationsNow(desk.world) };
    case 'approvals-here':
      return approvalsHere(desk);
    case 'resources':
      return { kind: 'resources' };
    case 'whoami':
      return { kind: 'whoami', roles: rolesHeld(desk) };
    case 'help':
    case 'hello':
      return { kind: 'help', roles: rolesHeld(desk) };
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
