import type { CommandContext } from '../authorize.ts';
import type { Reply } from '../respond/reply.ts';
import { aboutSeen, nothingFound } from './about.ts';

/** Where a partner stands, as far as the speaker may see it. */
export const partnerStands = (context: CommandContext, address: string): Promise<Reply> =>
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
  );
