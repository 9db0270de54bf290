import { rolesHeld } from '../authorize.ts';
import { nothingMore } from '../parse/said.ts';
import { defineCommand } from './command.ts';

export const doctor = defineCommand({
  name: 'doctor',
  aliases: [],
  roles: ['administers'],
  readOnly: true,
  parse: nothingMore,
  async run(context) {
    if (!rolesHeld(context).administers) return { kind: 'refused', refusal: { code: 'not-admin' } };
    return { kind: 'findings', findings: await context.world.examine() };
  },
});
