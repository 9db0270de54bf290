import { DateTime } from 'luxon';
import type { AccessRecord } from '../../access/record.ts';
import { isAccess } from '../../access/record-queries.ts';
import type { Refusal } from '../../access/refusal.ts';
import type { Term } from '../../access/term.ts';
import type { World } from '../../usecases/ports.ts';
import { refuseOn, requireStake } from '../authorize.ts';
import { optionsEntered } from '../parse/invitation-options.ts';
import type { Answered } from '../partner/asking.ts';
import { inviteByForm } from '../partner/invite-form.ts';
import type { FormEntries } from '../respond/reply.ts';
import { type Action, onRecord } from './action.ts';

/**
 * The same request once more, as if its form had been filled in and sent; where something no longer fits, the form says
 * so. Once for each: who clicks later reads who was first.
 */
export const again: Action<'again'> = onRecord(async (context, { record }) => {
  const refusal = requireStake(context, record);
  if (refusal !== undefined) return refuseOn(context, record, 'again', refusal);
  const late = await askedSince(context.world, record);
  if (late !== undefined) return { kind: 'refused', refusal: late };
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
  if (reply.kind !== 'form') return reply;
  // Nothing of the form is to be corrected: somebody was quicker, or it is not for now.
  const wrong = reply.errors.addresses?.find(({ code }) => code === 'already-live');
  return wrong === undefined ? (reply.otherwise ?? reply) : { kind: 'refused', refusal: wrong };
});

/** Who has asked for the same since this was over. */
async function askedSince(
  { store }: Pick<World, 'store'>,
  { id, changedAt, request: { address, resource } }: AccessRecord,
): Promise<Refusal | undefined> {
  const all = (await store.byAddress(address)).map(({ record }) => record);
  const since = all.filter(
    (one) =>
      isAccess(one) && one.id !== id && one.request.resource === resource && one.request.at >= changedAt,
  );
  const first = since.toSorted((a, b) => a.request.at - b.request.at || (a.id < b.id ? -1 : 1))[0];
  return first && { code: 'asked-since', by: first.request.sponsor, at: first.request.at };
}

function termEntry(term: Term, timeZone: string): { readonly term: string } {
  switch (term.kind) {
    case 'for':
      return { term: `${term.duration.amount}${term.duration.unit}` };
    case 'until':
      return { term: DateTime.fromMillis(term.at - 1, { zone: timeZone }).toFormat('yyyy-MM-dd') };
    case 'forever':
      return { term: 'forever' };
  }
}
