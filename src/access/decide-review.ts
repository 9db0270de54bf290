import { type Decision, events, refused } from './command.ts';
import { optional } from './evolve-parts.ts';
import type { ReviewCommand } from './handover-command.ts';
import { MAX_REASON_LENGTH } from './policy.ts';
import type { AccessRecord } from './record.ts';
import { targetsToTake } from './record-queries.ts';
import { mayReview } from './review.ts';
import { standsInForSponsor } from './transfer.ts';

/** From the question whether access is still needed to its answer. Notes that come too late change nothing. */
export function decideReview(record: AccessRecord, command: ReviewCommand): Decision {
  const { at } = command;
  switch (command.type) {
    case 'ask-review': {
      if (record.status !== 'granted') return events();
      const isAsked = record.review?.inquiry === command.inquiry;
      // The owners are asked in place of whom was silent; nobody is asked twice at the same time.
      if (isAsked || (record.review !== undefined && !command.instead)) return events();
      const { type: _type, instead: _instead, ...said } = command;
      return events({ type: 'review-asked', ...said });
    }
    case 'review':
      return answer(record, command);
    case 'close-review': {
      if (record.status !== 'granted' || record.review?.inquiry !== command.inquiry) return events();
      const { inquiry, silence } = record.review;
      const closed = (outcome: 'kept' | 'removed' | 'owners' | 'put-off'): Decision =>
        events(
          { type: 'review-silent', at, inquiry, outcome },
          ...(outcome === 'removed'
            ? [{ type: 'removal-asked', at, cause: 'review', targets: targetsToTake(record) } as const]
            : []),
        );
      // Nothing ends because a sponsor left, or because nobody could be asked.
      if (command.unreached || record.transfer?.cause === 'sponsor-left') return closed('put-off');
      if (command.round === 'owners') return closed('kept');
      return closed(silence === 'remove' ? 'removed' : silence === 'keep' ? 'kept' : 'owners');
    }
    case 'remove-inactive':
      return record.status === 'granted' && record.review === undefined && record.transfer === undefined
        ? events({
            type: 'removal-asked',
            at,
            cause: 'inactive',
            targets: targetsToTake(record),
            lastSignIn: command.lastSignIn,
          })
        : events();
  }
}

function answer(record: AccessRecord, command: Extract<ReviewCommand, { type: 'review' }>): Decision {
  const { at, by, inquiry, answer } = command;
  const review = record.status === 'granted' ? record.review : undefined;
  if (record.status !== 'granted' || review?.inquiry !== inquiry) {
    const before = record.status === 'granted' ? record.reviewed : undefined;
    return refused({
      code: 'review-over',
      at: before?.at ?? record.changedAt,
      ...optional('by', byOf(record)),
    });
  }
  const { id } = by.person;
  const asked = mayReview(record, { id, administers: by.administers });
  const inPlace = standsInForSponsor(record).some((one) => one.id === id);
  if (!asked && !inPlace) return refused({ code: 'not-your-review' });
  const comment = command.comment?.trim() ?? '';
  if (comment.length > MAX_REASON_LENGTH)
    return refused({ code: 'reason-too-long', limit: MAX_REASON_LENGTH });
  const said = comment === '' ? {} : { comment };
  const reviewed = { type: 'reviewed', at, by: by.person, inquiry, answer, ...said } as const;
  if (answer === 'keep') return events(reviewed);
  return events(reviewed, {
    type: 'removal-asked',
    at,
    by: by.person,
    cause: 'review',
    targets: targetsToTake(record),
    ...(comment !== '' && { reason: comment }),
  });
}

/** Who answered, or ended it since. */
const byOf = (record: AccessRecord) =>
  record.status === 'granted'
    ? record.reviewed?.by
    : record.status === 'ended' || record.status === 'removing'
      ? record.by
      : undefined;
