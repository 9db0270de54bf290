import { serveClick } from './actions/serve-click.ts';
import type { CommandContext } from './authorize.ts';
import type { Incoming } from './channel/incoming.ts';
import { field, type Speaker } from './channel/speaker.ts';
import { COMMANDS } from './commands/index.ts';
import { type Read, readMessage } from './commands/read.ts';
import { withLinkedContacts } from './parse/linked-contacts.ts';
import { plainText } from './parse/plain-text.ts';
import type { Reply } from './respond/reply.ts';
import type { Responder } from './respond/respond.ts';

/** A line that somebody typed or corrected, a file, or a button that only submits. */
export async function onMessage(responder: Responder, activity: Incoming, speaker: Speaker): Promise<void> {
  const text = withLinkedContacts(plainText(activity), activity.attachments);
  const { value } = activity;
  if (typeof value === 'object' && value !== null && text === '') {
    return responder.answer(speaker, serveClick(responder, speaker, field(value, 'verb'), value));
  }
  const { resources } = responder.world.policy;
  const read = readMessage(
    text,
    resources.flatMap(({ id, name }) => [id, name]),
  );
  const command = isForFile(read, activity, speaker) ? nothingAdded(COMMANDS.bulk) : read;
  await responder.answer(
    speaker,
    responder.serve(speaker, (context) => reply(context, command), {
      roles: command.kind === 'ready' && COMMANDS[command.name].anew ? 'anew' : 'current',
    }),
  );
}

const nothingAdded = (command: (typeof COMMANDS)['bulk']): Read => {
  const read = command.read({ text: '', resources: [] });
  return read.kind === 'ready' ? read : { kind: 'nothing' };
};

async function reply(context: CommandContext, read: Read): Promise<Reply> {
  switch (read.kind) {
    case 'ready':
      return read.run(context);
    case 'nothing':
      return reply(context, nothingAdded(COMMANDS.help));
    case 'several':
      return { kind: 'several-commands', first: read.first };
    case 'incomplete':
      return { kind: 'incomplete', command: read.name };
    case 'unknown':
      return {
        kind: 'unknown-command',
        text: read.text,
        ...(read.nearest !== undefined && { nearest: read.nearest }),
      };
  }
}

/** Files reach a bot in personal chats only; elsewhere what was said with one shows a place where it would be. */
function isForFile(read: Read, { attachments }: Incoming, { place }: Speaker): boolean {
  const file = attachments.some(({ contentType }) =>
    contentType?.startsWith('application/vnd.microsoft.teams.file'),
  );
  if (place.type === 'personal') return file;
  const placed = attachments.some(
    ({ contentType, content }) =>
      contentType === 'text/html' && typeof content === 'string' && content.includes('<attachment '),
  );
  return (file || placed) && (read.kind === 'nothing' || (read.kind === 'ready' && read.awaitsFile));
}
