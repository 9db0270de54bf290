import type { Doubt, Settled } from '../../access/doubt.ts';
import type { QuestionView } from '../../cards/doubt-card.ts';
import { payNow } from '../../usecases/pay/pay.ts';
import type { RequestOutcome } from '../../usecases/request-access.ts';
import { type Desk, directoryReply } from '../desk.ts';
import type { Reply } from '../reply.ts';

/** What a question about an address came to, where one was asked. */
export interface Answered {
  readonly settles?: Settled | undefined;
  readonly chosen?: string | undefined;
}

/** An answer as the use cases take it: what is meant so, and whom it means. */
export const confirmed = ({
  settles,
  chosen,
}: Answered): { readonly sure?: readonly Doubt['kind'][]; readonly chosen?: string } => ({
  ...((settles === 'near-miss' || settles === 'deleted') && { sure: [settles] }),
  ...(chosen && { chosen }),
});

/** Asks for access, shows the card of what is on record then, and puts the outcome into a reply. */
export async function replyTo(
  { world }: Desk,
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
      case 'doubt':
        return { kind: 'doubt', ...question, doubt: outcome.doubt };
      case 'requested':
        await payNow(world, outcome.record.id, 'show');
        return { kind: 'asked', record: outcome.record, again: outcome.again };
    }
  } catch (error) {
    return directoryReply(error);
  }
}
