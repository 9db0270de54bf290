import { rolesHeld } from './authorize.ts';
import type { Incoming } from './channel/incoming.ts';
import type { Speaker } from './channel/speaker.ts';
import type { Responder } from './respond/respond.ts';

/** Hello, once for each conversation that we were added to. */
export async function onInstall(responder: Responder, activity: Incoming, speaker: Speaker): Promise<void> {
  const { store, clock } = responder.world;
  const added =
    activity.membersAdded.some(({ id }) => id !== undefined && id === activity.recipient?.id) ||
    activity.action === 'add';
  const note = `welcomed:${speaker.place.conversation}`;
  if (!added || (await store.note(note)) !== undefined) return;
  // Several activities say it, at once.
  if (!(await store.acquireLease(note, clock.now(), 60_000))) return;
  await store.saveNote(note, String(clock.now()));
  await responder.answer(
    speaker,
    responder.serve(speaker, async (context) => ({
      kind: 'welcome',
      roles: rolesHeld(context),
      shared: speaker.place.type !== 'personal',
    })),
  );
}
