import { readInvitation } from '../parse/invitation.ts';
import { inviteByLine, inviteFormFor, inviteList } from '../partner/invite-by-line.ts';
import { defineCommand } from './command.ts';

export const invite = defineCommand({
  name: 'invite',
  aliases: [],
  meantBy: ['add', 'grant'],
  roles: ['asks'],
  menus: ['personal', 'team', 'groupChat'],
  parse: readInvitation,
  run: inviteByLine,
  form: inviteFormFor,
  awaitsFile: ({ addresses }) => addresses.length === 0,
  withList: inviteList,
});
