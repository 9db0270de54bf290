import { rolesHeld } from './authorize.ts';
import type { Incoming } from './channel/incoming.ts';
import { isOurDoing } from './channel/installation.ts';
import type { Speaker } from './channel/speaker.ts';
import { wasOffered } from './compose/offered.ts';
import type { Responder } from './respond/respond.ts';

/** How long saying it may take at most, in milliseconds: the directory is waited for, and then the channel. */
const WELCOMING_MS = 1_260_000;

/**
 * Hello, once for each conversation that we were added to: it is said when it was delivered. Not where we had ourselves
 * installed, for what we had to say comes at once; nor where no more than a card of ours was wanted.
 */
export async function onInstall(responder: Responder, activity: Incoming, speaker: Speaker): Promise<void> {
  const { store, clock } = responder.world;
  const added =
    activity.membersAdded.some(({ id }) => id !== undefined && id === activity.recipient?.id) ||
    activity.action === 'add';
  const note = `welcomed:${speaker.place.conversation}`;
  if (!added || (await store.note(note)) !== undefined) return;
  const { place, person } = speaker;
  const unasked = place.type === 'personal' ? isOurDoing(store, person.id) : wasOffered(store, place);
  if (await unasked) return;
  // Several activities say it, at once.
  const now = clock.now();
  if (!(await store.acquireLease(note, now, WELCOMING_MS))) return;
  try {
    if (await isWelcomed(responder, speaker)) await store.saveNote(note, String(clock.now()));
  } finally {
    await store.releaseLease(note, now + WELCOMING_MS);
  }
}

/** False where something else was said, such as that the directory does not answer. Throws where nothing was. */
async function isWelcomed(responder: Responder, speaker: Speaker): Promise<boolean> {
  const pending = responder.serve(speaker, async (context) => {
    await responder.remember(context.speaker);
    return { kind: 'welcome', roles: rolesHeld(context), shared: speaker.place.type !== 'personal' };
  });
  pending.keepTrying();
  const said = await pending.reply;
  const { reply } = said;
  // Nobody asked, so there is nothing to ask again when we are back.
  if (reply.kind === 'says' && reply.sentence === 'stopping') return false;
  await responder.reply(speaker, said);
  return reply.kind === 'welcome' || reply.kind === 'says';
}
