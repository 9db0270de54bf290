import { onlyReason } from '../parse/said.ts';
import { placeHere } from '../partner/place-here.ts';
import { defineCommand } from './command.ts';

export const approvalsHere = defineCommand({
  name: 'approvals here',
  aliases: [],
  roles: ['administers'],
  menus: ['team', 'groupChat'],
  anew: true,
  parse: onlyReason,
  run: (context, { reason }) => placeHere(context, 'approvals', { reason }),
});
