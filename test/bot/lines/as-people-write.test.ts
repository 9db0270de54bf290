import { LINES } from './as-people-write.ts';
import { isSafe, rowsOf, understood } from './understood.ts';

const rows = rowsOf(LINES);

test('there are enough of them, each once', () => {
  expect(rows.length).toBeGreaterThanOrEqual(300);
  expect(new Set(rows.map(([line]) => line)).size).toBe(rows.length);
});

test.each(rows)('%s', (line, meant) => {
  if (meant === 'safe') expect([understood(line), isSafe(line)]).toEqual([understood(line), true]);
  else expect(understood(line)).toBe(meant);
});
