import { whole } from '../parse/said.ts';
import { defineCommand } from './command.ts';

/** Files reach a bot in personal chats only. */
export const bulk = defineCommand({
  name: 'bulk',
  aliases: [],
  roles: [],
  readOnly: true,
  parse: () => whole(undefined),
  run: async ({ speaker }) => ({
    kind: 'says',
    sentence: speaker.place.type === 'personal' ? 'bulkNotYet' : 'fileInChannel',
  }),
});
