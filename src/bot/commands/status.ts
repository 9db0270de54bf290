import { onlyAddress } from '../parse/said.ts';
import { aboutSeen, nothingFound } from '../partner/about.ts';
import { defineCommand } from './command.ts';

export const status = defineCommand({
  name: 'status',
  aliases: ['find', 'where'],
  roles: ['asks', 'owns'],
  menus: ['personal', 'team', 'groupChat'],
  readOnly: true,
  parse: onlyAddress,
  run: (context, { address }) =>
    aboutSeen(
      context,
      address,
      async (partner) => {
        const { records, accounts, deleted, contacts } = partner;
        return records.length + accounts.length + deleted.length + contacts.length === 0
          ? nothingFound(partner)
          : { kind: 'status', partner };
      },
      ['deleted', 'contacts', 'last-sign-in'],
    ),
});
