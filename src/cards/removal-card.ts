import { targetKey } from '../access/catalog.ts';
import type { AccessRecord } from '../access/record.ts';
import { type Card, card, execute, facts, heading, quiet, text } from './card.ts';
import { dateTime, lastDay } from './reader.ts';
import { about, address, partnerName, problemWords, resourceName, statusWords, type View } from './view.ts';

/** What will be taken away, and the question. */
export function removalCard(record: AccessRecord, view: View): Card {
  const say = view.words.cards.removal;
  const granted = record.status === 'granted' ? record : undefined;
  const journey = view.words.cards.journey;
  return card(
    [
      heading(say.title(address(record), resourceName(view, record.request.resource))),
      facts([
        [view.words.cards.approval.partner, partnerName(record)],
        [
          say.preview,
          granted &&
            `${resourceName(view, record.request.resource)} (${granted.held.map((target) => view.words.cards.target[target.kind]).join(', ')})`,
        ],
        [
          journey.steps.granted,
          granted &&
            `${dateTime(granted.grantedAt, view.reader)}${granted.until === undefined ? '' : `, ${journey.until(lastDay(granted.until, view.reader))}`}`,
        ],
      ]),
      granted === undefined && record.status !== 'granting' ? text(say.notYet) : undefined,
    ],
    [
      execute(say.remove, 'remove-confirm', about(record), { style: 'destructive' }),
      execute(say.cancel, 'dismiss', about(record)),
    ],
  );
}

/** A true account of what was removed, target by target. */
export function removalOutcome(record: AccessRecord, view: View): Card {
  const say = view.words.cards.removal;
  const resource = resourceName(view, record.request.resource);
  if (record.status !== 'ended') {
    const problem = record.status === 'removing' ? record.problem : undefined;
    return card([
      heading(statusWords(record, view)),
      problem === undefined
        ? text(say.working(address(record)))
        : text(say.failed(problemWords(problem, view)), { color: 'Warning' }),
    ]);
  }
  if (record.memberships === undefined)
    return card([heading(say.withdrawn(address(record), resource)), quiet(say.nothingGranted)]);
  const { membership, target } = view.words.cards;
  return card([
    heading(say.done(address(record), resource)),
    facts(
      record.memberships.map((one) => [
        `${target[one.target.kind]} ${targetKey(one.target).split(':')[1]?.slice(0, 8) ?? ''}`,
        membership[one.outcome],
      ]),
    ),
    quiet(dateTime(record.changedAt, view.reader)),
  ]);
}
