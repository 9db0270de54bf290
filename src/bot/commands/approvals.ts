import { nothingMore } from '../parse/said.ts';
import { waiting } from '../partner/waiting.ts';
import { defineCommand } from './command.ts';

export const approvals = defineCommand({
  name: 'approvals',
  aliases: [
    'what waits for me',
    'what is waiting for me',
    "what's waiting for me",
    'anything to approve',
    'what do i have to approve',
    'my approvals',
    'show approvals',
    'list approvals',
  ],
  meantBy: ['approve', 'reject', 'decide'],
  roles: ['approves'],
  menus: ['personal'],
  readOnly: true,
  parse: nothingMore,
  run: (context) => waiting(context),
});
