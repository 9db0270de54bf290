import type { AccessRecord } from '../access/record.ts';
import { type Card, card, execute, heading, quiet, text } from './card.ts';
import { dateTime } from './dates.ts';
import { facts } from './facts.ts';
import { about, address, partnerName, resourceName, statusWords, type View } from './view.ts';
import { reasonField } from './why-card.ts';

/** Whether to take an approval back, and why: the reason is on record, and the requester reads it. */
export function revokeCard(record: AccessRecord, view: View): Card {
  const say = view.words.cards.revoke;
  return card(
    [
      heading(say.title(address(record), resourceName(view, record.request.resource))),
      facts([
        [say.whom, partnerName(record)],
        [say.now, statusWords(record, view)],
      ]),
      text(say.what),
      reasonField(say.reason, say.reasonHint, say.reasonError),
    ],
    [
      execute(say.revoke, 'revoke-confirm', about(record), { style: 'destructive' }),
      execute(say.cancel, 'dismiss-revoke', about(record), { associatedInputs: 'none' }),
    ],
  );
}

export function revokedCard(record: AccessRecord, view: View): Card {
  const say = view.words.cards.revoke;
  const done = record.status === 'ended';
  return card([
    heading(say.done(address(record), resourceName(view, record.request.resource))),
    text(done ? say.gone : say.going),
    quiet(dateTime(record.changedAt, view)),
  ]);
}
