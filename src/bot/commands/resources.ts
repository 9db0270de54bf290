import { nothingMore } from '../parse/said.ts';
import { defineCommand } from './command.ts';

export const resources = defineCommand({
  name: 'resources',
  aliases: [
    'what can i ask for',
    'what can we ask for',
    'which resources are there',
    'list resources',
    'which apps are there',
  ],
  roles: ['asks'],
  menus: ['personal'],
  readOnly: true,
  parse: nothingMore,
  run: async () => ({ kind: 'resources' }),
});
