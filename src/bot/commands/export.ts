import { whole } from '../parse/said.ts';
import { defineCommand } from './command.ts';

export const exporting = defineCommand({
  name: 'export',
  aliases: [],
  roles: [],
  readOnly: true,
  parse: () => whole(undefined),
  run: async () => ({ kind: 'says', sentence: 'exportNotYet' }),
});
