import { offer } from '../files/make-offer.ts';
import { makeFile } from '../lists/make-file.ts';
import { readList } from '../lists/read-list.ts';
import { whole } from '../parse/said.ts';
import { defineCommand } from './command.ts';

/** Files reach a bot in personal chats only. */
export const bulk = defineCommand({
  name: 'bulk',
  aliases: [],
  roles: ['asks'],
  readOnly: true,
  parse: () => whole(undefined),
  async run(context) {
    if (context.speaker.place.type !== 'personal') return { kind: 'says', sentence: 'fileInChannel' };
    const template = { file: 'template' } as const;
    const made = await makeFile(context, template);
    if (made === undefined) return { kind: 'refused', refusal: { code: 'not-requester' } };
    return offer(made, template);
  },
  withList: (context, _typed, given) => readList(context, given, {}),
});
