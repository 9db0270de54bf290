import type { RowState } from '../../../src/access/batch/batch.ts';
import {
  actedStateOf,
  askedStateOf,
  isShort,
  openRows,
  progressOf,
  rowStateOf,
} from '../../../src/access/batch/row-state.ts';
import { PACED } from '../../../src/access/pace.ts';
import type { AccessEvent } from '../../../src/access/record.ts';
import { ENDED, granting, HISTORIES, inviting, recordOf, removing } from '../given.ts';
import { T0 } from '../people.ts';

const heldUp = (code: string): readonly AccessEvent[] => [
  ...inviting(),
  { type: 'invitation-held-up', at: T0 + 3, code },
];
const termsAwaited: readonly AccessEvent[] = [
  ...granting(),
  { type: 'terms-awaited', at: T0 + 6, version: '1' },
];
const termsDeclined: readonly AccessEvent[] = [
  ...termsAwaited,
  { type: 'terms-declined', at: T0 + 7, version: '1', language: 'en' },
];
const removalFailed: readonly AccessEvent[] = [
  ...removing(),
  { type: 'removal-failed', at: T0 + 8, code: 'forbidden' },
];

test.each<[string, readonly AccessEvent[], RowState]>([
  ['requested', HISTORIES.requested, 'asked'],
  ['inviting', inviting(), 'under-way'],
  ['inviting, at its turn', heldUp(PACED), 'under-way'],
  ['inviting, and cannot be', heldUp('permission-missing'), 'held-up'],
  ['invited', HISTORIES.invited, 'invited'],
  ['invitation expired', HISTORIES['invitation-expired'], 'invited'],
  ['granting', granting(), 'under-way'],
  ['terms awaited', termsAwaited, 'invited'],
  ['terms declined', termsDeclined, 'declined'],
  ['granted', HISTORIES.granted, 'in'],
  ['removing', removing(), 'in'],
  ['rejected', ENDED.rejected, 'declined'],
  ['cancelled', ENDED.cancelled, 'declined'],
  ['lapsed', ENDED.lapsed, 'declined'],
  ['refused', ENDED.refused, 'failed'],
  ['account gone', ENDED.gone, 'failed'],
  ['removed', ENDED.removed, 'in'],
  ['expired', ENDED.expired, 'in'],
  ['longer access approved', ENDED.approved, 'in'],
])('a row that invites, whose record is %s', (_, history, state) => {
  const record = recordOf(history);
  expect(rowStateOf(record)).toBe(state);
  expect(askedStateOf(record)).toBe(state === 'in' ? 'done' : state);
});

test.each<[kind: 'remove' | 'resend' | 'extend', history: readonly AccessEvent[], state: RowState]>([
  ['remove', removing(), 'under-way'],
  ['remove', removalFailed, 'held-up'],
  ['remove', ENDED.removed, 'done'],
  ['remove', inviting(), 'done'],
  ['resend', inviting(), 'under-way'],
  ['resend', heldUp('permission-missing'), 'held-up'],
  ['resend', HISTORIES.invited, 'done'],
  ['resend', removing(), 'done'],
  ['extend', HISTORIES.granted, 'done'],
  ['extend', removing(), 'done'],
])('a row that is to %s', (kind, history, state) => {
  expect(actedStateOf({ kind }, recordOf(history))).toBe(state);
});

test('progress counts the rows in each state, and which of them still wait for somebody', () => {
  const each = ['to-come', 'asked', 'under-way', 'held-up', 'invited', 'in', 'declined'] as const;
  const progress = progressOf([...each, 'asked', 'in', 'in']);
  expect(progress).toMatchObject({ 'to-come': 1, asked: 2, 'held-up': 1, in: 3, failed: 0, done: 0 });
  expect(openRows(progress)).toBe(5);
});

test('a short list that nobody sent as a file is shown row by row', () => {
  expect([20, 21].map((rows) => isShort({ rows }))).toEqual([true, false]);
  expect(isShort({ rows: 1, file: 'partners.csv' })).toBe(false);
});
