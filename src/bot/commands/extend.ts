import type { Status } from '../../access/record.ts';
import { extend as lengthen } from '../../usecases/extend.ts';
import { claimActivity } from '../../usecases/identify.ts';
import { BECAUSE, LENGTH } from '../parse/english.ts';
import { aboutOne, splitAt } from '../parse/said.ts';
import { termSaid } from '../parse/term-said.ts';
import { actOn, extendReply, originOf } from '../partner/meant.ts';
import { defineCommand } from './command.ts';

const FITS: readonly Status[] = ['granted'];

/** French says by how long with the word for from, as in `de deux semaines`. */
const BY = /^(?:(?:by|for|until|till|to)|from(?= (?!next |this )\S+ (?:day|week|month|year)s?$)) (.+)$/iu;

export const extend = defineCommand({
  name: 'extend',
  aliases: ['renew', 'prolong'],
  roles: ['asks', 'owns'],
  menus: ['personal'],
  anew: true,
  parse: (said) =>
    aboutOne(said, (address, tail) => {
      const [rest, reason] = splitAt(tail, BECAUSE);
      const term = BY.exec(rest)?.[1]?.trim() ?? LENGTH.exec(rest)?.[1];
      return rest !== '' && term === undefined ? undefined : { address, term, reason };
    }),
  run: (context, { address, term: typed, reason }) =>
    actOn(context, address, FITS, async ({ id }) => {
      const { world, speaker, caller } = context;
      const term = typed === undefined ? undefined : termSaid(context, typed);
      if (typed !== undefined && term === undefined)
        return { kind: 'refused', refusal: { code: 'term-malformed', input: typed } };
      if (!(await claimActivity(world, speaker.activity))) return { kind: 'says', sentence: 'underWay' };
      const by = { person: speaker.person, caller, activity: speaker.activity, origin: originOf(context) };
      const asked = { ...by, ...(term && { term }), ...(reason && { reason }) };
      return extendReply(context, await lengthen(world, id, asked), typed);
    }),
});
