import { type Inquiry, openRows } from '../../access/inquiry.ts';
import type { AccessRecord, Person } from '../../access/record.ts';
import { type Card, card, type Element, execute, heading, plain, quiet, text } from '../card.ts';
import { date } from '../dates.ts';
import { address, type View } from '../view.ts';
import { aboutInquiry } from './common.ts';

export interface InquiryListView {
  /** What waits for the reader. */
  readonly own: readonly Inquiry[];
  /** How others stand, as far as the reader may see. */
  readonly others: readonly Inquiry[];
}

const MAX_SHOWN = 15;

/** What waits for the reader's answer, and how all else stands that they look after. */
export function inquiryListCard({ own, others }: InquiryListView, view: View): Card {
  const say = view.words.inquiries.list;
  const more = Math.max(0, others.length - MAX_SHOWN);
  return card([
    heading(say.title),
    text(own.length === 0 ? say.none : say.own(own.length)),
    ...own.slice(0, MAX_SHOWN).map((one) => line(one, view)),
    others.length === 0 ? undefined : text(say.others, { weight: 'Bolder', spacing: 'Medium' }),
    ...others.slice(0, MAX_SHOWN).map((one) => line(one, view)),
    more > 0 ? quiet(say.more(more)) : undefined,
  ]);
}

function line(inquiry: Inquiry, view: View): Element {
  const say = view.words.inquiries.list;
  const people = view.words.listed(inquiry.people.map(({ name }) => plain(name, 60)));
  const title =
    inquiry.kind === 'review' ? say.review(people) : say.transfer(people, plain(inquiry.from.name, 60));
  const all = inquiry.rows.length;
  const open = execute(say.open, 'inquiry-rows', { ...aboutInquiry(inquiry), after: 0 });
  return {
    type: 'ColumnSet',
    separator: true,
    spacing: 'Medium',
    columns: [
      {
        type: 'Column',
        width: 'stretch',
        items: [text(title), quiet(say.line(all - openRows(inquiry).length, all, date(inquiry.dueAt, view)))],
      },
      { type: 'Column', width: 'auto', items: [{ type: 'ActionSet', actions: [open] }] },
    ],
  };
}

/** Who was asked to look after whom. */
export const offeredWords = (to: Person, records: readonly AccessRecord[], { words }: View): string =>
  words.inquiries.offered(plain(to.name, 100), words.listed([...new Set(records.map(address))]));
