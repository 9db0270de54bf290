import type { Action } from '../actions/action.ts';
import { offer } from '../files/make-offer.ts';
import { makeAuditFile } from './make-audit-file.ts';

/** Made for who clicks, as far as they may read it now; files reach a bot in personal chats only. */
export const auditFile: Action<'audit-file'> = async (context, { file, of, since, until }) => {
  if (context.speaker.place.type !== 'personal') return { kind: 'says', sentence: 'fileInChannel' };
  const record = (await context.world.store.load(of))?.record;
  if (record === undefined) return { kind: 'says', sentence: 'staleCard' };
  const asked = { file, resource: record.request.resource, since, until };
  return offer(await makeAuditFile(context, asked), asked);
};
