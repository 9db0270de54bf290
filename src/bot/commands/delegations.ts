import { delegationsNow } from '../../usecases/delegation.ts';
import { nothingMore } from '../parse/said.ts';
import { defineCommand } from './command.ts';

export const delegations = defineCommand({
  name: 'delegations',
  aliases: [],
  roles: ['everybody'],
  readOnly: true,
  parse: nothingMore,
  run: async ({ world }) => ({ kind: 'delegations', delegations: await delegationsNow(world) }),
});
