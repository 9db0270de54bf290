import { lookAnew } from '../drift/page.ts';
import { nothingMore } from '../parse/said.ts';
import { defineCommand } from './command.ts';

export const drift = defineCommand({
  name: 'drift',
  aliases: [],
  roles: ['administers', 'owns'],
  anew: true,
  readOnly: true,
  parse: nothingMore,
  run: lookAnew,
});
