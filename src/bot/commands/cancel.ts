import type { Status } from '../../access/record.ts';
import { ownerActs } from '../../usecases/act.ts';
import { addressAndReason } from '../parse/said.ts';
import { actOn, doneReply } from '../partner/meant.ts';
import { defineCommand } from './command.ts';

const FITS: readonly Status[] = ['requested', 'inviting', 'invited', 'invitation-expired'];

export const cancel = defineCommand({
  name: 'cancel',
  aliases: ['withdraw'],
  roles: ['asks', 'owns'],
  menus: ['personal'],
  anew: true,
  parse: addressAndReason,
  run: (context, { address, reason }) =>
    actOn(context, address, FITS, async ({ id }) => {
      const { world, speaker, caller } = context;
      const action = { type: 'cancel', ...(reason && { reason }) } as const;
      const changed = await ownerActs(world, id, action, { person: speaker.person, caller });
      return doneReply(changed, 'cancelled', { verb: 'cancel-request' });
    }),
});
