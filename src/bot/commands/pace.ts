import { paceReport } from '../../usecases/pace-report.ts';
import { type CommandContext, rolesHeld } from '../authorize.ts';
import { type Reading, type Said, UNCLEAR, whole } from '../parse/said.ts';
import type { Reply } from '../respond/reply.ts';
import { defineCommand } from './command.ts';

type TypedPace = 'show' | 'go on';

export const pace = defineCommand({
  name: 'pace',
  aliases: [],
  roles: ['administers'],
  anew: true,
  parse,
  run,
});

function parse({ text }: Said): Reading<TypedPace> {
  const rest = text
    .trim()
    .toLowerCase()
    .replace(/(?<![.!?])[.!?]+$/u, '');
  if (rest === '') return whole('show');
  return /^(go\s+on|resume)$/u.test(rest) ? whole('go on') : UNCLEAR;
}

async function run(context: CommandContext, typed: TypedPace): Promise<Reply> {
  if (!rolesHeld(context).administers) return { kind: 'refused', refusal: { code: 'not-admin' } };
  const { world, speaker } = context;
  const goesOn = typed === 'go on' && (await world.pace.resume());
  if (goesOn) world.log.warn({ person: speaker.person.id }, 'invitations go on: an administrator said so');
  return { kind: 'pace', report: await paceReport(world), typed, goesOn };
}
