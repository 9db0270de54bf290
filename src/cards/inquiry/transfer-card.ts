import { type Inquiry, isOpen, openRows } from '../../access/inquiry.ts';
import { inputName } from '../actions.ts';
import {
  type Action,
  type Card,
  card,
  type Element,
  execute,
  heading,
  notice,
  plain,
  quiet,
  text,
} from '../card.ts';
import { date } from '../dates.ts';
import type { View } from '../view.ts';
import {
  aboutInquiry,
  commentField,
  type InquiryRowView,
  type InquiryView,
  results,
  rowsThatFit,
  standing,
  whose,
} from './common.ts';

type TransferInquiry = Extract<Inquiry, { kind: 'transfer' }>;

/** All partners whom somebody is asked to look after, a page of them, each to be ticked off. */
export function transferCard(shown: InquiryView & { readonly inquiry: TransferInquiry }, view: View): Card {
  const say = view.words.inquiries.transfer;
  const { inquiry, rows, word } = shown;
  if (!isOpen(inquiry) || openRows(inquiry).length === 0)
    return card([heading(say.over), ...results(shown, view), quiet(standing(inquiry, view))]);
  const from = plain(inquiry.from.name, 100);
  return card(
    [
      heading(say.title(inquiry.rows.length, from)),
      word && notice(view.words.inquiries.words[word], 'warning'),
      ...results(shown, view),
      text(why(inquiry, view)),
      text(`${say.meaning} ${deadline(inquiry, view)}`, { spacing: 'Small' }),
      quiet(standing(inquiry, view)),
      ...rowsThatFit(rows.map((one) => row(one, shown.before?.[one.index] ?? 'true', view))),
      ...onPagesBefore(shown, view),
      commentField(view),
    ],
    buttons(shown, view),
  );
}

function why({ cause, by, from, reason }: TransferInquiry, view: View): string {
  const say = view.words.inquiries.transfer;
  if (cause === 'sponsor-left') return say.left(plain(from.name, 100));
  const given = reason === undefined ? undefined : plain(reason, 500);
  return say.asked(plain((by ?? from).name, 100), given);
}

function deadline({ cause, dueAt, from, level }: TransferInquiry, view: View): string {
  const say = view.words.inquiries.transfer;
  const day = date(dueAt, view);
  if (cause === 'asked') return say.until(day, plain(from.name, 100));
  return level === 'administrators' ? say.again(day) : say.before(day);
}

function row({ record, index }: InquiryRowView, value: 'true' | 'false', view: View): Element {
  const since = record.status === 'granted' ? date(record.grantedAt, view) : undefined;
  return {
    type: 'Input.Toggle',
    id: inputName('row', String(index)),
    title: view.words.inquiries.transfer.row(...whose(record, view), since),
    value,
    wrap: true,
  };
}

/** What a click takes along that is not to be seen on this page. */
function onPagesBefore({ before, rows }: InquiryView, view: View): readonly Element[] {
  const ticks = Object.entries(before ?? {}).flatMap(([index, tick]) =>
    rows.some((one) => String(one.index) === index) ? [] : [tick],
  );
  if (ticks.length === 0) return [];
  const ticked = ticks.filter((tick) => tick === 'true').length;
  return [quiet(view.words.inquiries.transfer.onPagesBefore(ticked, ticks.length - ticked))];
}

function buttons({ inquiry, after, before }: InquiryView, view: View): readonly Action[] {
  const { transfer: say, more } = view.words.inquiries;
  const about = { ...aboutInquiry(inquiry), ...(before && { before }) };
  const left = Object.values(before ?? {}).filter((tick) => tick === 'false').length;
  const open = openRows(inquiry).length - left;
  return [
    execute(say.accept, 'inquiry-accept', about, { style: 'positive' }),
    ...(after === undefined ? [] : [execute(say.acceptAll(open), 'inquiry-accept', { ...about, all: true })]),
    execute(say.decline, 'inquiry-decline', about, { style: 'destructive' }),
    ...(after === undefined ? [] : [execute(more, 'inquiry-rows', { ...about, after })]),
  ];
}
