import type { ObjectId } from '../../access/catalog.ts';
import { COMPLAINTS } from '../../access/complaint.ts';
import type { AccessRecord, Ended, Person } from '../../access/record.ts';
import { askedBy, isTaken, leftInPlace } from '../../access/record-queries.ts';
import { endsSoonCard } from '../../cards/about-cards.ts';
import { type Card, plain } from '../../cards/card.ts';
import { bouncedCard, newLinkCard, unacceptedCard } from '../../cards/new-link-card.ts';
import { leftCard } from '../../cards/removal-card.ts';
import { stuckCard } from '../../cards/stuck-card.ts';
import {
  about,
  address,
  endWords,
  problemIn,
  problemWords,
  resourceName,
  type View,
} from '../../cards/view.ts';
import type { Message } from '../../usecases/ports.ts';
import type { NoticeFacts } from '../../words/types.ts';
import type { Shown } from './as-message.ts';

/** A short message; a card where something can be done about it. */
export function noticeShown(
  message: Extract<Message, { kind: 'notice' }>,
  view: View,
  absent: readonly ObjectId[],
): Shown {
  const sentence = noticeWords(message, view, absent);
  const card = noticeCard(message, sentence, view);
  return card === undefined ? { kind: 'text', text: sentence } : { kind: 'card', card };
}

/** What can be done about a notice, where something can; to who looks after the partner alone. */
function noticeCard(
  { notice, record, alert, unreached }: Extract<Message, { kind: 'notice' }>,
  sentence: string,
  view: View,
): Card | undefined {
  if (alert || unreached) return undefined;
  const complaint = COMPLAINTS.find((one) => notice === `stuck-${one}`);
  if (complaint !== undefined) return stuckCard(sentence, complaint, record, view);
  switch (notice) {
    case 'ends-soon':
    case 'longer-wished':
      return record.status === 'granted' ? endsSoonCard(sentence, about(record), view) : undefined;
    case 'acceptance-awaited':
      return unacceptedCard(sentence, record, view);
    case 'mail-bounced':
      return bouncedCard(sentence, record, view);
    case 'removed':
      return hasEnded(record) ? newLinkCard(sentence, record, view) : undefined;
    case 'invitation-withdrawn':
    case 'new-link-wished':
    case 'account-gone':
      return newLinkCard(sentence, record, view);
    case 'left':
      return leftCard(sentence, record, view);
    default:
      return undefined;
  }
}

/** Its time was over: whoever still needs it is asked for anew. */
const hasEnded = (record: AccessRecord): boolean => record.status === 'ended' && record.outcome === 'expired';

function noticeWords(
  message: Extract<Message, { kind: 'notice' }>,
  view: View,
  absent: readonly ObjectId[],
): string {
  const { notice, record, people = [], reason, alert, unreached, told = [] } = message;
  const { cards } = view.words;
  const facts = {
    ...factsOf(record, people, view, absent),
    told: view.words.listed(told.map(({ name }) => plain(name, 100))),
    ...(reason && { comment: plain(reason, 500) }),
  };
  const alerts: Partial<typeof cards.notice> = cards.alert;
  const sentence = ((alert && alerts[notice]) ?? cards.notice[notice])(facts);
  return unreached ? cards.unreached(plain(record.request.sponsor.name, 100), sentence) : sentence;
}

function endedBy(record: Ended | undefined): NoticeFacts['ended'] {
  if (record !== undefined && leftInPlace(record).length > 0) return 'stays';
  return record === undefined || isTaken(record) ? 'taken' : 'nothing';
}

function factsOf(
  record: AccessRecord,
  people: readonly Person[],
  view: View,
  absent: readonly ObjectId[],
): Omit<NoticeFacts, 'told'> {
  const { cards } = view.words;
  const ended = record.status === 'ended' ? record : undefined;
  const open = record.status === 'requested' ? record : undefined;
  const until =
    record.status === 'granted' && record.until !== undefined ? endWords(record.until, view) : undefined;
  const problem = problemIn(record);
  const extended = record.status === 'granted' ? record.termChanges?.at(-1) : undefined;
  const by = ended?.by ?? open?.passed?.at(-1)?.by ?? extended?.approvedBy;
  const spokenOf = people.length > 0 ? people : (open?.asked?.people ?? []);
  const named = (of: readonly Person[]) => view.words.listed(of.map(({ name }) => plain(name, 100)));
  const without = spokenOf.filter(({ id }) => absent.includes(id));
  return {
    address: address(record),
    ended: endedBy(ended),
    isEmployee: record.request.found.kind === 'employee',
    resource: resourceName(view, record.request.resource),
    by: plain(by?.name ?? cards.history.usher, 100),
    sponsor: plain(askedBy(record.request).name, 100),
    people: named(spokenOf),
    notInstalled: { names: named(without), several: without.length > 1 },
    decider: plain(people[1]?.name ?? cards.history.usher, 100),
    turned: cards.turned[open?.turn?.why ?? 'silence'],
    until,
    comment: ended?.comment === undefined ? undefined : plain(ended.comment, 500),
    why: problem === undefined ? '' : problemWords(problem, view),
  };
}
