import { RECOMMENDATIONS, type Recommendation, type ReviewCause } from '../../src/access/handover.ts';
import type { Inquiry, InquiryRow } from '../../src/access/inquiry.ts';
import type { Granted, Person } from '../../src/access/record.ts';
import type { Card } from '../../src/cards/card.ts';
import { inquiryCard } from '../../src/cards/inquiry/inquiry-card.ts';
import { inquiryListCard } from '../../src/cards/inquiry/list-card.ts';
import type { View } from '../../src/cards/view.ts';

interface Parts {
  readonly view: View;
  readonly granted: Granted;
  readonly fill: (short: string, length: number) => string;
}

const DAY_MS = 86_400_000;
const id = 'inquiry000000000000001';
const MANY = 8;
/** What makes somebody ask, as it goes with what is suggested. */
const WHY = {
  active: 'due',
  inactive: 'inactive',
  blocked: 'no-sign-in',
  gone: 'no-sign-in',
  unknown: 'due',
} as const satisfies Record<Recommendation, ReviewCause>;

/** What people are asked about many partners. */
export function inquirySamples({ view, granted, fill }: Parts): Readonly<Record<string, Card>> {
  const mara: Person = { id: 'm', name: fill('Mara Lindt', 120) };
  const olga: Person = { id: 'o', name: fill('Olga Orlow', 120) };
  const at = view.now - DAY_MS;
  const row = (i: number, more: Partial<InquiryRow> = {}): InquiryRow => ({
    record: `anna0000.${String(i).padStart(22, '0')}`,
    resource: granted.request.resource,
    ...more,
  });
  const recommendationAt = (i: number): Recommendation =>
    RECOMMENDATIONS[i % RECOMMENDATIONS.length] ?? 'unknown';
  const base = {
    id,
    seq: 3,
    at,
    remindAt: at + 7 * DAY_MS,
    dueAt: at + 14 * DAY_MS,
    cards: [],
    shownAt: at,
  };
  const review: Inquiry = {
    ...base,
    kind: 'review',
    round: 'sponsor',
    people: [mara],
    rows: Array.from({ length: 12 }, (_, i) => row(i, { recommendation: recommendationAt(i) })),
  };
  const asked = (i: number): Granted => ({
    ...granted,
    id: row(i).record,
    acceptedAt: at - 200 * DAY_MS,
    grantedAt: at - 200 * DAY_MS,
    review: {
      at,
      inquiry: id,
      why: WHY[recommendationAt(i)],
      people: [mara],
      silence: 'remove',
      recommendation: recommendationAt(i),
      ...(recommendationAt(i) !== 'unknown' && {
        lastSignIn: at - (recommendationAt(i) === 'active' ? 3 : 120) * DAY_MS,
      }),
    },
  });
  const rows = Array.from({ length: MANY }, (_, index) => ({ index, record: asked(index) }));
  const transfer: Inquiry = {
    ...base,
    kind: 'transfer',
    cause: 'asked',
    people: [olga],
    from: mara,
    by: mara,
    reason: fill('I move on to another team', 500),
    rows: Array.from({ length: MANY }, (_, i) => row(i)),
  };
  const left: Inquiry = {
    ...transfer,
    cause: 'sponsor-left',
    level: 'administrators',
    rows: Array.from({ length: 30 }, (_, i) => row(i)),
  };
  const closed: Inquiry = {
    ...review,
    closedAt: view.now,
    rows: review.rows.map((one, i) => ({ ...one, answer: i < 4 ? 'kept' : 'silent-removed' })),
  };
  const answered: Inquiry = {
    ...review,
    rows: review.rows.map((one, i) => (i === 0 ? { ...one, answer: 'removed' } : one)),
  };
  const [first] = rows;
  const done = new Map([[row(0).record, 'removed' as const]]);
  return {
    review: inquiryCard({ inquiry: review, rows, after: MANY }, view),
    'review-last-word': inquiryCard({ inquiry: review, rows: rows.slice(0, 2), word: 'last-word' }, view),
    'review-answered': inquiryCard(
      { inquiry: answered, rows: rows.slice(1), done, ...(first && { answered: first.record }) },
      view,
    ),
    'review-late': inquiryCard(
      {
        inquiry: review,
        rows: rows.slice(1, 3),
        done: new Map(),
        refusal: { code: 'review-over', by: olga, at },
      },
      view,
    ),
    'review-over': inquiryCard({ inquiry: closed, rows, word: 'over' }, view),
    transfer: inquiryCard({ inquiry: transfer, rows }, view),
    'transfer-left': inquiryCard({ inquiry: left, rows, after: MANY, word: 'remind' }, view),
    reviews: inquiryListCard(
      { own: [review, transfer], others: Array.from({ length: 40 }, () => left) },
      view,
    ),
    'reviews-none': inquiryListCard({ own: [], others: [] }, view),
  };
}
