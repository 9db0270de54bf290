import { clicked } from './clicked.ts';
import { commandLine } from './command-line.ts';
import { run } from './commands/run.ts';
import { rolesHeld } from './desk.ts';
import type { Incoming } from './incoming.ts';
import { parseCommand, startsCommand, type TypedCommand } from './parse-command.ts';
import { plainText } from './plain-text.ts';
import { field, type Speaker } from './speaker.ts';
import type { Turns } from './turns.ts';

/** A line that somebody typed, a file, or a button that only submits. */
export async function message(turns: Turns, activity: Incoming, speaker: Speaker): Promise<void> {
  const text = plainText(activity);
  const { value } = activity;
  if (typeof value === 'object' && value !== null && text === '') {
    return turns.answer(speaker, clicked(turns, speaker, field(value, 'verb'), value));
  }
  const file = activity.attachments.some(({ contentType }) =>
    contentType?.startsWith('application/vnd.microsoft.teams.file'),
  );
  const said = commandLine(text, startsCommand);
  const line = said.kind === 'line' ? said.line : said.first;
  const command = parseCommand(line);
  const elsewhere = speaker.place.type !== 'personal' && isForFile(command, line, activity);
  const work = turns.serve(speaker, async (desk) => {
    if (elsewhere) return { kind: 'file-in-channel' };
    if (file) return { kind: 'not-available', command: 'bulk' };
    if (said.kind === 'several') return { kind: 'several-commands', first: said.first };
    if (line === '') return { kind: 'help', roles: rolesHeld(desk) };
    return run(desk, command);
  });
  await turns.answer(speaker, work);
}

/** Files reach a bot in personal chats only; elsewhere what was said with one shows a place where it would be. */
function isForFile(command: TypedCommand, line: string, { attachments }: Incoming): boolean {
  if (command.kind === 'bulk') return true;
  const placed = attachments.some(
    ({ contentType, content }) =>
      contentType?.startsWith('application/vnd.microsoft.teams.file') ||
      (contentType === 'text/html' && typeof content === 'string' && content.includes('<attachment ')),
  );
  return placed && (line === '' || (command.kind === 'invite' && command.addresses.length === 0));
}

/** Hello, once for each conversation that we were added to. */
export async function welcome(turns: Turns, activity: Incoming, speaker: Speaker): Promise<void> {
  const { store, clock } = turns.world;
  const added =
    activity.membersAdded.some(({ id }) => id !== undefined && id === activity.recipient?.id) ||
    activity.action === 'add';
  const note = `welcomed:${speaker.place.conversation}`;
  if (!added || (await store.note(note)) !== undefined) return;
  // Several activities say it, at once.
  if (!(await store.takeTurn(note, clock.now(), 60_000))) return;
  await store.saveNote(note, String(clock.now()));
  await turns.answer(
    speaker,
    turns.serve(speaker, async (desk) => ({
      kind: 'welcome',
      roles: rolesHeld(desk),
      shared: speaker.place.type !== 'personal',
    })),
  );
}
