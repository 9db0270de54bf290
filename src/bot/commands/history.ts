import { aboutWhom, addressOrName } from '../parse/said.ts';
import { aboutSeen, nothingFound } from '../partner/about.ts';
import { defineCommand } from './command.ts';

export const history = defineCommand({
  name: 'history',
  aliases: [
    ...['who approved', 'who invited', 'who let', 'who asked for', 'who removed', 'who gave'],
    ...['why does', 'why has', 'why is'],
    ...['what happened to', 'show the history', 'show me the history', 'show history'],
  ],
  meantBy: ['log'],
  roles: ['asks', 'owns'],
  menus: ['personal'],
  readOnly: true,
  parse: (said) => (said.phrase === 'history' ? addressOrName(said) : aboutWhom(said)),
  run: (context, { address }) =>
    aboutSeen(context, address, async (partner) => {
      if (partner.records.length === 0) return nothingFound(partner);
      const records = await Promise.all(
        partner.records.map(async (record) => ({
          record,
          events: await context.world.store.history(record.id),
        })),
      );
      return { kind: 'history', address: partner.address, records };
    }),
});
