import { parseCardAction, recordIn } from '../../cards/actions.ts';
import { noteAttempt } from '../../usecases/note-attempt.ts';
import type { Speaker } from '../channel/speaker.ts';
import type { Reply } from '../respond/reply.ts';
import type { Business, Responder } from '../respond/respond.ts';
import { click } from './run.ts';

/**
 * What came with a button, as somebody's business. Data that no card of ours sends, and a click of who is no
 * colleague, are on record where they name one.
 */
export function clicked(responder: Responder, speaker: Speaker, verb: unknown, data: unknown): Business {
  const action = parseCardAction(verb, data);
  const { world } = responder;
  const by = speaker.person;
  const said = typeof verb === 'string' && /^[a-z-]{1,40}$/u.test(verb) ? verb : 'unknown';
  const note = async (code: 'forged' | 'no-colleague'): Promise<void> => {
    const id = recordIn(data);
    if (id !== undefined) await noteAttempt(world, id, { by, action: said, code });
  };
  async function forged(): Promise<Reply> {
    world.log.warn({ by: by.id, verb: said }, 'click with data that no card of ours sends');
    await note('forged');
    return { kind: 'says', sentence: 'staleCard' };
  }
  return responder.serve(
    speaker,
    async (context) => (action === undefined ? forged() : click(context, action)),
    () => note('no-colleague'),
  );
}
