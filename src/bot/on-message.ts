import { chatLanguages } from '../words/index.ts';
import { serveClick } from './actions/serve-click.ts';
import type { CommandContext } from './authorize.ts';
import type { Incoming } from './channel/incoming.ts';
import { field, type Speaker } from './channel/speaker.ts';
import { answerTo } from './commands/answer.ts';
import type { Read } from './commands/command.ts';
import { COMMANDS } from './commands/index.ts';
import { readMessage } from './commands/read.ts';
import { readAmong } from './commands/read-among.ts';
import { sameAgain } from './commands/same-again.ts';
import { pastedList } from './lists/pasted-list.ts';
import { readSentFile, type SentFile, sentFiles } from './lists/sent-file.ts';
import { withLinkedContacts } from './parse/linked-contacts.ts';
import { plainText } from './parse/plain-text.ts';
import type { Reply } from './respond/reply.ts';
import type { Responder } from './respond/respond.ts';

const CARD = 'application/vnd.microsoft.card.adaptive';

/** A line that somebody typed or corrected, a file, a list, or a button that only submits. */
export async function onMessage(responder: Responder, activity: Incoming, speaker: Speaker): Promise<void> {
  const text = withLinkedContacts(plainText(activity), activity.attachments);
  const { value } = activity;
  if (typeof value === 'object' && value !== null && text === '') {
    return responder.answer(speaker, serveClick(responder, speaker, field(value, 'verb'), value));
  }
  // A card that somebody put into the chat from the compose box is no question.
  if (text === '' && activity.attachments.some(({ contentType }) => contentType === CARD))
    return responder.remember(speaker);
  const { resources } = responder.world.policy;
  const names = resources.flatMap(({ id, name }) => [id, name]);
  const { locale, place } = speaker;
  // Where several read along, one of them types what another was told to.
  const read =
    place.type === 'personal'
      ? readMessage(text, names, locale)
      : readAmong(text, names, locale, chatLanguages());
  const command = read.kind === 'same' ? read.otherwise : read;
  const work = workOf(activity, speaker, read, names);
  await responder.answer(
    speaker,
    responder.serve(speaker, work, {
      name: command.kind === 'ready' ? command.name : 'line',
      roles: command.kind === 'ready' && COMMANDS[command.name].anew ? 'anew' : 'current',
    }),
  );
}

/** What there is to do: with a file or a list that came, else what was typed. */
function workOf(
  activity: Incoming,
  speaker: Speaker,
  read: Read,
  names: readonly string[],
): (context: CommandContext) => Promise<Reply> {
  const files = sentFiles(activity);
  if (files.length > 0 && speaker.place.type === 'personal')
    return (context) => onFiles(context, files, read);
  if (isForFile(read, activity, speaker)) return async () => ({ kind: 'says', sentence: 'fileInChannel' });
  if (read.kind === 'same')
    return async (context) =>
      (await sameAgain(context, read)) ?? workOf(activity, speaker, read.otherwise, names)(context);
  const pasted = pastedList(activity, read, (line) => readMessage(line, names, speaker.locale));
  if (pasted === undefined) return (context) => answerTo(context, read);
  return async (context) => {
    if (speaker.place.type !== 'personal') return { kind: 'says', sentence: 'listInChannel' };
    const answer = await withList(pasted.head)(context, { kind: 'text', text: pasted.text });
    // Words that are no list after all.
    return answer.kind === 'list-fault' && answer.fault.code === 'no-heading' && pasted.head === undefined
      ? answerTo(context, read)
      : answer;
  };
}

async function onFiles(context: CommandContext, files: readonly SentFile[], read: Read): Promise<Reply> {
  const [file, ...more] = files;
  if (file === undefined || more.length > 0) return { kind: 'says', sentence: 'oneFile' };
  return readSentFile(
    context,
    file,
    withList(read.kind === 'ready' && read.name === 'invite' ? read : undefined),
  );
}

/** What a list is for that came with a command, or alone. */
function withList(read: Read | undefined): NonNullable<Extract<Read, { kind: 'ready' }>['withList']> {
  const known = read?.kind === 'ready' ? read : COMMANDS.bulk.read({ text: '', resources: [] });
  const done = known.kind === 'ready' ? known.withList : undefined;
  return done ?? (async () => ({ kind: 'says', sentence: 'notUnderstood' }));
}

/** Files reach a bot in personal chats only; elsewhere what was said with one shows a place where it would be. */
function isForFile(read: Read, { attachments }: Incoming, { place }: Speaker): boolean {
  if (place.type === 'personal') return false;
  const placed = attachments.some(
    ({ contentType, content }) =>
      contentType?.startsWith('application/vnd.microsoft.teams.file') ||
      (contentType === 'text/html' && typeof content === 'string' && content.includes('<attachment ')),
  );
  return placed && (read.kind === 'nothing' || (read.kind === 'ready' && read.awaitsFile));
}
