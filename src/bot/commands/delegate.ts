import { endOf } from '../../access/term.ts';
import { delegate as setDelegation } from '../../usecases/delegate.ts';
import { type CommandContext, directoryReply } from '../authorize.ts';
import { BECAUSE } from '../parse/english.ts';
import { type Reading, type Said, splitAt, trimmed, UNCLEAR, whole } from '../parse/said.ts';
import { termSaid } from '../parse/term-said.ts';
import { colleagueNamed } from '../partner/colleague-named.ts';
import type { Reply } from '../respond/reply.ts';
import { defineCommand } from './command.ts';

/** `from` is named by administrators alone, who say why. Neither `to` nor `until`: nobody stands in any more. */
interface TypedDelegation {
  readonly from?: string;
  readonly to?: string;
  readonly until?: string;
  readonly reason?: string;
}

export const delegate = defineCommand({
  name: 'delegate',
  aliases: [],
  roles: ['approves'],
  anew: true,
  parse,
  run: standIn,
});

function parse({ text }: Said): Reading<TypedDelegation> {
  const [said, reason] = splitAt(text, BECAUSE);
  const rest = trimmed(said);
  const why = reason ? { reason } : {};
  const stop = /^(?:(.+?) )?(?:stop|to nobody)$/iu.exec(rest);
  if (stop !== null) return whole({ ...(stop[1] && { from: stop[1] }), ...why });
  const at = /(?<=.) to (?=.)/iu.exec(rest);
  const from = at === null ? undefined : rest.slice(0, at.index).trim();
  const rule = at === null ? /^to (.+)$/iu.exec(rest)?.[1] : rest.slice(at.index + at[0].length);
  if (rule === undefined) return rest === '' ? { kind: 'incomplete' } : UNCLEAR;
  const [to = '', until] = rule.split(/ (?:until|for) (.+)/isu).map((part) => part.trim());
  return whole({ ...(from && { from }), ...(to && { to }), ...(until && { until }), ...why });
}

async function standIn(context: CommandContext, typed: TypedDelegation): Promise<Reply> {
  const { world, speaker, caller } = context;
  const unknown = (input: string): Reply => ({
    kind: 'refused',
    refusal: { code: 'stand-in-unknown', input },
  });
  try {
    const from = typed.from === undefined ? speaker.person : await colleagueNamed(context, typed.from);
    if (from === undefined) return unknown(typed.from ?? '');
    const ends = typed.to === undefined;
    const to = typed.to === undefined ? from : await colleagueNamed(context, typed.to);
    if (to === undefined) return unknown(typed.to ?? '');
    if (!ends && to.id === from.id) return { kind: 'refused', refusal: { code: 'stand-in-needed' } };
    const now = world.clock.now();
    const until = ends ? now : untilOf(context, typed.until);
    if (until === undefined && typed.until !== undefined)
      return { kind: 'refused', refusal: { code: 'term-malformed', input: typed.until } };
    if (until === undefined) return { kind: 'refused', refusal: { code: 'stand-in-needed' } };
    if (!ends && until <= now) return { kind: 'refused', refusal: { code: 'term-past' } };
    const by = { person: speaker.person, caller, ...(typed.reason && { reason: typed.reason }) };
    const outcome = await setDelegation(world, by, { from, to, until }, speaker.activity);
    return outcome.kind === 'refused' ? { kind: 'refused', refusal: outcome.refusal } : outcome;
  } catch (error) {
    return directoryReply(error);
  }
}

function untilOf(context: CommandContext, said: string | undefined): number | undefined {
  const term = said === undefined ? undefined : termSaid(context, said);
  return term && endOf(term, context.world.clock.now());
}
