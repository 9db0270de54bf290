import { pageOf } from '../../usecases/inquiries/rows.ts';
import { openFor } from '../../usecases/inquiries/see-inquiry.ts';
import { nothingMore } from '../parse/said.ts';
import { defineCommand } from './command.ts';

/** What waits for the speaker's confirmation; who administers also sees how all else stands. */
export const reviews = defineCommand({
  name: 'reviews',
  aliases: ['review'],
  roles: ['asks', 'administers'],
  readOnly: true,
  parse: nothingMore,
  run: async ({ world, speaker, caller }) => {
    const { own, others } = await openFor(world, { person: speaker.person, caller });
    const [only, ...more] = own;
    if (only !== undefined && more.length === 0 && others.length === 0)
      return { kind: 'inquiry', inquiry: only, ...(await pageOf(world, only)) };
    return { kind: 'inquiries', own, others };
  },
});
