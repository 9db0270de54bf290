import type { Status } from '../../access/record.ts';
import { ownerActs } from '../../usecases/act.ts';
import { onlyAddress } from '../parse/said.ts';
import { actOn, doneReply } from '../partner/meant.ts';
import { defineCommand } from './command.ts';

const FITS: readonly Status[] = ['requested', 'inviting', 'invited', 'invitation-expired'];

export const cancel = defineCommand({
  name: 'cancel',
  aliases: [],
  meantBy: ['withdraw'],
  roles: ['asks'],
  menus: ['personal'],
  parse: onlyAddress,
  run: (context, { address }) =>
    actOn(context, address, FITS, async ({ id }) => {
      const { world, speaker, caller } = context;
      const changed = await ownerActs(world, id, { type: 'cancel' }, { person: speaker.person, caller });
      return doneReply(changed, 'cancelled');
    }),
});
