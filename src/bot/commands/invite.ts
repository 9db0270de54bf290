import { asInvitation } from '../parse/as-invitation.ts';
import { LETS_IN } from '../parse/english.ts';
import { readInvitation } from '../parse/invitation.ts';
import { UNCLEAR } from '../parse/said.ts';
import { inviteByLine, inviteFormFor, inviteList } from '../partner/invite-by-line.ts';
import { defineCommand } from './command.ts';

export const invite = defineCommand({
  name: 'invite',
  aliases: [
    ...['add', 'give', 'grant', 'let', 'request access'],
    ...['i need access', 'we need access', 'give me access', 'give us access'],
  ],
  roles: ['asks'],
  menus: ['personal', 'team', 'groupChat'],
  parse(said) {
    if (said.phrase === 'let' && !LETS_IN.test(said.text)) return UNCLEAR;
    return readInvitation(said.phrase === undefined || said.phrase === 'invite' ? said : asInvitation(said));
  },
  run: inviteByLine,
  form: inviteFormFor,
  awaitsFile: ({ addresses }) => addresses.length === 0,
  withList: inviteList,
});
