import { laterEnd, usualTerm } from '../access/decide-grant.ts';
import type { Ending, EndingRow } from '../access/ending.ts';
import { hourOf, nextDay } from '../access/local-day.ts';
import { extensionNeedsApproval } from '../access/policy.ts';
import type { Granted, Person } from '../access/record.ts';
import type { Refusal } from '../access/refusal.ts';
import { type Action, type Card, card, type Element, execute, heading, plain, quiet, text } from './card.ts';
import { date } from './dates.ts';
import {
  about,
  address,
  endWords,
  lengthWords,
  partnerName,
  refusalWords,
  resourceName,
  statusWords,
  type View,
} from './view.ts';

/** Whose access ends on one day, with what can be said to each; what was said stands there instead. */
export function endingCard(
  { day, rows, more }: Ending,
  view: View,
  { unreached, refusal }: { readonly unreached?: Person; readonly refusal?: Refusal } = {},
): Card {
  const say = view.words.cards.ending;
  const open = rows.filter((row) => isOpen(row, day, view));
  const canLast = open.some(({ record }) => record.status === 'granted' && longer(record, view).can);
  return card([
    heading(titleOf({ day, rows, more }, view)),
    unreached && text(say.unreached(plain(unreached.name, 100), rows.length + more)),
    refusal && text(refusalWords(refusal, view), { color: 'Attention' }),
    open.length > 0 && unreached === undefined ? quiet(canLast ? say.intro : say.introEnds) : undefined,
    ...rows.flatMap((row) => rowOf(row, day, view, unreached === undefined)),
    more === 0 ? undefined : quiet(say.more(more)),
  ]);
}

function titleOf({ day, rows, more }: Ending, view: View): string {
  const say = view.words.cards.ending;
  const on = date(hourOf(day, 12, view.reader.timeZone), view);
  const [only, ...others] = rows;
  return only !== undefined && others.length + more === 0
    ? say.title(address(only.record), on)
    : say.titles(rows.length + more, on);
}

/** Whether it still ends that day, where the reader is, and nothing was said to it. */
function isOpen({ record, asked, passedOn }: EndingRow, day: string, view: View): boolean {
  if (passedOn || record.status !== 'granted' || record.until === undefined) return false;
  return record.answered === undefined && asked === undefined && endsOn(record, day, view);
}

function endsOn({ until }: Granted, day: string, { reader }: View): boolean {
  const [from, to] = [hourOf(day, 0, reader.timeZone), hourOf(nextDay(day), 0, reader.timeZone)];
  return until !== undefined && until > from && until <= to;
}

function rowOf(row: EndingRow, day: string, view: View, offers: boolean): readonly Element[] {
  const { record } = row;
  const say = view.words.cards.ending;
  const whose = say.row(partnerName(record), resourceName(view, record.request.resource));
  const lines: readonly Element[] = [
    text(whose, { spacing: 'Medium' }),
    ...said(row, day, view).map((line) => text(line, { spacing: 'None', isSubtle: true })),
  ];
  if (!offers) return lines;
  const buttons = buttonsOf(row, day, view);
  return buttons.length === 0 ? lines : [...lines, { type: 'ActionSet', actions: buttons, spacing: 'Small' }];
}

/** Whoever said that it ends as planned can still think better of it. */
function buttonsOf({ record, asked, passedOn }: EndingRow, day: string, view: View): readonly Action[] {
  if (passedOn || record.status !== 'granted' || asked !== undefined || !endsOn(record, day, view)) return [];
  const say = view.words.cards.ends;
  const data = { ...about(record), day };
  const keep = record.answered === undefined ? [execute(say.keep, 'keep', data)] : [];
  const extend = longer(record, view).can ? [execute(say.extend, 'extend', data)] : [];
  return [...extend, ...keep, execute(say.remove, 'remove', about(record))];
}

function said({ record, asked, passedOn }: EndingRow, day: string, view: View): readonly string[] {
  const say = view.words.cards.ending;
  if (passedOn) return [say.passedOn(plain(record.request.sponsor.name, 100))];
  if (record.status !== 'granted') return [statusWords(record, view)];
  const { until, answered, termChanges } = record;
  const last = (at: number | undefined) => (at === undefined ? undefined : endWords(at, view));
  if (until === undefined || !endsOn(record, day, view)) {
    const by = termChanges?.at(-1)?.by.name;
    return [say.extended(last(until), by === undefined ? undefined : plain(by, 100))];
  }
  if (asked !== undefined) return [say.asked(last(asked.until))];
  if (answered !== undefined) {
    const how = answered.answer === 'ends' ? say.kept : say.askedOnce;
    return [how(plain(answered.by.name, 100), date(answered.at, view))];
  }
  return [say.until(endWords(until, view)), longer(record, view).said];
}

/** Whether a click can make it last longer, and what it would ask for, and of whom; or why not. */
function longer(record: Granted, view: View): { readonly can: boolean; readonly said: string } {
  const say = view.words.cards.ending;
  const resource = view.resources.find(({ id }) => id === record.request.resource);
  if (resource === undefined) return { can: false, said: say.cannot.gone };
  const term = usualTerm(record, resource);
  const end = laterEnd(record, term, resource, view.now);
  if (end.kind === 'refused') return { can: false, said: cannotWords(end.refusal, view) };
  const until = end.until === undefined ? undefined : endWords(end.until, view);
  const length = term.kind === 'for' ? lengthWords(term.duration, view.words) : '';
  const how = extensionNeedsApproval(record.request, resource) ? say.asks : say.extends;
  return { can: true, said: how(until, length) };
}

/** Here nobody writes an end: what is refused is the usual one. */
function cannotWords(refusal: Refusal, view: View): string {
  const say = view.words.cards.ending.cannot;
  switch (refusal.code) {
    case 'term-past':
      return say.past;
    case 'term-too-long':
      return say.tooLong(date(refusal.latest, view));
    default:
      return say.otherwise;
  }
}
