import type { BatchRow } from '../../../src/access/batch/batch.ts';
import { isStripped, overSince, stripRow } from '../../../src/access/batch/strip-rows.ts';
import { acceptedGuest, mara, T0 } from '../people.ts';

const at = { row: 2, address: 'anna@partner.com', resource: 'portal' };

test.each<[string, row: BatchRow, stripped: unknown]>([
  [
    'invites',
    {
      ...at,
      kind: 'good',
      found: acceptedGuest,
      domain: 'known',
      name: 'Anna',
      term: { kind: 'forever' },
      reason: 'Orders',
      answers: [{ ask: 'Project?', answer: 'X' }],
      message: 'Welcome',
      contactUrl: 'https://help.partner.com/',
      delivery: 'link',
      record: 'r1',
    },
    {
      ...at,
      address: 'forgotten',
      kind: 'good',
      found: { kind: 'nobody' },
      domain: 'known',
      term: { kind: 'forever' },
      delivery: 'link',
      record: 'r1',
    },
  ],
  [
    'is about access that there is',
    {
      ...at,
      kind: 'action',
      sponsor: mara,
      record: 'r1',
      seq: 4,
      action: { kind: 'remove' },
      effect: { kind: 'ends-access' },
      reason: 'Left',
      done: true,
    },
    {
      ...at,
      address: 'forgotten',
      kind: 'action',
      sponsor: mara,
      record: 'r1',
      seq: 4,
      action: { kind: 'remove' },
      effect: { kind: 'ends-access' },
      done: true,
    },
  ],
  [
    'is wrong',
    {
      kind: 'wrong',
      row: 3,
      address: 'anna@partner.co',
      problems: [
        { column: 'email', code: 'look-alike', given: 'anna@partner.co', instead: ['anna@partner.com'] },
      ],
    },
    {
      kind: 'wrong',
      row: 3,
      address: 'forgotten',
      problems: [{ column: 'email', code: 'look-alike', given: 'forgotten', instead: [] }],
    },
  ],
])('of a row that %s stays what was asked for and what came of it', (_, row, stripped) => {
  const text = JSON.stringify(stripped).replaceAll('"forgotten"', JSON.stringify(stripRow(row).address));
  expect(stripRow(row)).toEqual(JSON.parse(text));
  expect([row, stripRow(row)].map(isStripped)).toEqual([false, true]);
  expect(JSON.stringify(stripRow(row))).not.toMatch(/anna|Orders|Left|Welcome|help/u);
});

test('a list is over when it was dropped, stopped or is done', () => {
  const base = {
    id: 'b1',
    seq: 1,
    by: mara,
    at: T0,
    ignored: [],
    origin: { conversation: 'a:1', serviceUrl: 'https://s/' },
    rows: 1,
    good: 1,
    struck: 0,
    found: { employee: 0, 'accepted-guest': 0, 'pending-guest': 0, nobody: 1 },
  };
  const sent = { ...base, confirmedAt: T0, next: 1 };
  expect(overSince({ ...base, status: 'previewed' })).toBeUndefined();
  expect(overSince({ ...base, status: 'dropped', droppedAt: T0 + 1 })).toBe(T0 + 1);
  expect(overSince({ ...sent, status: 'running' })).toBeUndefined();
  expect(overSince({ ...sent, status: 'paused' })).toBeUndefined();
  expect(overSince({ ...sent, status: 'stopped', endedAt: T0 + 2 })).toBe(T0 + 2);
  expect(overSince({ ...sent, status: 'done', endedAt: T0 + 3 })).toBe(T0 + 3);
});
