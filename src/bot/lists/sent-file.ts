import { z } from 'zod';
import type { Given } from '../../lists/index.ts';
import { type CommandContext, maySendLists } from '../authorize.ts';
import type { Incoming } from '../channel/incoming.ts';
import { TransferError } from '../files/transfer.ts';
import type { Reply } from '../respond/reply.ts';

/** A file that somebody attached, and where it is for a short time. */
export interface SentFile {
  readonly name: string;
  readonly downloadUrl: string;
}

const DOWNLOAD = 'application/vnd.microsoft.teams.file.download.info';
const Content = z.object({ downloadUrl: z.string().max(8_000) });
/** Longer names are nobody's. */
const MAX_NAME = 255;

/** The files of a message. Source: learn.microsoft.com, bots-filesv4. */
export const sentFiles = ({ attachments }: Pick<Incoming, 'attachments'>): readonly SentFile[] =>
  attachments.flatMap(({ contentType, name, content }) => {
    if (contentType !== DOWNLOAD) return [];
    const { data } = Content.safeParse(content);
    return [{ name: baseName(name ?? ''), downloadUrl: data?.downloadUrl ?? '' }];
  });

/** Nothing of a path, whatever it says. */
const baseName = (name: string): string => (name.split(/[/\\]/u).pop() ?? '').slice(-MAX_NAME);

/** Fetches a file and has it read; whatever keeps it from coming whole, nothing of it counts. */
export async function readSentFile(
  context: CommandContext,
  { name, downloadUrl }: SentFile,
  read: (context: CommandContext, given: Given) => Promise<Reply>,
): Promise<Reply> {
  // Whoever has no lists to send has nothing fetched.
  if (!maySendLists(context)) return { kind: 'refused', refusal: { code: 'not-requester' } };
  try {
    const bytes = await context.files.fetch(downloadUrl);
    return await read(context, { kind: 'file', name, bytes });
  } catch (error) {
    if (!(error instanceof TransferError)) throw error;
    context.world.log.warn(
      { code: error.code, err: error, by: context.speaker.person.id },
      'a file did not come',
    );
    return { kind: 'no-file', code: error.code };
  }
}
