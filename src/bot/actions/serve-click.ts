import type { ButtonVerb, Click } from '../../cards/actions.ts';
import { parseClick, recordIn } from '../../cards/parse-action.ts';
import { correlationOf } from '../../usecases/correlation.ts';
import { noteAttempt } from '../../usecases/note-attempt.ts';
import type { CommandContext } from '../authorize.ts';
import type { Speaker } from '../channel/speaker.ts';
import type { Reply } from '../respond/reply.ts';
import type { Responder } from '../respond/respond.ts';
import type { PendingReply } from '../respond/serve.ts';
import { act } from './index.ts';
import { keepOpened } from './opened.ts';

/** Buttons that decide on access, change it or take it away, also for others: by who somebody is at that moment. */
const ANEW: ReadonlySet<ButtonVerb> = new Set([
  ...(['approve', 'reject', 'take-up', 'decide-many'] as const),
  ...([
    'revoke-confirm',
    'remove-confirm',
    'undo',
    'remove-earlier',
    'approvals-here',
    'audit-here',
  ] as const),
  'take-catalogue',
  'drift-settle',
  ...(['cut-off', 'cut-off-look'] as const),
  ...(['batch-confirm', 'batch-approve', 'batch-reject', 'batch-take-up'] as const),
  ...(['cancel-request', 'resend', 'copy-link', 'extend', 'change-confirm', 'run-line'] as const),
]);

/**
 * Serves what came with a button. Data that no card of ours sends, and a click of who is no colleague, are on record
 * where they name one.
 */
export function serveClick(
  responder: Responder,
  speaker: Speaker,
  verb: unknown,
  data: unknown,
): PendingReply {
  const click = parseClick(verb, data);
  const { world } = responder;
  const by = speaker.person;
  const record = recordIn(data);
  if (record !== undefined) world.trace.about(correlationOf(record));
  const action = typeof verb === 'string' && /^[a-z-]{1,40}$/u.test(verb) ? verb : 'unknown';
  const note = async (code: 'forged' | 'no-colleague'): Promise<void> => {
    if (record !== undefined) await noteAttempt(world, record, { by, action, code });
  };
  async function forged(): Promise<Reply> {
    world.log.warn({ by: by.id, verb: action }, 'click with data that no card of ours sends');
    await note('forged');
    return { kind: 'says', sentence: 'staleCard' };
  }
  async function done(context: CommandContext, wanted: Click): Promise<Reply> {
    const reply = await act(context, wanted);
    await keepOpened(context, wanted, reply);
    return reply;
  }
  return responder.serve(
    speaker,
    async (context) => (click === undefined ? forged() : done(context, click)),
    {
      name: click?.verb ?? 'unknown',
      roles: click !== undefined && ANEW.has(click.verb) ? 'anew' : 'current',
      turnedAway: () => note('no-colleague'),
    },
  );
}
