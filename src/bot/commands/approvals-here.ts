import { onlyReason } from '../parse/said.ts';
import { receiveApprovals } from '../partner/receive-approvals.ts';
import { defineCommand } from './command.ts';

export const approvalsHere = defineCommand({
  name: 'approvals here',
  aliases: [],
  roles: ['administers'],
  menus: ['team', 'groupChat'],
  anew: true,
  parse: onlyReason,
  run: (context, { reason }) => receiveApprovals(context, reason),
});
