import type { AccessRecord } from '../../access/record.ts';
import type { Confirmation, Warning } from '../../access/warning.ts';
import type { QuestionView } from '../../cards/warning-card.ts';
import { payNow } from '../../usecases/pay/pay.ts';
import { showAt } from '../../usecases/pay/tell/show-at.ts';
import type { RequestOutcome } from '../../usecases/request-access.ts';
import { type CommandContext, directoryReply } from '../authorize.ts';
import type { Reply } from '../respond/reply.ts';

/** What a question about an address came to, where one was asked. */
export interface Answered {
  readonly settles?: Confirmation;
  readonly chosen?: string;
}

/** An answer as the use cases take it: what is meant so, and whom it means. */
export const confirmed = ({
  settles,
  chosen,
}: Answered): { readonly sure?: readonly Warning['kind'][]; readonly chosen?: string } => ({
  ...((settles === 'near-miss' || settles === 'deleted') && { sure: [settles] }),
  ...(chosen && { chosen }),
});

/** Asks for access, shows the card of what is on record then, and puts the outcome into a reply. */
export async function replyTo(
  context: CommandContext,
  question: QuestionView,
  ask: () => Promise<RequestOutcome>,
): Promise<Reply> {
  try {
    const outcome = await ask();
    switch (outcome.kind) {
      case 'refused':
        return { kind: 'refused', refusal: outcome.refusal };
      case 'choose':
        return { kind: 'choose', ...question, accounts: outcome.accounts };
      case 'warning':
        return { kind: 'warning', ...question, warning: outcome.warning };
      case 'requested':
        return { kind: 'asked', again: outcome.again, ...(await shown(context, outcome.record)) };
    }
  } catch (error) {
    return directoryReply(error);
  }
}

/** Its card is there; where who asked was told that it takes longer, it takes the place of that. */
export async function shown(
  { world, retry, speaker }: Pick<CommandContext, 'world' | 'retry' | 'speaker'>,
  record: AccessRecord,
): Promise<{ readonly record: AccessRecord; readonly inPlace?: true }> {
  const { conversation, serviceUrl } = speaker.place;
  const told = record.request.origin?.conversation === conversation ? await retry.takeTold() : undefined;
  if (told !== undefined) {
    const inPlace = await showAt(world, record, { conversation, serviceUrl, activity: told });
    return { record, ...(inPlace && { inPlace }) };
  }
  await payNow(world, record.id, 'show');
  return { record };
}
