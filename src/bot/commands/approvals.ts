import { nothingMore, onlyAddress, type Reading, type Said, whole } from '../parse/said.ts';
import { waiting } from '../partner/waiting.ts';
import { defineCommand } from './command.ts';

export const approvals = defineCommand<{ readonly address?: string }>({
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
  parse,
  run: (context, { address }) => waiting(context, { address }),
});

/** All of it, or what waits about one partner. */
function parse(said: Said): Reading<{ readonly address?: string }> {
  return nothingMore(said).kind === 'whole' ? whole({}) : onlyAddress(said);
}
