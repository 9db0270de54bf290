import { serveClick } from './actions/serve-click.ts';
import { rolesHeld } from './authorize.ts';
import type { Incoming } from './channel/incoming.ts';
import { field, type Speaker } from './channel/speaker.ts';
import { run } from './commands/run.ts';
import { commandLine } from './parse/command-line.ts';
import { parseCommand, startsCommand, type TypedCommand } from './parse/parse-command.ts';
import { plainText } from './parse/plain-text.ts';
import type { Responder } from './respond/respond.ts';

/** A line that somebody typed, a file, or a button that only submits. */
export async function message(responder: Responder, activity: Incoming, speaker: Speaker): Promise<void> {
  const text = plainText(activity);
  const { value } = activity;
  if (typeof value === 'object' && value !== null && text === '') {
    return responder.answer(speaker, serveClick(responder, speaker, field(value, 'verb'), value));
  }
  const file = activity.attachments.some(({ contentType }) =>
    contentType?.startsWith('application/vnd.microsoft.teams.file'),
  );
  const said = commandLine(text, startsCommand);
  const line = said.kind === 'line' ? said.line : said.first;
  const command = parseCommand(line);
  const elsewhere = speaker.place.type !== 'personal' && isForFile(command, line, activity);
  const work = responder.serve(speaker, async (context) => {
    if (elsewhere) return { kind: 'file-in-channel' };
    if (file) return { kind: 'not-available', command: 'bulk' };
    if (said.kind === 'several') return { kind: 'several-commands', first: said.first };
    if (line === '') return { kind: 'help', roles: rolesHeld(context) };
    return run(context, command);
  });
  await responder.answer(speaker, work);
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
export async function welcome(responder: Responder, activity: Incoming, speaker: Speaker): Promise<void> {
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
