import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Message } from './model.ts';
import { type Posted, problemOf } from './post.ts';
import { type Fields, fields, list, parsed, string } from './read.ts';
import type { Doing, ToBot } from './to-bot.ts';
import { asTeamsSends } from './typed.ts';

/** A command of a message extension, as the app's manifest names it; what Teams learns when the app is installed. */
export interface ComposeCommand {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly description: string;
  readonly context: readonly string[];
  readonly initialRun: boolean;
  readonly parameter: { readonly name: string; readonly description: string };
}

const MANIFEST = join(import.meta.dirname, '../../../appPackage/manifest.json');

export async function composeCommands(): Promise<readonly ComposeCommand[]> {
  const manifest = parsed(await readFile(MANIFEST, 'utf8'));
  return list(manifest.composeExtensions)
    .flatMap((extension) => list(fields(extension).commands))
    .map(fields)
    .map((command) => {
      const parameter = fields(list(command.parameters)[0]);
      return {
        id: string(command.id),
        type: string(command.type),
        title: string(command.title),
        description: string(command.description),
        context: list(command.context).map(string),
        initialRun: command.initialRun === true,
        parameter: { name: string(parameter.name), description: string(parameter.description) },
      };
    });
}

/** What the compose box, or a dialog that it opened, shows next. */
export type Shown =
  | {
      readonly kind: 'results';
      readonly results: readonly {
        readonly title: string;
        readonly text: string;
        /** What is put into the conversation when this one is chosen. */
        readonly card: unknown;
      }[];
    }
  | { readonly kind: 'dialog'; readonly title: string; readonly card: unknown }
  | { readonly kind: 'message' | 'error'; readonly text: string };

const CARD = 'application/vnd.microsoft.card.adaptive';
const WRONG: Shown = { kind: 'error', text: 'Something went wrong. Please try again.' };
const AWAY: Shown = { kind: 'error', text: 'Usher is not answering.' };

/** A search command; without a text it is the first run, which the manifest asks for. */
export async function find(
  bot: ToBot,
  doing: Doing,
  {
    command,
    parameter,
    text,
  }: { readonly command: string; readonly parameter: string; readonly text: string },
): Promise<Shown> {
  const parameters = [text === '' ? { name: 'initialRun', value: 'true' } : { name: parameter, value: text }];
  const value = { commandId: command, parameters, queryOptions: { skip: 0, count: 25 } };
  const answer = answerOf(await bot.invoke(doing, 'composeExtension/query', value));
  if (answer === undefined) return AWAY;
  const { type, text: said, attachments } = fields(answer.composeExtension);
  if (type === 'message') return { kind: 'message', text: string(said) };
  if (type !== 'result') return WRONG;
  const results = list(attachments)
    .map(fields)
    .filter(({ contentType }) => contentType === CARD);
  return {
    kind: 'results',
    results: results.map(({ content, preview }) => {
      const shown = fields(fields(preview).content);
      return { title: string(shown.title), text: string(shown.text), card: content };
    }),
  };
}

/** An action command, from the box or from a message: the dialog that it opens. */
export const open = async (
  bot: ToBot,
  doing: Doing,
  command: string,
  on: Message | undefined,
): Promise<Shown> => taskIn(await bot.invoke(doing, 'composeExtension/fetchTask', about(command, on)));

/** The dialog, sent. */
export const send = async (
  bot: ToBot,
  doing: Doing,
  command: string,
  on: Message | undefined,
  data: unknown,
): Promise<Shown> =>
  taskIn(await bot.invoke(doing, 'composeExtension/submitAction', { ...about(command, on), data }));

function about(commandId: string, on: Message | undefined): Fields {
  if (on === undefined) return { commandId, commandContext: 'compose', context: { theme: 'default' } };
  const [html] = asTeamsSends(on.text, false).attachments;
  const content = string(fields(html).content);
  return {
    commandId,
    commandContext: 'message',
    context: { theme: 'default' },
    messagePayload: {
      id: on.id,
      messageType: 'message',
      createdDateTime: on.at,
      from: { user: { displayName: on.author } },
      body: { contentType: 'html', content },
    },
  };
}

function taskIn(posted: Posted): Shown {
  const answer = answerOf(posted);
  if (answer === undefined) return AWAY;
  const { type, value } = fields(answer.task);
  if (type === 'message') return { kind: 'message', text: string(value) };
  const { title, card } = fields(value);
  const { contentType, content } = fields(card);
  return type === 'continue' && contentType === CARD
    ? { kind: 'dialog', title: string(title), card: content }
    : WRONG;
}

const answerOf = (posted: Posted): Fields | undefined =>
  posted.kind === 'answered' && problemOf(posted) === undefined ? fields(posted.body) : undefined;

/** What somebody chose, as a message of theirs with the card in it. */
export const chosen = (card: unknown) => ({ attachments: [{ contentType: CARD, content: card }] });
