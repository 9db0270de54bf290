import { createHash } from 'node:crypto';
import { z } from 'zod';
import { typedIn } from '../../words/index.ts';
import type { CommandContext } from '../authorize.ts';
import type { TypedInvitation } from '../parse/invitation.ts';
import type { Addressee } from '../parse/tokens.ts';
import { inviteFormFor } from '../partner/invite-by-line.ts';
import type { Reply } from '../respond/reply.ts';
import type { Ready } from './command.ts';

/** For how long a line may lean on the one before it, in milliseconds. */
const LATELY_MS = 10 * 60_000;

/** What a line asked for, without whom it was about. Nobody's address is kept. */
const Asked = z.object({
  name: z.string(),
  resource: z.string().optional(),
  term: z.string().optional(),
  reason: z.string().optional(),
});

/** Of one person in one chat, whichever replica hears them. */
const noteOf = ({ speaker: { person, place } }: CommandContext): string =>
  `asked-lately:${createHash('sha256').update(`${person.id} ${place.conversation}`).digest('base64url')}`;

/** Notes what somebody asks for, so that their next line may say that the same is meant for others. */
export async function noteAsked(context: CommandContext, { name, typed }: Ready): Promise<void> {
  const { store, clock } = context.world;
  const said = Asked.safeParse({ ...Object(typed), name });
  const value = JSON.stringify(said.success ? said.data : { name });
  await store.saveNote(noteOf(context), value, clock.now() + LATELY_MS);
}

/**
 * What somebody asked for just before, for others now: the form, filled in, or a line to click; nothing is asked by it.
 * Undefined where nothing was, or nothing that can be said of others.
 */
export async function sameAgain(
  context: CommandContext,
  { text, addresses }: { readonly text: string; readonly addresses: readonly Addressee[] },
): Promise<Reply | undefined> {
  const noted = await context.world.store.note(noteOf(context));
  if (noted === undefined) return undefined;
  const { name, ...asked } = Asked.parse(JSON.parse(noted));
  switch (name) {
    case 'invite':
      return inviteFormFor(context, { addresses, ...given(asked) }, undefined);
    case 'remove':
    case 'resend':
    case 'cancel': {
      const from = name === 'remove' && asked.resource !== undefined ? ` from ${asked.resource}` : '';
      const offered = addresses.map(
        ({ address }) => `${typedIn(context.speaker.locale, name)} ${address}${from}`,
      );
      return { kind: 'unknown-command', text, offered };
    }
    default:
      return undefined;
  }
}

const given = ({
  resource,
  term,
  reason,
}: Omit<z.infer<typeof Asked>, 'name'>): Omit<TypedInvitation, 'addresses'> => ({
  ...(resource !== undefined && { resource }),
  ...(term !== undefined && { term }),
  ...(reason !== undefined && { reason }),
});
