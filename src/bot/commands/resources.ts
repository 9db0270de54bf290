import { nothingMore } from '../parse/said.ts';
import { defineCommand } from './command.ts';

export const resources = defineCommand({
  name: 'resources',
  aliases: [],
  roles: ['asks'],
  menus: ['personal'],
  readOnly: true,
  parse: nothingMore,
  run: async () => ({ kind: 'resources' }),
});
