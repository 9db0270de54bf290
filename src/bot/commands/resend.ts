import type { Status } from '../../access/record.ts';
import { ownerActs } from '../../usecases/act.ts';
import { claimActivity } from '../../usecases/identify.ts';
import { addressAndReason } from '../parse/said.ts';
import { actOn, doneReply } from '../partner/meant.ts';
import { defineCommand } from './command.ts';

/** Whom to ask for terms: accepted already, and nothing is given yet. */
const FITS: readonly Status[] = ['invited', 'invitation-expired', 'granting'];

export const resend = defineCommand({
  name: 'resend',
  aliases: [],
  roles: ['asks', 'owns'],
  menus: ['personal'],
  anew: true,
  parse: addressAndReason,
  run: (context, { address, reason }) =>
    actOn(context, address, FITS, async ({ id }) => {
      const { world, speaker, caller } = context;
      if (!(await claimActivity(world, speaker.activity))) return { kind: 'says', sentence: 'underWay' };
      const action = { type: 'resend', ...(reason && { reason }) } as const;
      const changed = await ownerActs(world, id, action, { person: speaker.person, caller });
      return doneReply(changed, 'resent', { verb: 'resend' });
    }),
});
