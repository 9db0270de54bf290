import type { AccessRecord } from '../../access/record.ts';
import { askedSince, withSince } from '../../usecases/asked-since.ts';
import { refreshCards } from '../../usecases/pay/tell/drawing.ts';
import { notePosting } from '../../usecases/pay/tell/postings.ts';
import { type CommandContext, refuseOn, requireStake } from '../authorize.ts';
import { optionsEntered } from '../parse/invitation-options.ts';
import { termEntry } from '../parse/term-entry.ts';
import type { Answered } from '../partner/asking.ts';
import { inviteByForm } from '../partner/invite-form.ts';
import type { FormEntries, Reply } from '../respond/reply.ts';
import { type Action, onRecord } from './action.ts';

/**
 * The same request once more, as if its form had been filled in and sent; where something no longer fits, the form says
 * so. Once for each: who clicks later reads who was first.
 */
export const again: Action<'again'> = onRecord(async (context, { record }) => {
  const refusal = requireStake(context, record);
  if (refusal !== undefined) return refuseOn(context, record, 'again', refusal);
  const late = await askedSince(context.world, record);
  if (late !== undefined) return { kind: 'refused', refusal: { code: 'asked-since', ...late } };
  const { address, resource, partnerName, reason, language, term, answers = [] } = record.request;
  const questions = context.world.policy.resources.find(({ id }) => id === resource)?.questions ?? [];
  const answered = questions.flatMap(({ id, ask }) => {
    const answer = answers.find((one) => one.ask === ask)?.answer;
    return answer === undefined ? [] : [[id, answer] as const];
  });
  // That the account was deleted is known to whoever clicks: it is what became of the record.
  const isDeleted = record.status === 'ended' && record.outcome === 'gone';
  const entries: FormEntries & Answered = {
    addresses: address,
    resource,
    ...(partnerName && { partnerName }),
    ...(reason && { reason }),
    ...(language && { language }),
    ...optionsEntered(record.request),
    ...termEntry(term, context.speaker.timeZone),
    ...(questions.length > 0 && { answers: Object.fromEntries(answered) }),
    ...(isDeleted && { settles: 'deleted' }),
  };
  const reply = await inviteByForm(context, entries);
  if (reply.kind === 'asked' || reply.kind === 'settled') return askedAgain(context, record);
  if (reply.kind !== 'form') return reply;
  // Nothing of the form is to be corrected: somebody was quicker, or it is not for now.
  const wrong = reply.errors.addresses?.find(({ code }) => code === 'already-live');
  return wrong === undefined ? (reply.otherwise ?? reply) : { kind: 'refused', refusal: wrong };
});

/**
 * The card with the button shows that it was asked, to everybody who sees it: those that are kept up to date do already,
 * and a message that only said so becomes one of them.
 */
async function askedAgain(
  { world, speaker }: Pick<CommandContext, 'world' | 'speaker'>,
  record: AccessRecord,
): Promise<Reply> {
  const { place, clicked } = speaker;
  if (clicked !== undefined) {
    const { conversation, serviceUrl } = place;
    const at = { record: record.id, conversation, serviceUrl, activity: clicked };
    await notePosting(world, { ...at, card: 'journey', reader: record.request.sponsor.id })
      .then(() => refreshCards(world, record.id))
      .catch((error: unknown) => {
        // The card answers all the same who clicks it once more.
        world.log.info({ record: record.id, err: error }, 'card not updated');
      });
  }
  return withSince(world, record);
}
