import type { Held } from '../../access/access-periods.ts';
import { type Window, whoHadAccess } from '../../usecases/audit/who-had-access.ts';
import type { CommandContext } from '../authorize.ts';
import type { Reply } from '../respond/reply.ts';

export interface AskedWhoHad extends Window {
  /** By its id in the catalogue, of today or of then. */
  readonly resource: string;
}

/** Who had access then, as far as the speaker may know. */
export const whoHad = (
  { world, speaker, caller }: CommandContext,
  asked: AskedWhoHad,
): Promise<readonly Held[]> =>
  whoHadAccess(world, { person: speaker.person, caller }, { id: asked.resource }, asked);

export const answerWhoHad = async (context: CommandContext, asked: AskedWhoHad): Promise<Reply> => ({
  kind: 'who-had',
  ...asked,
  held: await whoHad(context, asked),
});
