import {
  answered,
  type Inquiry,
  type InquiryRow,
  isAsked,
  isOpen,
  nextStep,
  openRows,
  silenceCountsAt,
} from '../../src/access/inquiry.ts';
import { DAY_MS } from '../../src/access/term.ts';
import { grantedUntil, HISTORIES, recordOf } from './given.ts';
import { alex, mara, otto, T0 } from './people.ts';

const row = (record: string, answer?: InquiryRow['answer']): InquiryRow => ({
  record,
  resource: 'portal',
  ...(answer && { answer }),
});
const base = {
  id: 'i1',
  seq: 3,
  at: T0,
  people: [mara],
  rows: [row('r1', 'kept'), row('r2')],
  remindAt: T0 + 7 * DAY_MS,
  dueAt: T0 + 14 * DAY_MS,
  cards: [],
};
type Review = Extract<Inquiry, { kind: 'review' }>;
type Transfer = Extract<Inquiry, { kind: 'transfer' }>;
/** Not before anybody's eyes yet. */
const unshown: Review = { ...base, kind: 'review', round: 'sponsor' };
const review = (more: Partial<Review> = {}): Review => ({ ...unshown, shownAt: T0 + 1, ...more });
const transfer = (more: Partial<Transfer> = {}): Transfer => ({
  ...base,
  shownAt: T0 + 1,
  kind: 'transfer',
  cause: 'asked',
  from: alex,
  ...more,
});
/** Of a review of fourteen days. */
const lastWord = base.dueAt - DAY_MS;

test('what is open waits for an answer', () => {
  expect(openRows(review())).toEqual([row('r2')]);
  expect([review(), review({ closedAt: T0 + 9 })].map(isOpen)).toEqual([true, false]);
});

test.each<[string, Inquiry, now: number, step: ReturnType<typeof nextStep>]>([
  ['over', review({ closedAt: T0 + 2 }), T0 + 3, undefined],
  ['answered whole', review({ rows: [row('r1', 'kept')] }), T0 + 3, { step: 'close', at: T0 + 3 }],
  ['not shown yet', unshown, T0 + 3, { step: 'show', at: T0 }],
  ['shown', review(), T0 + 3, { step: 'remind', at: base.remindAt }],
  ['reminded', review({ remindedAt: base.remindAt }), base.remindAt + 1, { step: 'last-word', at: lastWord }],
  ['not reminded before the last word is due', review(), lastWord - 1, { step: 'remind', at: base.remindAt }],
  ['not reminded until the last word is due', review(), lastWord, { step: 'last-word', at: lastWord }],
  [
    'the last word was given in time',
    review({ remindedAt: base.remindAt, lastWordAt: lastWord }),
    lastWord + 1,
    { step: 'close', at: base.dueAt },
  ],
  [
    'the last word was late: silence counts as much later',
    review({ remindedAt: base.remindAt, lastWordAt: base.dueAt + 5 }),
    base.dueAt + 6,
    { step: 'close', at: base.dueAt + 5 + DAY_MS },
  ],
  [
    'the last word came before any reminder',
    review({ lastWordAt: lastWord }),
    lastWord + 1,
    { step: 'remind', at: base.remindAt },
  ],
  ['silence counts now', review({ lastWordAt: lastWord }), base.dueAt, { step: 'close', at: base.dueAt }],
  ['nobody could be reached', review({ unreached: true }), T0 + 3, { step: 'close', at: base.dueAt }],
  [
    'nobody could be reached until the last word is due',
    review({ unreached: true }),
    lastWord + 1,
    { step: 'close', at: base.dueAt },
  ],
  ['a transfer, shown', transfer(), T0 + 3, { step: 'remind', at: base.remindAt }],
  [
    'a transfer, reminded, has no last word',
    transfer({ remindedAt: base.remindAt }),
    lastWord + 1,
    { step: 'close', at: base.dueAt },
  ],
  ['a transfer that is due', transfer(), base.dueAt, { step: 'close', at: base.dueAt }],
])('what comes next: %s', (_, inquiry, now, step) => {
  expect(nextStep(inquiry, now)).toEqual(step);
});

test('a short review gives its last word when a quarter of the time is left', () => {
  const short = review({ dueAt: T0 + DAY_MS, remindedAt: T0 + 2 });
  expect(nextStep(short, T0 + 3)).toEqual({ step: 'last-word', at: T0 + (3 * DAY_MS) / 4 });
  expect(silenceCountsAt({ ...short, lastWordAt: T0 + DAY_MS })).toBe(T0 + DAY_MS + DAY_MS / 4);
});

test('silence never counts before it was announced, where somebody could be reached', () => {
  expect(silenceCountsAt(review())).toBe(Number.POSITIVE_INFINITY);
  expect(silenceCountsAt(review({ unreached: true }))).toBe(base.dueAt);
  expect(silenceCountsAt(transfer())).toBe(base.dueAt);
});

test('the first answer to a row stands, and each change is a new version', () => {
  const after = answered(review(), new Map([['r1', 'removed' as const]]));
  expect(after.seq).toBe(4);
  expect(after.rows).toStrictEqual([row('r1', 'kept'), row('r2')]);
  expect(answered(after, new Map([['r2', 'removed' as const]]))).toMatchObject({
    seq: 5,
    rows: [row('r1', 'kept'), row('r2', 'removed')],
  });
});

describe('a record waits for the answer', () => {
  const granted = recordOf(grantedUntil(undefined));
  test('of the review that asks about it, while access is there', () => {
    const asked = recordOf([
      ...grantedUntil(undefined),
      {
        type: 'review-asked',
        at: T0 + 8,
        people: [mara],
        inquiry: 'i1',
        why: 'due',
        silence: 'keep',
        recommendation: 'active',
      },
    ]);
    const isWaiting = (id: string) => isAsked(asked, { id, kind: 'review' });
    expect(['i1', 'i2'].map(isWaiting)).toEqual([true, false]);
    expect(isAsked(asked, { id: 'i1', kind: 'transfer' })).toBe(false);
    expect(isAsked(granted, { id: 'i1', kind: 'review' })).toBe(false);
    expect(isAsked(recordOf(HISTORIES.invited), { id: 'i1', kind: 'review' })).toBe(false);
    expect(isAsked(undefined, { id: 'i1', kind: 'review' })).toBe(false);
  });
  test('of the transfer that asks about it, in whatever state', () => {
    const asked = recordOf([
      ...HISTORIES.invited,
      { type: 'transfer-asked', at: T0 + 8, by: mara, cause: 'asked', people: [otto], inquiry: 'i1' },
    ]);
    const isWaiting = (id: string) => isAsked(asked, { id, kind: 'transfer' });
    expect(['i1', 'i2'].map(isWaiting)).toEqual([true, false]);
    expect(isAsked(asked, { id: 'i1', kind: 'review' })).toBe(false);
    expect(isAsked(undefined, { id: 'i1', kind: 'transfer' })).toBe(false);
  });
});
