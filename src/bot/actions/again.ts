import { DateTime } from 'luxon';
import type { Term } from '../../access/term.ts';
import { refuseOn, requireStake } from '../authorize.ts';
import { inviteByForm } from '../commands/invite.ts';
import { optionsEntered } from '../parse/invitation-options.ts';
import type { FormEntries } from '../respond/reply.ts';
import { type Action, onRecord } from './action.ts';

/** The same request once more, as if its form had been filled in and sent; where something no longer fits, the form says so. */
export const again: Action<'again'> = onRecord(async (context, { record }) => {
  const refusal = requireStake(context, record);
  if (refusal !== undefined) return refuseOn(context, record, 'again', refusal);
  const { address, resource, partnerName, reason, language, term, answers = [] } = record.request;
  const questions = context.world.policy.resources.find(({ id }) => id === resource)?.questions ?? [];
  const answered = questions.flatMap(({ id, ask }) => {
    const answer = answers.find((one) => one.ask === ask)?.answer;
    return answer === undefined ? [] : [[id, answer] as const];
  });
  const entries: FormEntries = {
    addresses: address,
    resource,
    ...(partnerName && { partnerName }),
    ...(reason && { reason }),
    ...(language && { language }),
    ...optionsEntered(record.request),
    ...termEntry(term, context.speaker.timeZone),
    ...(questions.length > 0 && { answers: Object.fromEntries(answered) }),
  };
  return inviteByForm(context, entries);
});

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
