import { type Inquiry, isOpen, openRows } from '../../access/inquiry.ts';
import { askedBy } from '../../access/record-queries.ts';
import { reviewOf } from '../../access/review.ts';
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
import { sentence } from '../user-text.ts';
import { endWords, type View } from '../view.ts';
import {
  aboutInquiry,
  commentField,
  type InquiryRowView,
  type InquiryView,
  results,
  rowsThatFit,
  standing,
  taken,
  whose,
} from './common.ts';

type ReviewInquiry = Extract<Inquiry, { kind: 'review' }>;

/** Everybody about whom one person is asked whether their access is still needed, a page of them. */
export function reviewCard(shown: InquiryView & { readonly inquiry: ReviewInquiry }, view: View): Card {
  const say = view.words.inquiries.review;
  const { inquiry, rows, word } = shown;
  const told = word && notice(view.words.inquiries.words[word], 'warning');
  if (!isOpen(inquiry) || openRows(inquiry).length === 0)
    return card([
      heading(say.over),
      told,
      ...results(shown, view),
      quiet(standing(inquiry, view)),
      ...taken(shown, view),
    ]);
  return card(
    [
      heading(say.title(inquiry.rows.length)),
      told,
      ...results(shown, view),
      text([say.ask(date(inquiry.dueAt, view)), ...silence(shown, view)].join(' ')),
      inquiry.round === 'owners' ? quiet(say.inPlace) : undefined,
      quiet(standing(inquiry, view)),
      ...rowsThatFit(rows.map((one) => row(inquiry, one, view))),
      commentField(view),
    ],
    buttons(shown, view),
  );
}

/** What silence means, where it means the same for all that are shown. */
function silence({ inquiry, rows }: InquiryView, view: View): readonly string[] {
  const say = view.words.inquiries.review;
  if (rows.some(({ record }) => record.transfer?.cause === 'sponsor-left')) return [say.nothingEnds];
  if (inquiry.kind === 'review' && inquiry.round === 'owners') return [say.silence.keep];
  const meanings = new Set(rows.map(({ record }) => reviewOf(record)?.silence));
  const [only, ...more] = meanings;
  return only === undefined || more.length > 0 ? [] : [say.silence[only]];
}

function row(inquiry: Inquiry, { record, index }: InquiryRowView, view: View): Element {
  const say = view.words.inquiries.review;
  const { request } = record;
  const review = reviewOf(record);
  const granted = record.status === 'granted' ? record : undefined;
  const asker = askedBy(request);
  const lines = [
    granted &&
      say.since(
        date(granted.grantedAt, view),
        asker.id === view.reader.id ? undefined : plain(asker.name, 100),
      ),
    granted?.until !== undefined && say.until(endWords(granted.until, view)),
    request.reason !== undefined && say.reason(sentence(request.reason, 200)),
    review?.lastSignIn !== undefined && say.signedIn(date(review.lastSignIn, view)),
    review && say.why[review.why],
  ];
  const about = { ...aboutInquiry(inquiry), row: index };
  return {
    type: 'Container',
    separator: true,
    spacing: 'Medium',
    items: [
      text(say.row(...whose(record, view)), { weight: 'Bolder' }),
      quiet(lines.filter((line) => typeof line === 'string').join(' ')),
      ...(review === undefined
        ? []
        : [text(say.recommendation[review.recommendation], { size: 'Small', spacing: 'Small' })]),
      {
        type: 'ActionSet',
        actions: [
          execute(say.keep, 'inquiry-keep', about),
          execute(say.remove, 'inquiry-remove', about, { style: 'destructive' }),
        ],
      },
    ],
  };
}

function buttons({ inquiry, after }: InquiryView, view: View): readonly Action[] {
  const { review: say, more } = view.words.inquiries;
  const about = aboutInquiry(inquiry);
  const active = openRows(inquiry).filter(({ recommendation }) => recommendation === 'active').length;
  return [
    ...(active > 0
      ? [execute(say.keepActive(active), 'inquiry-keep-active', about, { style: 'positive' })]
      : []),
    ...(after === undefined
      ? []
      : [execute(more, 'inquiry-rows', { ...about, after }, { associatedInputs: 'none' })]),
  ];
}
