import type { Reply } from '../respond/reply.ts';
import type { MadeFile } from './made-file.ts';
import type { OfferedFile } from './offer.ts';

/** How many bytes it has in UTF-8. */
export async function sizeOf(made: MadeFile): Promise<number> {
  let bytes = 0;
  for await (const piece of made.pieces()) bytes += Buffer.byteLength(piece);
  return bytes;
}

/** Asks whether a file may be put where its reader's files are. */
export const offer = async (made: MadeFile, context: OfferedFile): Promise<Reply> => ({
  kind: 'file-offer',
  name: made.name,
  bytes: await sizeOf(made),
  context,
});
