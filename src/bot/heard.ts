import type { Activity } from 'botbuilder';
import { parseCardAction } from '../cards/actions.ts';
import { click } from './click.ts';
import { run } from './commands/run.ts';
import { rolesHeld } from './desk.ts';
import { parseCommand } from './parse-command.ts';
import { plainText } from './plain-text.ts';
import type { Speaker } from './speaker.ts';
import type { Turns } from './turns.ts';

/** A line that somebody typed, a file, or a button that only submits. */
export async function message(turns: Turns, activity: Activity, speaker: Speaker): Promise<void> {
  const submitted: unknown = activity.value;
  const text = plainText(activity);
  if (typeof submitted === 'object' && submitted !== null && text === '') {
    const { verb, ...data } = submitted as Record<string, unknown>;
    const action = parseCardAction(verb, data);
    const work = turns.serve(speaker, async (desk) =>
      action === undefined ? turns.forged(desk, verb) : click(desk, action),
    );
    return turns.answer(speaker, work);
  }
  const file = activity.attachments?.some(({ contentType }) =>
    contentType.startsWith('application/vnd.microsoft.teams.file'),
  );
  const line = text.split('\n').find((one) => one.trim() !== '') ?? '';
  const work = turns.serve(speaker, async (desk) => {
    if (file) return { kind: 'not-available', command: 'bulk' };
    if (line === '') return { kind: 'help', roles: rolesHeld(desk) };
    return run(desk, parseCommand(line));
  });
  await turns.answer(speaker, work);
}

/** Hello, once for each conversation that we were added to. */
export async function welcome(turns: Turns, activity: Activity, speaker: Speaker): Promise<void> {
  const { store, clock } = turns.world;
  const added =
    activity.membersAdded?.some(({ id }) => id === activity.recipient?.id) || activity.action === 'add';
  const note = `welcomed:${speaker.place.conversation}`;
  if (!added || (await store.note(note)) !== undefined) return;
  await store.saveNote(note, String(clock.now()));
  await turns.answer(
    speaker,
    turns.serve(speaker, async (desk) => ({ kind: 'welcome', roles: rolesHeld(desk) })),
  );
}
