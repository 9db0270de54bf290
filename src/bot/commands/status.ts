import { onlyAddress } from '../parse/said.ts';
import { partnerStands } from '../partner/stands.ts';
import { defineCommand } from './command.ts';

export const status = defineCommand({
  name: 'status',
  aliases: ['find', 'where'],
  roles: ['asks'],
  menus: ['personal', 'team', 'groupChat'],
  readOnly: true,
  parse: onlyAddress,
  run: (context, { address }) => partnerStands(context, address),
});
