import type { BatchBase, BatchesLately, ConfirmedBatch } from '../../../src/access/batch/batch.ts';
import { decideBatch, withBatch, withoutBatch } from '../../../src/access/batch/decide-batch.ts';
import { DAY_MS } from '../../../src/access/term.ts';

const T0 = 1_767_600_000_000;
const base: BatchBase = {
  id: 'b1',
  seq: 1,
  by: { id: 'mara', name: 'Mara' },
  at: T0,
  ignored: [],
  origin: { conversation: 'a:1', serviceUrl: 'https://s/' },
  rows: 12,
  good: 10,
  struck: 2,
  found: { employee: 0, 'accepted-guest': 0, 'pending-guest': 0, nobody: 10 },
};
const previewed = { ...base, status: 'previewed' } as const;
const dropped = { ...base, status: 'dropped', droppedAt: T0 } as const;
const confirmed = (status: ConfirmedBatch['status']): ConfirmedBatch => ({
  ...base,
  confirmedAt: T0,
  next: 4,
  status,
});

const TYPES = ['confirm', 'drop', 'pause', 'go-on', 'stop'] as const;
const BATCHES = [previewed, dropped, ...(['running', 'paused', 'stopped', 'done'] as const).map(confirmed)];

/** What becomes of each batch by each command, in the order of TYPES; `-`: past that, `=`: it is so already. */
const TABLE = {
  previewed: ['running', 'dropped', '-', '-', '-'],
  dropped: ['-', '=', '-', '-', '-'],
  running: ['=', '-', 'paused', '=', 'stopped'],
  paused: ['=', '-', '=', 'running', 'stopped'],
  stopped: ['=', '-', '-', '-', '='],
  done: ['=', '-', '-', '-', '-'],
};

test.each(BATCHES.map((batch) => [batch.status, batch] as const))(
  '%s: what each command makes of it',
  (_, batch) => {
    const became = TYPES.map((type) => {
      const after = decideBatch(batch, { type, at: T0 + 1 });
      return after === undefined ? '-' : after === batch ? '=' : after.status;
    });
    expect(became).toEqual(TABLE[batch.status]);
  },
);

test('a change is a new version, from the first row on, and a second click changes nothing', () => {
  const running = decideBatch(previewed, { type: 'confirm', at: T0 + 5 });
  expect(running).toEqual({ ...base, seq: 2, status: 'running', confirmedAt: T0 + 5, next: 0 });
  expect(running && decideBatch(running, { type: 'confirm', at: T0 + 9 })).toBe(running);
});

test('a batch without a row to send is not confirmed', () => {
  expect(decideBatch({ ...previewed, struck: 10 }, { type: 'confirm', at: T0 })).toBeUndefined();
});

describe('rows that one person may send in a day', () => {
  const none: BatchesLately = { batches: [] };
  const other = (id: string) => ({ ...previewed, id });

  test('count without those that are struck out, and no further than a day back', () => {
    const one = withBatch(none, previewed, 20, T0);
    expect(one?.batches).toMatchObject([{ id: 'b1', by: 'mara', rows: 8, underWay: true }]);
    const two = one && withBatch(one, other('b2'), 20, T0 + 1);
    expect(two?.batches.map(({ id }) => id)).toEqual(['b1', 'b2']);
    expect(two && withBatch(two, other('b3'), 20, T0 + 2)).toBeUndefined();
    expect(two && withBatch(two, other('b3'), 20, T0 + DAY_MS)).toBeDefined();
  });

  test('are each person’s own, and the same batch counts once', () => {
    const full = withBatch(none, previewed, 8, T0) ?? none;
    expect(withBatch(full, previewed, 8, T0 + 1)?.batches).toHaveLength(1);
    expect(withBatch(full, { ...other('b2'), by: { id: 'otto', name: 'Otto' } }, 8, T0 + 1)).toBeDefined();
  });

  test('what is under way is kept however long it takes; what is done is forgotten after a day', () => {
    const full = withBatch(none, previewed, 8, T0) ?? none;
    const later = withBatch(full, other('b2'), 8, T0 + 2 * DAY_MS);
    expect(later?.batches.map(({ id }) => id)).toEqual(['b1', 'b2']);
    const done = withBatch(withoutBatch(full, 'b1'), other('b2'), 8, T0 + 2 * DAY_MS);
    expect(done?.batches.map(({ id }) => id)).toEqual(['b2']);
  });
});
