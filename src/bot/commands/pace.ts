import { paceReport } from '../../usecases/pace-report.ts';
import { resumeInvitations } from '../../usecases/resume-invitations.ts';
import { type CommandContext, rolesHeld } from '../authorize.ts';
import { BECAUSE } from '../parse/english.ts';
import { type Reading, type Said, splitAt, trimmed, UNCLEAR, whole } from '../parse/said.ts';
import type { Reply } from '../respond/reply.ts';
import { defineCommand } from './command.ts';

interface TypedPace {
  readonly asked: 'show' | 'go on';
  readonly reason?: string | undefined;
}

export const pace = defineCommand({
  name: 'pace',
  aliases: [],
  roles: ['administers'],
  anew: true,
  parse,
  run,
});

function parse({ text }: Said): Reading<TypedPace> {
  const [said, reason] = splitAt(text, BECAUSE);
  const rest = trimmed(said).toLowerCase();
  if (rest === '' && reason === undefined) return whole({ asked: 'show' });
  return /^(go on|resume)$/u.test(rest) ? whole({ asked: 'go on', reason }) : UNCLEAR;
}

async function run(context: CommandContext, { asked, reason }: TypedPace): Promise<Reply> {
  if (!rolesHeld(context).administers) return { kind: 'refused', refusal: { code: 'not-admin' } };
  const { world, speaker } = context;
  const { person, activity } = speaker;
  if (asked === 'show') return { kind: 'pace', report: await paceReport(world), typed: asked, goesOn: false };
  const resumed = await resumeInvitations(world, { person, activity, reason });
  if (resumed.kind === 'refused') return resumed;
  return { kind: 'pace', report: await paceReport(world), typed: asked, goesOn: resumed.kind === 'resumed' };
}
