import { type CommandContext, directoryReply } from '../authorize.ts';
import type { Answer } from '../channel/receive.ts';
import type { Speaker } from '../channel/speaker.ts';
import { joined, makeFile } from '../lists/make-file.ts';
import type { Reply } from '../respond/reply.ts';
import type { Responder } from '../respond/respond.ts';
import type { MadeFile } from './made-file.ts';
import { offer, sizeOf } from './make-offer.ts';
import { type Consent, type OfferedFile, parseConsent } from './offer.ts';
import { TransferError } from './transfer.ts';

/** Somebody lets us put a file where theirs are, or does not. It is made anew, for who answers; what came of it follows. */
export async function onConsent(responder: Responder, speaker: Speaker, value: unknown): Promise<Answer> {
  const consent = parseConsent(value);
  await responder.answer(
    speaker,
    responder.serve(speaker, async (context) =>
      consent === undefined ? { kind: 'says', sentence: 'notUnderstood' } : give(context, consent),
    ),
  );
  return { status: 200 };
}

async function give(context: CommandContext, consent: Consent): Promise<Reply> {
  try {
    return await given(context, consent);
  } catch (error) {
    return directoryReply(error);
  }
}

async function given(context: CommandContext, consent: Consent): Promise<Reply> {
  const made = await makeFile(context, consent.context, consent.action === 'accept');
  if (made === undefined) return { kind: 'batch-unknown' };
  // Whoever wants no file there can still copy a short one.
  if (consent.action === 'decline') return declined(consent.context.file, made);
  try {
    await context.files.put(consent.uploadInfo.uploadUrl, {
      bytes: await sizeOf(made),
      pieces: made.pieces(),
    });
    return { kind: 'file-sent', info: { ...consent.uploadInfo, name: made.name } };
  } catch (error) {
    if (!(error instanceof TransferError)) throw error;
    context.world.log.warn({ err: error, code: error.code }, 'a file was not put');
    return offer(made, consent.context);
  }
}

const declined = async (file: OfferedFile['file'], made: MadeFile): Promise<Reply> => ({
  kind: 'file-declined',
  file,
  ...(file === 'template' && { text: await joined(made.pieces()) }),
});
