import { parseAddress, toAscii } from '../../access/address.ts';
import { makeAuditFile } from '../audit/make-audit-file.ts';
import { type CommandContext, rolesHeld } from '../authorize.ts';
import { offer } from '../files/make-offer.ts';

import { parseTime } from '../parse/parse-time.ts';
import { oneAddressee, type Reading, type Said, trimmed, whole } from '../parse/said.ts';
import { noSuchResource, resourceNamed } from '../partner/resource-named.ts';
import type { Reply } from '../respond/reply.ts';
import { defineCommand } from './command.ts';

interface TypedExport {
  readonly of?: string;
  readonly since?: string;
  readonly until?: string;
  readonly as: 'csv' | 'json';
}

/** Files reach a bot in personal chats only. */
export const exporting = defineCommand({
  name: 'export',
  aliases: [],
  roles: ['administers'],
  readOnly: true,
  parse,
  run,
});

const AS = /(?:^| )as (csv|json|json lines|jsonl)$/iu;
/** `1 january from 2026`, as some languages have it, is one day. */
const TIME = /(?:^| )(since|from|until|to) (?!\d{4}$)((?:(?! (?:since|from|until|to) (?!\d{4}$)).)+)$/iu;

function parse({ text }: Said): Reading<TypedExport> {
  let said = trimmed(text);
  const as = AS.exec(said)?.[1]?.toLowerCase() ?? 'csv';
  said = said.replace(AS, '');
  const times: { since?: string; until?: string } = {};
  for (let found = TIME.exec(said); found !== null; found = TIME.exec(said)) {
    const [all, word = '', time = ''] = found;
    times[/^(?:since|from)$/iu.test(word) ? 'since' : 'until'] ??= time;
    said = said.slice(0, -all.length);
  }
  return whole({
    ...(said !== '' && { of: said.replace(/^(?:all of|of|for) /iu, '') }),
    ...times,
    as: as === 'csv' ? 'csv' : 'json',
  });
}

async function run(context: CommandContext, typed: TypedExport): Promise<Reply> {
  const { administers, owns, reads } = rolesHeld(context);
  if (!administers && !owns && !reads) return { kind: 'says', sentence: 'exportNotForYou' };
  if (context.speaker.place.type !== 'personal') return { kind: 'says', sentence: 'fileInChannel' };
  const now = context.world.clock.now();
  const since = typed.since === undefined ? undefined : parseTime(typed.since, context.speaker, now);
  const until = typed.until === undefined ? undefined : parseTime(typed.until, context.speaker, now);
  if ((typed.since && since === undefined) || (typed.until && until === undefined))
    return { kind: 'says', sentence: 'timeNotUnderstood' };
  const of = subjectOf(context, typed.of);
  if (of === undefined) return { kind: 'refused', refusal: noSuchResource(context, typed.of) };
  const asked = {
    ...({ file: 'export', as: typed.as } as const),
    ...of,
    ...(since && { since: since.since }),
    // What is committed meanwhile is in the next one; so the file is the same when it is made again.
    until: Math.min(until?.until ?? now, now),
  };
  return offer(await makeAuditFile(context, asked), asked);
}

function subjectOf(
  context: CommandContext,
  of: string | undefined,
): { readonly resource?: string; readonly address?: string; readonly domain?: string } | undefined {
  if (of === undefined) return {};
  if (of.includes('@') && !of.startsWith('@')) {
    const parsed = parseAddress(oneAddressee(of)?.address ?? of);
    return parsed.ok ? { address: parsed.address } : undefined;
  }
  const resource = resourceNamed(context, of);
  if (resource !== undefined) return { resource: resource.id };
  const domain = toAscii(of.replace(/^@/u, ''));
  return domain?.includes('.') ? { domain } : undefined;
}
