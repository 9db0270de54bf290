import { forget as forgetPartner } from '../../usecases/audit/forget.ts';
import { rolesHeld } from '../authorize.ts';
import { addressAndReason } from '../parse/said.ts';
import { about } from '../partner/about.ts';
import { defineCommand } from './command.ts';

export const forget = defineCommand({
  name: 'forget',
  aliases: [],
  roles: ['administers'],
  anew: true,
  parse: addressAndReason,
  async run(context, { address, reason }) {
    if (!rolesHeld(context).administers) return { kind: 'refused', refusal: { code: 'not-admin' } };
    return about(context, address, async (partner) => {
      const { world, speaker, caller } = context;
      const forgot = await forgetPartner(world, partner.address, {
        ...{ person: speaker.person, activity: speaker.activity, caller },
        ...(reason !== undefined && { reason }),
      });
      return forgot.kind === 'refused' ? forgot : { ...forgot, address: partner.address };
    });
  },
});
