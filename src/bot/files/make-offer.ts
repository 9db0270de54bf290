import type { Reply } from '../respond/reply.ts';
import type { OfferedFile } from './offer.ts';

/** Asks whether a file may be put where its reader's files are. */
export const offer = (
  made: { readonly name: string; readonly text: string },
  context: OfferedFile,
): Reply => ({
  kind: 'file-offer',
  name: made.name,
  bytes: new TextEncoder().encode(made.text).length,
  context,
});
