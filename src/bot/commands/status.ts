import { aboutWhom, addressOrName } from '../parse/said.ts';
import { nameOrAddress } from '../partner/named.ts';
import { partnerStands } from '../partner/stands.ts';
import { defineCommand } from './command.ts';

export const status = defineCommand({
  name: 'status',
  aliases: [
    "what's happening with",
    'what is happening with',
    'any news on',
    'any news about',
    ...[
      'find',
      'where',
      'show',
      'check',
      'look up',
      'does',
      'has',
      'what about',
      'when does',
      'how long does',
      'until when does',
      'until when has',
      'did',
      'is',
      'what is up with',
      "what's up with",
    ],
    ...['when does access of', "what's the status", 'what is the status', 'whats the status'],
  ],
  roles: ['asks', 'owns'],
  menus: ['personal', 'team', 'groupChat'],
  readOnly: true,
  parse: (said) => (said.phrase === 'status' ? addressOrName(said) : aboutWhom(said)),
  run: (context, { address }) => nameOrAddress(context, address, (found) => partnerStands(context, found)),
});
