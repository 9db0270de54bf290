import { delegationsNow, gone } from '../../usecases/delegation.ts';
import { nothingMore } from '../parse/said.ts';
import { defineCommand } from './command.ts';

export const delegations = defineCommand({
  name: 'delegations',
  aliases: ['who decides for whom', 'who stands in for whom', 'who stands in for me', 'who decides for me'],
  roles: ['everybody'],
  readOnly: true,
  parse: nothingMore,
  run: async ({ world }) => {
    const delegations = await delegationsNow(world);
    return { kind: 'delegations', delegations, gone: await gone(world, delegations) };
  },
});
