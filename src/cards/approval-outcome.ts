import { type ObjectId, stagesOf } from '../access/catalog.ts';
import type { AccessRecord, Requested, Verdict } from '../access/record.ts';
import { askedNow, takenUpAt } from '../access/record-queries.ts';
import { type Element, notice, plain, quiet, text } from './card.ts';
import { date, dateTime } from './dates.ts';
import { address, statusWords, type View } from './view.ts';

/** Which stage it is, what was decided before, and why the reader is asked where that is not plain. */
export function standing(
  record: Requested,
  { reminder, reader }: { readonly reminder: boolean; readonly reader: ObjectId | undefined },
  view: View,
): readonly Element[] {
  const say = view.words.cards.approval;
  const passed = record.passed ?? [];
  const stages = view.resources.find(({ id }) => id === record.request.resource);
  const count = stages === undefined ? 1 : stagesOf(stages).length;
  const inPlaceOf = record.asked?.people.find(({ id }) => id === reader)?.for;
  const taken = takenUpAt(record, view.now);
  return [
    ...(taken ? [text(say.takenUp(plain(taken.by.name, 100), dateTime(taken.at, view)))] : []),
    ...(reminder ? [notice(say.reminder(date(record.request.at, view)))] : []),
    ...(count > 1 ? [quiet(say.stage(passed.length + 1, count))] : []),
    ...passed.map((one) => quiet(`${say.decided.approved} ${given(one, view)}`)),
    ...(inPlaceOf === undefined ? [] : [quiet(say.inPlaceOf(plain(inPlaceOf.name, 100)))]),
    ...(record.turn === undefined ? [] : [quiet(say.askedBecause[record.turn.why])]),
  ];
}

/** Who, for whom, when, and what they said. */
function given({ by, at, comment, for: whom }: Verdict, view: View): string {
  const say = view.words.cards.approval;
  const who =
    whom === undefined ? plain(by.name, 100) : say.inPlace(plain(by.name, 100), plain(whom.name, 100));
  const line = say.by(who, dateTime(at, view));
  return comment === undefined ? line : view.words.joined.labelled(line, say.said(plain(comment, 500)));
}

/** What was decided so far, and whose decision comes next. */
export function nextStage(record: AccessRecord, view: View): readonly Element[] {
  const say = view.words.cards.approval;
  if (record.status !== 'requested') return [];
  const people = askedNow(record).map((one) =>
    one.for === undefined
      ? plain(one.name, 100)
      : say.inPlace(plain(one.name, 100), plain(one.for.name, 100)),
  );
  return [
    ...(record.passed ?? []).map((one) =>
      text(`${say.decided.approved} ${given(one, view)}`, { weight: 'Bolder', color: 'Good' }),
    ),
    notice(people.length === 0 ? say.nextStage : say.next(view.words.listed(people), people.length)),
  ];
}

/** Who decided what, and what has become of it where that is over. */
export function outcome(record: AccessRecord, view: View): readonly Element[] {
  const say = view.words.cards.approval;
  if (record.status === 'requested') return [];
  const { approval } = record;
  const now = statusWords(record, view);
  if (approval?.kind === 'approved') {
    return [
      ...(approval.before ?? []).map((one) => quiet(`${say.decided.approved} ${given(one, view)}`)),
      text(
        `${say.decided.approved} ${given({ by: approval.by, at: approval.at, ...(approval.for && { for: approval.for }) }, view)}`,
        {
          color: 'Good',
          weight: 'Bolder',
        },
      ),
      ...said(approval.comment, view),
      ...(record.status === 'ended' ? [quiet(say.since(view.words.joined.goesOn(now)))] : []),
    ];
  }
  if (record.status !== 'ended') return [];
  const { outcome: how } = record;
  if (how !== 'rejected' && how !== 'cancelled' && how !== 'lapsed')
    return [text(view.words.joined.labelled(now, address(record)))];
  const when = dateTime(record.changedAt, view);
  const by = record.by === undefined ? `, ${when}` : ` ${say.by(plain(record.by.name, 100), when)}`;
  return [
    text(`${say.decided[how]}${by}`, {
      weight: 'Bolder',
      ...(how === 'rejected' && { color: 'Attention' }),
    }),
    ...said(record.comment, view),
  ];
}

const said = (comment: string | undefined, view: View): readonly Element[] =>
  comment ? [text(view.words.cards.approval.said(plain(comment, 500)), { spacing: 'Small' })] : [];
