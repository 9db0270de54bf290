import { BECAUSE } from '../parse/english.ts';
import { aboutOne, oneAddressee, splitAt } from '../parse/said.ts';
import { changeByLine } from '../partner/change-address.ts';
import { defineCommand } from './command.ts';

export const change = defineCommand({
  name: 'change',
  aliases: [],
  meantBy: ['rename', 'move'],
  roles: ['asks', 'owns'],
  anew: true,
  parse: (said) =>
    aboutOne(said, (address, tail) => {
      const [where, reason] = splitAt(tail, BECAUSE);
      const to = oneAddressee(where.replace(/^(?:to|into) /iu, ''))?.address;
      const isTo = /^(?:to|into) /iu.test(where);
      return where !== '' && (to === undefined || !isTo) ? undefined : { address, to, reason };
    }),
  run: changeByLine,
  form: (context, typed) => changeByLine(context, { ...typed, to: undefined }),
});
