import { rolesHeld } from '../authorize.ts';
import { whole } from '../parse/said.ts';
import { defineCommand } from './command.ts';

/** Whatever else was said, what can be typed is the answer. */
export const help = defineCommand({
  name: 'help',
  aliases: [
    ...['start', 'help me', 'how does'],
    ...['how do', 'how can', 'how to', 'what do', 'what can', 'what to'],
  ],
  meantBy: ['commands'],
  roles: ['everybody'],
  menus: ['personal', 'team', 'groupChat'],
  readOnly: true,
  parse: () => whole(undefined),
  run: async (context) => ({ kind: 'help', roles: rolesHeld(context) }),
});
