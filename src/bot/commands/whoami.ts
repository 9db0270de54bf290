import { rolesHeld } from '../authorize.ts';
import { nothingMore } from '../parse/said.ts';
import { defineCommand } from './command.ts';

export const whoami = defineCommand({
  name: 'whoami',
  aliases: ['who am i', 'am i an admin', 'am i an administrator'],
  roles: ['everybody'],
  menus: ['personal'],
  readOnly: true,
  parse: nothingMore,
  run: async (context) => ({ kind: 'whoami', roles: rolesHeld(context) }),
});
